/** What the segments say of each spelling of the text, at a glance: learned once, asked at every word. */
import { hashText } from './hash.ts';
import { pairHalf } from './lead-hash.ts';
import type { Meanings } from './meanings.ts';
import { grown } from './numbers.ts';
import { hasPair, rowOf } from './pair-rows.ts';
import { child, endOf, REACH_BITS, reachOf, type Segment } from './segment.ts';
import type { WordMemo } from './word-memo.ts';

/** It is a term by itself. */
export const SINGLE = 1;
/** Terms of several words may begin with it. */
export const LONGER = 2;
/** It is a term only with its possessive. */
export const POSSESSIVE = 4;
/** Any of these. */
export const BEGINS = SINGLE | LONGER | POSSESSIVE;
/** Before a name, with a hyphen, it makes another of it; or also written apart. */
export const NEGATES = 8;
export const NEGATES_APART = 16;
/** Some of what it means by itself is written just so; see `Meanings`. */
export const SYMBOLS = 32;

/** Before these words, hyphenated or written apart, a name names something else: non-Hodgkin, pseudo glucagonoma. */
const NEGATED_APART = 'non pseudo';
/** Before these only with a hyphen: pre-eclampsia is not eclampsia, iso-leucine is not leucine. */
const NEGATED_JOINED = 'anti quasi un hypo hyper pre para peri sub micro macro mono oligo poly iso';
const NEGATIONS: ReadonlyMap<number, number> = new Map([
  ...NEGATED_JOINED.split(' ').map((word) => [hashText(word), NEGATES] as const),
  ...NEGATED_APART.split(' ').map((word) => [hashText(word), NEGATES | NEGATES_APART] as const),
]);

/** Numbers of a cell, and which is which. */
export const CELL = 4;
export const ROOT = 0;
const ROW = 1;
const HALF = 2;
export const ONLY = 3;
const REACH = (1 << REACH_BITS) - 1;

export class WordTable {
  /** By memo id. */
  flags = new Uint8Array(1 << 12);
  /** By memo id: what the spelling alone means, once it was compared. */
  plain: (Meanings | undefined)[] = [];
  /** The candidates of these, which is what most words of a page are asked for. */
  candidates: (Meanings['candidates'] | undefined)[] = [];
  /**
   * By memo id and segment, side by side so that they are one look at memory:
   * `ROOT` the node that a word leads to from the root where longer terms go on from it, or 0;
   * `ROW` where the pairs that it begins are noted, above the bits of its reach; `HALF` its half of their hashes;
   * `ONLY` 1 + the first record of the terms that are this one word, or 0; negative once none of them proved to be.
   */
  cells = new Int32Array(1 << 14);
  private readonly segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  /** Takes in a new spelling. */
  learn(id: number, { keys, folds }: WordMemo): void {
    const { segments } = this;
    this.reserve(id);
    let flags = NEGATIONS.get(folds[id]!) ?? 0;
    for (let at = 0, cell = id * segments.length * CELL; at < segments.length; at++, cell += CELL) {
      const segment = segments[at]!;
      const node = child(segment, 0, keys[id]!);
      const end = node === 0 ? 0 : endOf(segment, node);
      const single = end !== 0 && segment.tailWords[end - 1] === 0;
      const reach = node === 0 ? 0 : reachOf(segment, node);
      this.cells[cell + ROOT] = reach > 0 ? node : 0;
      this.cells[cell + ROW] = (rowOf(segment.rows, keys[id]!) << REACH_BITS) | reach;
      this.cells[cell + HALF] = pairHalf(keys[id]!);
      this.cells[cell + ONLY] = single ? end : 0;
      flags |= (single ? SINGLE : 0) | (reach > 0 ? LONGER : 0);
    }
    this.flags[id] = flags;
    this.plain[id] = this.candidates[id] = undefined;
  }

  /** Takes in what the spelling alone means. */
  know(id: number, meanings: Meanings): void {
    this.plain[id] = meanings;
    this.candidates[id] = meanings.candidates;
    if (meanings.symbols) this.flags[id]! |= SYMBOLS;
  }

  /** Whether some term may begin with a word and a second one of this key; most words are not followed by their second. */
  mayBegin(id: number, second: number): boolean {
    const { segments, cells } = this;
    for (let at = 0, cell = id * segments.length * CELL; at < segments.length; at++, cell += CELL) {
      if (cells[cell + ROOT] === 0) continue;
      const row = cells[cell + ROW]!;
      if (hasPair(segments[at]!.rows, row >>> REACH_BITS, row & REACH, cells[cell + HALF]!, second)) return true;
    }
    return false;
  }

  private reserve(id: number): void {
    if (id >= this.flags.length) {
      const larger = new Uint8Array(this.flags.length * 2);
      larger.set(this.flags);
      this.flags = larger;
    }
    const needed = (id + 1) * this.segments.length * CELL;
    if (needed > this.cells.length) this.cells = grown(this.cells, Math.max(this.cells.length * 2, needed));
  }
}
