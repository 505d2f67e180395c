import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { matchRanges } from './match-ranges.ts';

interface EmphasiseProps {
  text: string;
  /** What was typed; the words of `text` that it begins are emphasised. */
  query: string;
}

/**
 * Text with what matches a query emphasised. The element has no children of Preact's, because mark.js splits its text: the
 * text is set and marked here, and set again whenever it changes.
 */
export function Emphasise({ text, query }: EmphasiseProps) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    element.current.textContent = text;
    const ranges = matchRanges(text, query);
    if (ranges.length > 0) new Mark(element.current).markRanges(ranges, { className: 'match' });
  }, [text, query]);
  return <span ref={element} />;
}
