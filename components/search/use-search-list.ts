import { useId, useRef, useState } from 'preact/hooks';
import type { SearchHit } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { SearchState } from './Results.tsx';
import { useEnter } from './use-enter.ts';

interface SearchListOptions {
  query: string;
  onQuery: (query: string) => void;
  search: SearchState;
  /** Whether the list is in sight: an opened article covers it. */
  covered: boolean;
  onOpen: (key: EntryKey) => void;
}

/** A search box and its list of results as one: arrows choose, Enter opens, Esc empties the box. */
export function useSearchList({ query, onQuery, search, covered, onOpen }: SearchListOptions) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const hits: readonly SearchHit[] = search.status === 'failed' ? [] : search.hits;
  // Tied to the hits it was made for: new hits start without one.
  const [choice, setChoice] = useState({ hits, at: -1 });
  const active = choice.hits === hits ? choice.at : -1;
  const typing = query.trim() !== '';
  const listed = typing && !covered && hits.length > 0;
  const enter = useEnter(query, search, ({ dictionary, entry }) => onOpen({ dictionary, entry }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') {
      // The browser closes a popup on Esc: the first one only empties the box.
      event.preventDefault();
      onQuery('');
    } else if (listed && event.key === 'ArrowDown') {
      event.preventDefault();
      setChoice({ hits, at: active + 1 < hits.length ? active + 1 : 0 });
    } else if (listed && event.key === 'ArrowUp') {
      event.preventDefault();
      setChoice({ hits, at: active > 0 ? active - 1 : hits.length - 1 });
    } else if (typing && !covered && event.key === 'Enter') {
      event.preventDefault();
      enter(active);
    }
  };

  return {
    input,
    typing,
    active,
    listId,
    /** What the search box needs of it. */
    box: {
      inputRef: input,
      listId: listed ? listId : undefined,
      activeId: listed && active >= 0 ? `${listId}-${active}` : undefined,
      onKeyDown,
    },
  };
}
