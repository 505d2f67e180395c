import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundHit } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { FoundLine, type HitLines } from './FoundLine.tsx';
import { reveal } from '../controls/reveal.ts';
import { SearchLinks } from './SearchLinks.tsx';
import { usePageStrings, useStrings } from '../strings/words.ts';

/** What a search has come to. `searching` keeps the hits of the query before, so that the list does not flicker. */
export type SearchState =
  | { status: 'searching'; hits: readonly FoundHit[] }
  | { status: 'done'; hits: readonly FoundHit[] }
  | { status: 'failed' };

interface ResultsProps {
  listId: string;
  query: string;
  search: SearchState;
  lines: HitLines;
  /** Index of the result that the arrows have reached, or -1. */
  active: number;
  onOpen: (key: EntryKey) => void;
}

/** Results as a list of options under the search box; how many there are is said aloud. */
export function Results({ listId, query, search, lines, active, onOpen }: ResultsProps) {
  const strings = useStrings();
  const text = usePageStrings().popup;
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const option = list.current?.children[active];
    if (option instanceof HTMLElement) reveal(option);
  }, [active]);
  if (search.status === 'failed')
    return (
      <p class="popup-message" role="alert">
        {text.searchFailed}
      </p>
    );
  const { status, hits } = search;
  const searching = status === 'searching' && hits.length === 0;
  return (
    <div class="popup-results">
      <p class={hits.length > 0 ? 'said' : 'popup-message'} role="status">
        {searching ? text.searching : hits.length === 0 ? text.noResults(query.trim()) : text.found(hits.length)}
      </p>
      {status === 'done' && hits.length === 0 && (
        <div class="look-up-elsewhere">
          <SearchLinks query={query.trim()} lead={strings.lookUp.elsewhere} />
        </div>
      )}
      {hits.length > 0 && (
        <ul class="hits" role="listbox" id={listId} aria-label={text.results} ref={list}>
          {hits.map((hit, at) => (
            <li
              key={`${hit.dictionary} ${hit.entry}`}
              id={`${listId}-${at}`}
              class="hit"
              role="option"
              aria-selected={at === active}
              onClick={() => onOpen({ dictionary: hit.dictionary, entry: hit.entry })}
            >
              <FoundLine hit={hit} lines={lines} query={query} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
