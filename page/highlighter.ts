/**
 * One document with its terms marked: reads it, keeps up with it, and answers what the reader asks of it. Starts when made,
 * stops when its signal aborts, and leaves the page as it was.
 */
import type { PageTerms } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { Density, HoverKey } from '@/lookup/settings.ts';
import type { OpenRoot } from './blocks.ts';
import { createPace, idle, shown } from './breathe.ts';
import type { Anchor, Asked, CardScript } from './card/card-script.ts';
import { createMarking } from './marking.ts';
import { type Mark, rangeOf, surfaceOf } from './mark.ts';
import type { Painter } from './painters/painter.ts';
import { watchPointer } from './pointer.ts';
import { createQueue, type MatchBlocks } from './queue.ts';
import { createScanner, type Judge } from './scan.ts';
import { createStepper } from './step.ts';
import { termsOf } from './terms.ts';
import { createWatcher, type Watcher } from './watch.ts';

export interface HighlighterOptions {
  document: Document;
  judge: Judge;
  match: MatchBlocks;
  openRoot: OpenRoot;
  createPainter: (quietly: Watcher['quietly']) => Painter;
  density: Density;
  /** The reader's standing choices: short form to entry. */
  always: ReadonlyMap<string, EntryKey>;
  loadCard: () => Promise<CardScript | null>;
  /** Milliseconds of rest before a card opens. */
  restDelay: () => number;
  /** The key that must be held for that. */
  hoverKey: () => HoverKey;
  /** The background says that nothing is marked on this site. */
  onOff: () => void;
  signal: AbortSignal;
}

export interface Highlighter {
  terms(): PageTerms;
  goTo(key: EntryKey): boolean;
  /** Goes to the next or previous mark, of one entry or of any: the how-manieth of how many; null where there is none. */
  step(direction: 'next' | 'previous', key: EntryKey | null): { position: number; of: number } | null;
  openCurrent(): boolean;
  /** What a selected name may mean, best first as far as this document says. */
  meanings(name: string): readonly EntryKey[];
}

/** Milliseconds after which changed text is read even if the page never rests. */
const PATIENCE = 400;

export function startHighlighter(options: HighlighterOptions): Highlighter {
  const { document, signal, loadCard } = options;
  const watcher = createWatcher(
    () => void keepUp(),
    (node) => marking.distrust(node),
  );
  const painter = options.createPainter(watcher.quietly);
  const marking = createMarking({ ...options, painter });
  const queue = createQueue(options.match, marking.take, options.onOff, signal);
  const scanner = createScanner({ ...options, isKnown: marking.isKnown, queue, watcher });
  const stepper = createStepper(document, marking.marks, () => painter);
  const pace = createPace();
  let busy = true;
  let dirty = false;

  async function start(): Promise<void> {
    await shown(document, signal);
    if (signal.aborted) return;
    watcher.add(document);
    await scanner.whole();
    if (signal.aborted) return;
    await marking.complete();
    if (signal.aborted) return;
    busy = false;
    if (dirty) await keepUp();
  }

  /** Reads what has changed, when the page rests and is shown; changes meanwhile are read in the next round. */
  async function keepUp(): Promise<void> {
    dirty = true;
    if (busy) return;
    busy = true;
    try {
      while (dirty && !signal.aborted) {
        await shown(document, signal);
        await pace.wait();
        await idle(PATIENCE);
        if (signal.aborted) return;
        dirty = false;
        listen();
        const dirt = watcher.take();
        marking.forget(dirt);
        await scanner.again(dirt);
      }
    } finally {
      busy = false;
    }
  }

  async function open(mark: Mark, asked: Asked, stays?: AbortSignal): Promise<void> {
    const card = await loadCard();
    if (card === null || signal.aborted || stays?.aborted === true) return;
    const { sense, outcome, evidence, others } = mark.match;
    card.show({
      anchor: anchorOf(mark, painter),
      asked,
      ...(stays && { stays }),
      subject: { kind: 'mark', surface: surfaceOf(mark), sense, outcome, evidence, others },
      onChoose: (chosen) => marking.choose(surfaceOf(mark), chosen),
    });
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
    onRest: (mark, stays) => void open(mark, 'pointer', stays),
    onTap: (mark) => void open(mark, 'pointer'),
    signal,
  });

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const mark = painter.everywhere ? painter.at(NaN, NaN, event.composedPath()[0] ?? null) : null;
    if (mark === null) return;
    event.preventDefault();
    void open(mark, 'keyboard');
  }

  /** A page that writes itself anew (`document.open`) takes every listener away; to add the same again changes nothing. */
  function listen(): void {
    watchAgain();
    document.addEventListener('keydown', onKey, { signal });
  }

  listen();
  signal.addEventListener('abort', () => {
    watcher.destroy();
    marking.destroy();
  });
  void start();

  return {
    meanings: marking.meanings,
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
  return {
    node: mark.place.start.node,
    boxes: () => (painter.everywhere || written() === word ? painter.boxes(mark) : []),
  };
}
