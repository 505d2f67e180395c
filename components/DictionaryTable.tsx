import type { LibraryOverview } from '@/lookup/messages.ts';
import { pageStrings } from './page-strings.ts';

const text = pageStrings.options;

interface DictionaryTableProps {
  dictionaries: LibraryOverview['dictionaries'] | null;
  /** BCP 47 tag for numbers. */
  locale?: string;
}

/** The installed dictionaries and how much they hold. */
export function DictionaryTable({ dictionaries, locale = 'en-GB' }: DictionaryTableProps) {
  const { columns } = text;
  if (dictionaries === null)
    return (
      <p class="hint" role="status">
        {text.noDictionaries}
      </p>
    );
  return (
    <table class="dictionaries" aria-label={text.dictionaries}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.version}</th>
          <th scope="col" class="number">
            {columns.entries}
          </th>
          <th scope="col" class="number">
            {columns.terms}
          </th>
        </tr>
      </thead>
      <tbody>
        {dictionaries.map(({ info, entries, terms }) => (
          <tr key={info.id}>
            <th scope="row">{info.name}</th>
            <td>{info.version}</td>
            <td class="number">{entries.toLocaleString(locale)}</td>
            <td class="number">{terms.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
