/** What the segments say of each spelling of the text, at a glance: learned once, asked at every word. */
import { hashText } from './hash.ts';
import type { Meanings } from './meanings.ts';
import { grown } from './numbers.ts';
import { hasPair, rowOf } from './pair-rows.ts';
import { child, endOf, reachOf, type Segment } from './segment.ts';
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

/** Before these words, hyphenated or written apart, a name names something else: non-Hodgkin, pseudo glucagonoma. */
const NEGATED_APART = 'non pseudo';
/** Before these only with a hyphen: pre-eclampsia is not eclampsia, iso-leucine is not leucine. */
const NEGATED_JOINED = 'anti quasi un hypo hyper pre para peri sub micro macro mono oligo poly iso';
const NEGATIONS: ReadonlyMap<number, number> = new Map([
  ...NEGATED_JOINED.split(' ').map((word) => [hashText(word), NEGATES] as const),
  ...NEGATED_APART.split(' ').map((word) => [hashText(word), NEGATES | NEGATES_APART] as const),
]);

export class WordTable {
  /** By memo id. */
  flags = new Uint8Array(1 << 12);
  /** By memo id: what the spelling alone means, once it was compared. */
  plain: (Meanings | undefined)[] = [];
  /** By memo id and segment: the node that a word leads to from the root where longer terms go on from it, or 0. */
  roots = new Int32Array(1 << 12);
  /** Beside it: 1 + the first record of the terms that are this one word, or 0; negative once none of them proved to be. */
  singles = new Int32Array(1 << 12);
  /** Beside it: where the pairs that the word begins are noted. */
  private rows = new Int32Array(1 << 12);
  private reaches = new Int32Array(1 << 12);
  private readonly segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  /** Takes in a new spelling. */
  learn(id: number, { keys, folds }: WordMemo): void {
    const { segments } = this;
    this.reserve(id);
    let flags = NEGATIONS.get(folds[id]!) ?? 0;
    for (let at = 0, place = id * segments.length; at < segments.length; at++, place++) {
      const segment = segments[at]!;
      const node = child(segment, 0, keys[id]!);
      const end = node === 0 ? 0 : endOf(segment, node);
      const single = end !== 0 && segment.tailWords[end - 1] === 0;
      const reach = node === 0 ? 0 : reachOf(segment, node);
      this.roots[place] = reach > 0 ? node : 0;
      this.rows[place] = rowOf(segment.rows, keys[id]!);
      this.reaches[place] = reach;
      this.singles[place] = single ? end : 0;
      flags |= (single ? SINGLE : 0) | (reach > 0 ? LONGER : 0);
    }
    this.flags[id] = flags;
    this.plain[id] = undefined;
  }

  /** Whether some term may begin with a word and a second one of this key; most words are not followed by their second. */
  mayBegin(id: number, key: number, second: number): boolean {
    const { segments, roots, rows, reaches } = this;
    for (let at = 0, place = id * segments.length; at < segments.length; at++, place++) {
      if (roots[place] !== 0 && hasPair(segments[at]!.rows, rows[place]!, reaches[place]!, key, second)) return true;
    }
    return false;
  }

  private reserve(id: number): void {
    const width = this.segments.length;
    if (id >= this.flags.length) {
      const larger = new Uint8Array(this.flags.length * 2);
      larger.set(this.flags);
      this.flags = larger;
    }
    if ((id + 1) * width <= this.roots.length) return;
    const size = Math.max(this.roots.length * 2, (id + 1) * width);
    this.roots = grown(this.roots, size);
    this.rows = grown(this.rows, size);
    this.reaches = grown(this.reaches, size);
    this.singles = grown(this.singles, size);
  }
}
