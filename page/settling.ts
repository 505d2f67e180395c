/**
 * Settling in short slices: on a long document everything that waited for its end is settled at once, and the page is not to
 * wait for that. What the reader may be looking at is settled last and together, so nothing flickers from slice to slice.
 */
import { breathe } from './breathe.ts';

/** Milliseconds of our work between two chances for the page's. Half a frame at 60 Hz. */
const SLICE = 8;

export interface SettlingOptions {
  /** What is to settle, in reading order; whatever has been settled is on it no more. */
  stale: () => readonly number[];
  settle: (id: number) => void;
  /** Whether the reader may be looking at it. */
  isSeen: (id: number) => boolean;
  /** The time, in milliseconds. */
  now?: () => number;
  /** Gives the page its turn. */
  rest?: () => Promise<void>;
}

export interface Settling {
  /** Settles all that is stale, little of it at once; what becomes stale meanwhile as well. */
  run(): Promise<void>;
  /** Resolves when nothing is being settled. */
  idle(): Promise<void>;
  destroy(): void;
}

export function createSettling({
  stale,
  settle,
  isSeen,
  now = () => performance.now(),
  rest = breathe,
}: SettlingOptions): Settling {
  let isRunning = false;
  let destroyed = false;
  let last: Promise<void> = Promise.resolve();

  const unseen = () => stale().filter((id) => !isSeen(id));

  async function work(): Promise<void> {
    isRunning = true;
    try {
      let until = now() + SLICE;
      for (let ids = unseen(); ids.length > 0; ids = unseen()) {
        for (const id of ids) {
          // Scrolled to meanwhile: with the others that are seen.
          if (isSeen(id)) continue;
          settle(id);
          if (now() < until) continue;
          await rest();
          if (destroyed) return;
          until = now() + SLICE;
        }
      }
      for (const id of stale()) settle(id);
    } finally {
      isRunning = false;
    }
  }

  return {
    run() {
      if (!isRunning) last = work();
      return last;
    },
    idle: () => last,
    destroy() {
      destroyed = true;
    },
  };
}
