import { useRef } from 'preact/hooks';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { LIBRARY_ID, type EntryKey } from '@/lookup/model.ts';
import { Glyph } from '../controls/Glyph.tsx';
import { usePageStrings, useWords } from '../strings/words.ts';

interface KeptListProps {
  heading: string;
  entries: readonly KeptEntry[];
  onOpen: (key: EntryKey) => void;
  /** Takes one off the list. */
  onRemove?: (key: EntryKey) => void;
}

/** Entries that were kept, each with when that was and, where it is not the library's, its dictionary. */
export function KeptList({ heading, entries, onOpen, onRemove }: KeptListProps) {
  const text = usePageStrings().kept;
  const { locale } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <ul class="kept" role="list" aria-label={heading} ref={list} tabIndex={-1}>
      {entries.map(({ dictionary, entry, name, dictionaryName, at }) => (
        <li key={`${dictionary} ${entry}`}>
          <button type="button" class="kept-open" onClick={() => onOpen({ dictionary, entry })}>
            <span class="hit-name">{name}</span>
            <span class="kept-when">
              {day.format(new Date(at))}
              {dictionary !== LIBRARY_ID && ` · ${dictionaryName}`}
            </span>
          </button>
          {onRemove && (
            <button
              type="button"
              class="icon-button"
              aria-label={text.remove(name)}
              title={text.remove(name)}
              onClick={() => {
                // The pressed button goes away with its line; focus must not fall to the top of the page.
                list.current?.focus();
                onRemove({ dictionary, entry });
              }}
            >
              <Glyph name="close" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
