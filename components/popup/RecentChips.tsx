import { useRef } from 'preact/hooks';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { usePageStrings } from '../strings/words.ts';

interface RecentChipsProps {
  entries: readonly KeptEntry[];
  onOpen: (key: EntryKey) => void;
  onClear: () => void;
}

/** Look-ups shown: about one line; the panel has them all. */
const FEW = 4;

/** The last look-ups, to go back to. */
export function RecentChips({ entries, onOpen, onClear }: RecentChipsProps) {
  const text = usePageStrings().kept;
  const place = useRef<HTMLElement>(null);
  return (
    <section class="recent" aria-label={text.recent} ref={place}>
      <div class="page-terms-head">
        <h2>{text.recent}</h2>
        <button
          type="button"
          class="link"
          aria-label={text.clear}
          onClick={() => {
            // The pressed button goes away with the list; focus must not fall to nowhere.
            place.current?.closest('.popup')?.querySelector('input')?.focus();
            onClear();
          }}
        >
          {text.clearShort}
        </button>
      </div>
      <ul role="list">
        {entries.slice(0, FEW).map(({ dictionary, entry, name }) => (
          <li key={`${dictionary} ${entry}`}>
            <button type="button" class="chip" onClick={() => onOpen({ dictionary, entry })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
