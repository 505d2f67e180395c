import { useState } from 'preact/hooks';
import type { DictionaryChoices, InstalledDictionary } from '@/lookup/dictionaries.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { DictionaryDetails, type DictionaryActions } from './DictionaryDetails.tsx';
import { sizeIn } from './sizes.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

interface DictionaryTableProps extends DictionaryActions {
  /** In the user's order; null until they are known. */
  dictionaries: readonly InstalledDictionary[] | null;
  onChange: (id: DictionaryId, change: Partial<Omit<DictionaryChoices, 'order'>>) => void;
}

/** The installed dictionaries in their order: how much they hold, whether they are on, and behind each what can be done with it. */
export function DictionaryTable({ dictionaries, ...actions }: DictionaryTableProps) {
  const { dictionaries: text, options } = usePageStrings();
  const [open, setOpen] = useState<DictionaryId | null>(null);
  if (dictionaries === null)
    return (
      <p class="hint" role="status">
        {text.loading}
      </p>
    );
  const { columns } = text;
  return (
    <table class="dictionaries" aria-label={options.dictionaries}>
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
          <th scope="col" class="number spare">
            {columns.size}
          </th>
          <th scope="col" class="spare">
            {columns.licence}
          </th>
          <th scope="col" class="spare">
            {columns.updated}
          </th>
          <th scope="col">{columns.on}</th>
        </tr>
      </thead>
      {dictionaries.map((dictionary, at) => (
        <DictionaryRows
          key={dictionary.info.id}
          {...actions}
          dictionary={dictionary}
          first={at === 0}
          last={at === dictionaries.length - 1}
          open={open === dictionary.info.id}
          onOpen={(opened) => setOpen(opened ? dictionary.info.id : null)}
        />
      ))}
    </table>
  );
}

interface RowsProps extends DictionaryActions {
  dictionary: InstalledDictionary;
  first: boolean;
  last: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: DictionaryTableProps['onChange'];
}

function DictionaryRows({ dictionary, first, last, open, onOpen, onChange, ...actions }: RowsProps) {
  const { dictionaries: text } = usePageStrings();
  const { locale } = useWords();
  const { info, entries, terms, bytes, enabled, locked, imported } = dictionary;
  const number = (value: number): string => value.toLocaleString(locale);
  const updated = info.date ?? imported;
  const details = `dictionary-${info.id}`;
  return (
    <tbody class={enabled ? undefined : 'off'}>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="disclose"
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            aria-label={text.more(info.name)}
            onClick={() => onOpen(!open)}
          >
            <span class="disclose-mark" aria-hidden="true" />
            <bdi>{info.name}</bdi>
          </button>
          {locked && <p class="hint">{text.locked}</p>}
        </th>
        <td>{info.version}</td>
        <td class="number">{number(entries)}</td>
        <td class="number">{number(terms)}</td>
        <td class="number spare">{bytes === 0 ? text.builtIn : sizeIn(locale, bytes)}</td>
        <td class="spare">{info.licence ?? text.notStated}</td>
        <td class="spare">{updated === null ? text.notStated : dateIn(locale, updated)}</td>
        <td>
          <button
            type="button"
            class="switch bare"
            role="switch"
            aria-checked={enabled}
            aria-label={text.use(info.name)}
            disabled={locked}
            onClick={() => onChange(info.id, { enabled: !enabled })}
          >
            <span class="switch-track" aria-hidden="true" />
          </button>
        </td>
      </tr>
      {open && (
        <tr id={details}>
          <td colSpan={8} class="dictionary-details">
            <DictionaryDetails
              {...actions}
              dictionary={dictionary}
              first={first}
              last={last}
              updated={updated === null ? text.notStated : dateIn(locale, updated)}
              onChange={(change) => onChange(info.id, change)}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function dateIn(locale: string, iso: string): string {
  return new Date(`${iso}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}
