/**
 * Reads a document: walks it into blocks in short slices, lets the filter say which may hold a term, and sends those to be
 * matched. A page with nothing to find sends nothing.
 */
import { isReferenceHeading } from '@/lookup/senses/places.ts';
import { type Block, isHeading, type OpenRoot, TITLE_ID, walkBlocks } from './blocks.ts';
import { createLateRoots } from './late-roots.ts';
import type { Queue } from './queue.ts';
import { breathe } from './breathe.ts';
import { liesInUnread } from './skip.ts';
import { SLICE } from './slices.ts';
import type { Dirt, Watcher } from './watch.ts';

/** What the pre-filter says of a block: nothing in it, only common words or abbreviations, or a name. */
export type Judge = (text: string) => 'no' | 'weak' | 'strong';

/** Characters of blocks that are held back in case something else on the page makes them worth asking. */
const HELD_TEXT = 4_000_000;

export interface ScanOptions {
  document: Document;
  judge: Judge;
  /** Whether a block that is read again was read before and has not changed since. */
  isKnown: (block: Block) => boolean;
  queue: Queue;
  watcher: Watcher;
  openRoot: OpenRoot;
  signal: AbortSignal;
}

export interface Scanner {
  /** Reads everything, and resolves when all that may hold a term has been answered. */
  whole(): Promise<void>;
  /** Reads again what has become dirty. */
  again(dirt: Dirt): Promise<void>;
}

export function createScanner(options: ScanOptions): Scanner {
  const { document, judge, isKnown, queue, watcher, openRoot, signal } = options;
  const lateRoots = createLateRoots({ document, openRoot, onRoot: watcher.note, signal });
  let lastId = 0;
  /** A name has been met in this document: from then on abbreviations and common words are asked about as well. */
  let strong = false;
  let held: Block[] = [];
  let heldText = 0;

  let section: number | null = 0;
  let sections = 0;
  let inReferences = false;
  /** The document has been read once: what comes now may be known. */
  let again = false;

  /** First text nodes of the blocks of the first reading: where a walk begins again, blocks come twice. */
  let visited: WeakSet<Text> | null = null;

  const nextId = () => ++lastId;

  function isVisited({ pieces }: Block): boolean {
    const [first] = pieces;
    if (visited === null || first === undefined) return false;
    if (visited.has(first.node)) return true;
    visited.add(first.node);
    return false;
  }

  function judged(block: Block): void {
    if (isHeading(block.container)) {
      section = ++sections;
      // A first-level heading is the page's own title: a page may well be about references.
      inReferences = block.container.localName !== 'h1' && isReferenceHeading(block.text);
    }
    if (inReferences || isVisited(block) || (again && isKnown(block))) return;
    block.section = section;
    const verdict = judge(block.text);
    if (verdict === 'no') return;
    if (verdict === 'strong' && !strong) {
      strong = true;
      for (const waiting of held) queue.push(waiting);
      held = [];
      heldText = 0;
    }
    if (strong) queue.push(block);
    else if (heldText < HELD_TEXT) {
      held.push(block);
      heldText += block.text.length;
    }
  }

  /** The title is part of what a page speaks of; it is asked about as soon as anything of the text is. */
  let title = '';

  function readTitle(): void {
    if (!strong || document.title === title) return;
    title = document.title;
    queue.push({
      id: TITLE_ID,
      container: document.documentElement,
      pieces: [],
      text: title.slice(0, 1000),
      section: 0,
    });
  }

  async function read(root: Element | ShadowRoot, shallow: boolean, clock: Clock): Promise<void> {
    const blocks = walkBlocks(root, {
      openRoot: lateRoots.open,
      nextId,
      shallow,
      isBare: (text) => judge(text) === 'no',
      onRoot: (inner) => watcher.add(inner),
      isMoved: watcher.hasNoted,
    });
    for (let step = blocks.next(); step.done !== true;) {
      let paused = false;
      if (step.value !== null) judged(step.value);
      else if (performance.now() >= clock.until) {
        await breathe();
        if (signal.aborted) return;
        clock.until = performance.now() + SLICE;
        paused = true;
      }
      step = blocks.next(paused);
    }
  }

  return {
    async whole() {
      if (document.designMode === 'on' || document.body === null) return;
      visited = new WeakSet();
      await read(document.documentElement, false, new Clock());
      visited = null;
      readTitle();
      await queue.drained();
    },
    async again({ trees, runs }) {
      lateRoots.look();
      // Where among the headings changed text stands is for the blocks round it to say.
      again = true;
      section = null;
      inReferences = false;
      const clock = new Clock();
      for (const [roots, shallow] of [
        [trees, false],
        [runs, true],
      ] as const) {
        for (const root of roots) {
          if (!root.isConnected || liesInUnread(root)) continue;
          await read(root, shallow, clock);
          if (signal.aborted) return;
        }
      }
      readTitle();
      await queue.drained();
    },
  };
}

class Clock {
  until = performance.now() + SLICE;
}
