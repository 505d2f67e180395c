import { useEffect, useRef } from 'preact/hooks';
import type { SearchHit } from '@/lookup/messages.ts';
import type { SearchState } from './Results.tsx';

/**
 * What Enter opens. Results lag behind typing: an Enter that comes before the answer to what is typed waits for that answer,
 * so that it never opens what was found for fewer letters.
 */
export function useEnter(
  query: string,
  search: SearchState,
  onOpen: (hit: SearchHit) => void,
): (active: number) => void {
  const waiting = useRef<string | null>(null);
  const answered = useRef({ search, query });
  // A new answer is the answer to what is typed now: its owner drops those that come too late.
  if (answered.current.search !== search && search.status === 'done') answered.current = { search, query };
  const settled = search.status === 'done' && answered.current.search === search && answered.current.query === query;

  useEffect(() => {
    if (waiting.current !== query) waiting.current = null;
    if (waiting.current === null || !settled) return;
    waiting.current = null;
    const [first] = search.hits;
    if (first !== undefined) onOpen(first);
  });

  return (active) => {
    // A result that the arrows have reached is what its reader sees: it opens at once.
    const reached = search.status === 'failed' ? undefined : search.hits[active];
    if (reached !== undefined) onOpen(reached);
    else if (!settled) waiting.current = query;
    else if (search.hits[0] !== undefined) onOpen(search.hits[0]);
  };
}
