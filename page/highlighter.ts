/**
 * One document being read for its terms: reads it, keeps up with it, and hands what was found to the marks, which are a script
 * of their own that a page with nothing to find never loads. Starts when made, stops when its signal aborts, and leaves the
 * page as it was.
 */
import type { OpenRoot } from './blocks.ts';
import { createPace, idle, shown } from './breathe.ts';
import type { PageMarks, Seat } from './page-marks.ts';
import { type Answer, createQueue, type MatchBlocks } from './queue.ts';
import { createScanner, type Judge } from './scan.ts';
import { createWatcher } from './watch.ts';

export interface HighlighterOptions {
  document: Document;
  judge: Judge;
  match: MatchBlocks;
  openRoot: OpenRoot;
  /** Fetches what draws marks, when something was found; null where it cannot be had now. */
  loadMarks: () => Promise<((seat: Seat) => PageMarks) | null>;
  /** The background says that nothing is marked on this site. */
  onOff: () => void;
  signal: AbortSignal;
}

export type Highlighter = Pick<PageMarks, 'terms' | 'goTo' | 'step' | 'openCurrent' | 'meanings'>;

/** Milliseconds after which changed text is read even if the page never rests. */
const PATIENCE = 400;

/** Milliseconds after which marks that could not be fetched are asked for again; then only with the next find. */
const TRY_AGAIN = [50, 500, 2000, 8000];

export function startHighlighter(options: HighlighterOptions): Highlighter {
  const { document, signal, loadMarks } = options;
  const watcher = createWatcher(
    () => void keepUp(),
    (node) => marks?.distrust(node),
  );
  const queue = createQueue(options.match, hear, options.onOff, signal);
  const scanner = createScanner({ ...options, isKnown: (block) => marks?.isKnown(block) === true, queue, watcher });
  const pace = createPace();
  let marks: PageMarks | null = null;
  /** The whole document has been read once. */
  let whole = false;
  let busy = true;
  let dirty = false;

  async function start(): Promise<void> {
    await shown(document, signal);
    if (signal.aborted) return;
    watcher.add(document);
    await scanner.whole();
    if (signal.aborted) return;
    await marks?.complete();
    whole = true;
    if (signal.aborted) return;
    busy = false;
    if (dirty) await keepUp();
  }

  /** The next batch waits meanwhile, so that answers are taken in reading order. */
  async function hear(answers: readonly Answer[]): Promise<void> {
    const found = answers.filter(saysSomething);
    if (found.length === 0) return;
    marks ??= await fetchMarks();
    if (!signal.aborted) marks?.take(found);
  }

  async function fetchMarks(): Promise<PageMarks | null> {
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const create = await loadMarks();
      if (signal.aborted) return null;
      if (create !== null) {
        const made = create({ document, quietly: watcher.quietly, signal });
        if (whole) await made.complete();
        return made;
      }
      const delay = TRY_AGAIN[attempt];
      if (delay === undefined) return null;
      await new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
    }
    return null;
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
        marks?.listen();
        const dirt = watcher.take();
        marks?.forget(dirt);
        await scanner.again(dirt);
      }
    } finally {
      busy = false;
    }
  }

  signal.addEventListener('abort', watcher.destroy);
  void start();

  return {
    meanings: (name) => marks?.meanings(name) ?? [],
    terms: () => marks?.terms() ?? { terms: [], complete: whole },
    goTo: (key) => marks?.goTo(key) === true,
    step: (direction, key) => marks?.step(direction, key) ?? null,
    openCurrent: () => marks?.openCurrent() === true,
  };
}

function saysSomething({ findings: { found, definitions, topics, talk } }: Answer): boolean {
  return found.length + definitions.length + topics.length > 0 || talk?.some((count) => count > 0) === true;
}
