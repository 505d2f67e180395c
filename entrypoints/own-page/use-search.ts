/** Results as one types; an answer that comes after a newer one is dropped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchState } from '@/components/search/Results.tsx';
import { MAX_HITS, MAX_QUERY } from '@/lookup/limits.ts';
import { askBackground } from '@/platform/messaging.ts';

export function useSearch(query: string): SearchState {
  const [state, setState] = useState<SearchState>({ status: 'done', hits: [] });
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const text = query.trim().slice(0, MAX_QUERY).toWellFormed();
    if (text === '') return setState({ status: 'done', hits: [] });
    setState((before) => ({ status: 'searching', hits: before.status === 'failed' ? [] : before.hits }));
    void askBackground('search', { query: text, limit: MAX_HITS }).then((answer) => {
      if (mine !== turn.current) return;
      setState(answer?.ok === true ? { status: 'done', hits: answer.value } : { status: 'failed' });
    });
  }, [query]);
  return state;
}
