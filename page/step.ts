/** Stepping through the marks of a document by keyboard, in reading order, from where the reader is. */
import type { EntryKey } from '@/lookup/model.ts';
import type { Word } from './mark.ts';

export type Direction = 'next' | 'previous';

/** The how-manieth mark of how many. */
export interface Step {
  position: number;
  of: number;
}

export interface StepperOptions<M> {
  /** In reading order. */
  marks: () => readonly M[];
  /** Whether two marks are the same word: they are made anew when their block is read again. */
  isSame: (one: M, other: M) => boolean;
  /** Index of the mark to begin with: the next one from what is in view, or the one before its end; -1 where none is. */
  begin: (marks: readonly M[], direction: Direction) => number;
}

export interface Stepper<M> {
  /** The next or previous mark, of one entry or of any, from the current one or from what is in view; wraps round. */
  step(direction: Direction, key: EntryKey | null): (Step & { mark: M }) | null;
  /** The first mark of an entry. */
  first(key: EntryKey): M | null;
  /** The reader has come to this mark by other ways. */
  visit(mark: M): void;
  /** The mark that the reader came to last, if it still stands. */
  here(): M | null;
}

export function createStepper<M extends Word>({ marks, isSame, begin }: StepperOptions<M>): Stepper<M> {
  let current: M | null = null;

  const indexIn = (all: readonly M[]) => all.findIndex((mark) => current !== null && isSame(mark, current));

  return {
    step(direction, key) {
      const all = marks().filter((mark) => key === null || isOf(mark, key));
      if (all.length === 0) return null;
      const last = indexIn(all);
      const start = last < 0 ? begin(all, direction) : direction === 'next' ? last + 1 : last - 1;
      // Behind the end there is nothing to begin with: then with the first, or the last.
      const position = start < 0 ? (direction === 'next' ? 0 : all.length - 1) : start % all.length;
      const mark = all[position] as M;
      current = mark;
      return { mark, position: position + 1, of: all.length };
    },
    first(key) {
      const found = marks().find((mark) => isOf(mark, key)) ?? null;
      if (found !== null) current = found;
      return found;
    },
    visit(mark) {
      current = mark;
    },
    here() {
      const all = marks();
      return all[indexIn(all)] ?? null;
    },
  };
}

function isOf({ match: { sense } }: Word, key: EntryKey): boolean {
  return sense.entry === key.entry && sense.dictionary === key.dictionary;
}
