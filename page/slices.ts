/** Work on many things in short slices, between which the page has its turn. */
import { breathe } from './breathe.ts';

/** Milliseconds of our work between two chances for the page's. Half a frame at 60 Hz. */
export const SLICE = 8;

export interface Clock {
  /** The time, in milliseconds. */
  now: () => number;
  /** Gives the page its turn. */
  rest: () => Promise<void>;
}

export const REAL_CLOCK: Clock = { now: () => performance.now(), rest: breathe };

/** Does `work` on each of `items`, until `isOver` says after a rest that nobody wants the rest of it any more. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  isOver: () => boolean,
  { now, rest }: Clock = REAL_CLOCK,
): Promise<void> {
  let until = now() + SLICE;
  for (const item of items) {
    if (now() >= until) {
      await rest();
      if (isOver()) return;
      until = now() + SLICE;
    }
    work(item);
  }
}
