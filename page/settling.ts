/**
 * Settling in short slices: on a long document everything that waited for its end is settled at once, and the page is not to
 * wait for that. What the reader may be looking at is settled last and together, so nothing flickers from slice to slice.
 */
import { type Clock, REAL_CLOCK, SLICE } from './slices.ts';

export interface SettlingOptions extends Partial<Clock> {
  /** What is to settle, in reading order; whatever has been settled is on it no more. */
  stale: () => readonly number[];
  settle: (id: number) => void;
  /** Whether the reader may be looking at it. */
  isSeen: (id: number) => boolean;
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
  now = REAL_CLOCK.now,
  rest = REAL_CLOCK.rest,
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
