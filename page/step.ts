/** Stepping through the marks of a document by keyboard, in reading order, from where the reader is. */
import type { EntryKey } from '@/lookup/model.ts';
import { type Mark, rangeOf } from './mark.ts';
import type { Painter } from './painters/painter.ts';

export interface Stepper {
  /** The next or previous mark, of one entry or of any, from the last one stepped to or from what is in view; wraps round. */
  step(direction: 'next' | 'previous', key: EntryKey | null): { mark: Mark; position: number; of: number } | null;
  readonly current: Mark | null;
}

export function createStepper(document: Document, marks: () => readonly Mark[], painter: () => Painter): Stepper {
  let current: Mark | null = null;

  function start(all: readonly Mark[], direction: 'next' | 'previous'): number {
    const last = current === null ? -1 : all.findIndex((mark) => sameWord(mark, current as Mark));
    if (last >= 0) return direction === 'next' ? last + 1 : last - 1;
    const height = document.defaultView?.innerHeight ?? 0;
    const top = (mark: Mark) => (painter().boxes(mark)[0] ?? rangeOf(mark)?.getBoundingClientRect())?.top ?? -Infinity;
    if (direction === 'next')
      return Math.max(
        0,
        all.findIndex((mark) => top(mark) >= 0),
      );
    return all.findLastIndex((mark) => top(mark) < height);
  }

  return {
    get current() {
      return current;
    },
    step(direction, key) {
      const all = marks().filter(({ match: { sense } }) => key === null || isOf(sense, key));
      if (all.length === 0) return null;
      const position = (start(all, direction) + all.length) % all.length;
      current = all[position] as Mark;
      return { mark: current, position: position + 1, of: all.length };
    },
  };
}

function isOf(sense: EntryKey, key: EntryKey): boolean {
  return sense.entry === key.entry && sense.dictionary === key.dictionary;
}

/** Marks are made anew when their block is read again. */
function sameWord(a: Mark, b: Mark): boolean {
  return a === b || (a.place.start.node === b.place.start.node && a.place.start.offset === b.place.start.offset);
}
