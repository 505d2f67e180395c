/**
 * The marks of a page and all that the reader does with them: pointing, tapping, stepping, listing. The second script of a
 * frame, there only once something was found (`highlighter.ts` is the first, and reads).
 */
import type { PageTerms } from '@/lookup/messages.ts';
import type { Anchor, CardScript } from './card/card-script.ts';
import { createHandling, type Handling, type Pointing } from './handling.ts';
import { createMarking, type Marking, type MarkingOptions } from './marking.ts';
import { type Mark, rangeOf, surfaceOf } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import type { Direction } from './step.ts';
import { termsOf } from './terms.ts';
import type { Watcher } from './watch.ts';

/** What the first script gives the second. */
export interface Seat {
  document: Document;
  /** Runs a change of ours so that the page's watcher does not take it for the page's. */
  quietly: Watcher['quietly'];
  signal: AbortSignal;
}

export interface PageMarksOptions extends Seat, Pointing, Pick<MarkingOptions, 'density' | 'always' | 'choices'> {
  createPainter: (quietly: Watcher['quietly']) => Painter;
  loadCard: () => Promise<CardScript | null>;
}

export interface PageMarks
  extends Handling, Pick<Marking, 'take' | 'complete' | 'forget' | 'distrust' | 'isKnown' | 'meanings'> {
  terms(): PageTerms;
}

export function createPageMarks(options: PageMarksOptions): PageMarks {
  const { document, signal } = options;
  const painter = options.createPainter(options.quietly);
  const marking = createMarking({ ...options, painter });
  const height = () => document.defaultView?.innerHeight ?? 0;

  /** At once, however the page likes to scroll: the card is placed when the word stands still. */
  function reveal(mark: Mark): void {
    const isOut = (box = painter.boxes(mark)[0]) => box === undefined || box.top < 0 || box.bottom > height();
    if (isOut()) {
      mark.place.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // In an element higher than the window the word may still be far from its middle.
      const [box] = painter.boxes(mark);
      if (box !== undefined && isOut(box)) {
        document.defaultView?.scrollBy({ top: box.top - height() / 2, behavior: 'instant' });
      }
    }
    painter.point(mark);
  }

  function begin(all: readonly Mark[], direction: Direction): number {
    const top = (mark: Mark) => (painter.boxes(mark)[0] ?? rangeOf(mark)?.getBoundingClientRect())?.top ?? -Infinity;
    if (direction === 'next') return all.findIndex((mark) => top(mark) >= 0);
    return all.findLastIndex((mark) => top(mark) < height());
  }

  signal.addEventListener('abort', marking.destroy);

  return {
    take: marking.take,
    complete: marking.complete,
    forget: marking.forget,
    distrust: marking.distrust,
    isKnown: marking.isKnown,
    meanings: marking.meanings,
    terms: () => ({ terms: termsOf(marking.marks()), complete: marking.isComplete }),
    ...createHandling({
      ...options,
      marks: marking.stops,
      isSame: isSameWord,
      begin,
      at: painter.at,
      focused: (target) => (painter.everywhere ? painter.at(NaN, NaN, target) : null),
      anchorOf: (mark) => anchorOf(mark, painter),
      reveal,
    }),
  };
}

function isSameWord(a: Mark, b: Mark): boolean {
  return a === b || (a.place.start.node === b.place.start.node && a.place.start.offset === b.place.start.offset);
}

/** The word has no place any more once the page has written something else there. */
function anchorOf(mark: Mark, painter: Painter): Anchor {
  const written = () => rangeOf(mark)?.toString();
  const word = written();
  const { container } = mark.block;
  let last: readonly DOMRect[] = [];
  function boxes(): readonly DOMRect[] {
    if (!painter.everywhere) return written() === word ? painter.boxes(mark) : [];
    const now = painter.boxes(mark);
    // Elements that are drawn anew, under a card in which the reader has chosen a meaning, are others: the word is where it was.
    if (now.length === 0 && container.isConnected && container.textContent.includes(surfaceOf(mark))) return last;
    return (last = now);
  }
  return { node: mark.place.start.node, boxes };
}
