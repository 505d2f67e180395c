/**
 * The marks of a page and all that the reader does with them: pointing, tapping, stepping, listing. The second script of a
 * frame, there only once something was found (`highlighter.ts` is the first, and reads).
 */
import type { PageTerms } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { shortFormOf } from '@/lookup/senses/short-forms.ts';
import type { HoverKey } from '@/lookup/settings.ts';
import type { Anchor, Asked, CardRequest, CardScript } from './card/card-script.ts';
import { createMarking, type Marking, type MarkingOptions } from './marking.ts';
import { type Mark, rangeOf, surfaceOf } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import { watchPointer } from './pointer.ts';
import { createStepper } from './step.ts';
import { termsOf } from './terms.ts';
import type { Watcher } from './watch.ts';

/** What the first script gives the second. */
export interface Seat {
  document: Document;
  /** Runs a change of ours so that the page's watcher does not take it for the page's. */
  quietly: Watcher['quietly'];
  signal: AbortSignal;
}

export interface PageMarksOptions extends Seat, Pick<MarkingOptions, 'density' | 'always' | 'choices'> {
  createPainter: (quietly: Watcher['quietly']) => Painter;
  loadCard: () => Promise<CardScript | null>;
  /** Milliseconds of rest before a card opens. */
  restDelay: () => number;
  /** The key that must be held for that. */
  hoverKey: () => HoverKey;
}

export type Step = { position: number; of: number };

export interface PageMarks extends Pick<Marking, 'take' | 'complete' | 'forget' | 'distrust' | 'isKnown' | 'meanings'> {
  terms(): PageTerms;
  goTo(key: EntryKey): boolean;
  /** Goes to the next or previous mark, of one entry or of any: the how-manieth of how many; null where there is none. */
  step(direction: 'next' | 'previous', key: EntryKey | null): Step | null;
  openCurrent(): boolean;
  /** A page that writes itself anew (`document.open`) takes every listener away; to add the same again changes nothing. */
  listen(): void;
}

export function createPageMarks(options: PageMarksOptions): PageMarks {
  const { document, signal, loadCard } = options;
  const painter = options.createPainter(options.quietly);
  const marking = createMarking({ ...options, painter });
  const stepper = createStepper(document, marking.marks, () => painter);

  async function open(mark: Mark, asked: Asked, stays?: AbortSignal): Promise<void> {
    const card = await loadCard();
    if (card === null || signal.aborted || stays?.aborted === true) return;
    card.show({ ...requestFor(mark, asked), ...(stays && { stays }) });
  }

  async function prepare(mark: Mark): Promise<void> {
    const card = await loadCard();
    if (!signal.aborted) card?.prepare(requestFor(mark, 'pointer'));
  }

  function requestFor(mark: Mark, asked: Asked): CardRequest {
    const { sense, outcome, evidence, others } = mark.match;
    return {
      anchor: anchorOf(mark, painter),
      asked,
      subject: { kind: 'mark', surface: surfaceOf(mark), sense, outcome, evidence, others },
      onChoose: (chosen) => options.choices.choose(shortFormOf(surfaceOf(mark)), chosen),
    };
  }

  /** At once, however the page likes to scroll: the card is placed when the word stands still. */
  function reveal(mark: Mark): void {
    const height = document.defaultView?.innerHeight ?? 0;
    const isOut = (box = painter.boxes(mark)[0]) => box === undefined || box.top < 0 || box.bottom > height;
    if (isOut()) {
      mark.place.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      // In an element higher than the window the word may still be far from its middle.
      const [box] = painter.boxes(mark);
      if (box !== undefined && isOut(box)) {
        document.defaultView?.scrollBy({ top: box.top - height / 2, behavior: 'instant' });
      }
    }
    painter.point(mark);
  }

  const watchAgain = watchPointer({
    document,
    painter,
    restDelay: options.restDelay,
    hoverKey: options.hoverKey,
    onPause: (mark) => void prepare(mark),
    onRest: (mark, stays) => void open(mark, 'pointer', stays),
    onTap: (mark) => void open(mark, 'tap'),
    signal,
  });

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const mark = painter.everywhere ? painter.at(NaN, NaN, event.composedPath()[0] ?? null) : null;
    if (mark === null) return;
    event.preventDefault();
    void open(mark, 'keyboard');
  }

  function listen(): void {
    watchAgain();
    document.addEventListener('keydown', onKey, { signal });
  }

  listen();
  signal.addEventListener('abort', marking.destroy);

  return {
    take: marking.take,
    complete: marking.complete,
    forget: marking.forget,
    distrust: marking.distrust,
    isKnown: marking.isKnown,
    meanings: marking.meanings,
    listen,
    terms: () => ({ terms: termsOf(marking.marks()), complete: marking.isComplete }),
    goTo(key) {
      const mark = marking
        .marks()
        .find(({ match }) => match.sense.entry === key.entry && match.sense.dictionary === key.dictionary);
      if (mark === undefined) return false;
      reveal(mark);
      void open(mark, 'keyboard');
      return true;
    },
    step(direction, key) {
      const stepped = stepper.step(direction, key);
      if (stepped === null) return null;
      const { mark, position, of } = stepped;
      reveal(mark);
      void loadCard().then((card) => card?.announce(mark, position, of));
      return { position, of };
    },
    openCurrent() {
      const mark = stepper.current;
      if (mark === null) return false;
      void open(mark, 'keyboard');
      return true;
    },
  };
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
