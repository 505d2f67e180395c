/** The find bar: what is looked for, and whether it is open. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PdfView } from '@/page/pdf/pdf-view.ts';

export function useFind(view: PdfView | null) {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [turn, setTurn] = useState(0);
  const latest = useRef(query);
  latest.current = query;
  useEffect(() => {
    setOpen(false);
    setQuery('');
  }, [view]);

  const look = (typed: string) => {
    setQuery(typed);
    view?.find({ query: typed, again: false, backwards: false });
  };
  return {
    isOpen,
    query,
    turn,
    look,
    next(backwards: boolean) {
      setOpen(true);
      if (latest.current !== '') view?.find({ query: latest.current, again: true, backwards });
    },
    open() {
      setOpen(true);
      setTurn((before) => before + 1);
    },
    close() {
      setOpen(false);
      view?.endFind();
    },
  };
}
