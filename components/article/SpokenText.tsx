import Mark from 'mark.js';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { ReadingContext } from './reading.ts';

interface SpokenTextProps {
  /** The piece of the entry that the text is of: terms are known by it. */
  of: object;
  text: string;
}

/** Plain text of an entry, with the other terms it speaks of as quiet links. */
export function SpokenText({ of, text }: SpokenTextProps) {
  const reading = useContext(ReadingContext);
  const terms = reading?.terms.get(of);
  if (reading?.openEntry === undefined || terms === undefined) return <>{text}</>;
  return <LinkedText text={text} terms={terms} onOpen={reading.openEntry} />;
}

interface LinkedTextProps {
  text: string;
  terms: readonly TermWithin[];
  onOpen: (key: EntryKey) => void;
}

/** The element has no children of Preact's, because mark.js splits its text. */
function LinkedText({ text, terms, onOpen }: LinkedTextProps) {
  const element = useRef<HTMLSpanElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.textContent = text;
    const places = terms.map(({ start, end, dictionary, entry }) => ({
      start,
      length: end - start,
      key: { dictionary, entry },
    }));
    new Mark(element.current).markRanges(places, {
      element: 'a',
      className: 'term',
      each(node, place) {
        const { key } = place as (typeof places)[number];
        if (!(node instanceof HTMLAnchorElement)) return;
        // The address is for semantics only: followed, it would change the address of the page the card lies on.
        node.href = `#entry-${key.entry}`;
        node.addEventListener('auxclick', (event) => event.preventDefault());
        node.addEventListener('click', (event) => {
          event.preventDefault();
          open.current(key);
        });
      },
    });
  }, [text, terms]);
  return <span ref={element} />;
}
