import type { LibraryOverview } from '@/lookup/messages.ts';
import { usePageStrings, useWords } from './strings/words.ts';

interface DictionaryTableProps {
  dictionaries: LibraryOverview['dictionaries'] | null;
}

/** The installed dictionaries and how much they hold. */
export function DictionaryTable({ dictionaries }: DictionaryTableProps) {
  const { locale } = useWords();
  const text = usePageStrings().options;
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
