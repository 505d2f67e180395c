/** Walks the segments from one word of the text on and collects the terms that it may begin. */
import { mix } from './hash.ts';
import type { Hits } from './hits.ts';
import { isHyphen, type WordReader } from './reader.ts';
import { child, endOf, reachOf, type Segment } from './segment.ts';
import { TAIL_SEED } from './span.ts';
import { BEGINS, CELL, ONLY, ROOT, type WordTable } from './word-table.ts';

/** Words of a term broken over lines or hyphenated where the dictionary has one word; more is not prose. */
const JOINS = 2;

/** Joinings tried in one dictionary from one word on: chains of hyphens in text made to be hard must not branch without end. */
const FUEL = 24;

export class Walker {
  /** The last word that was looked at. */
  far = 0;
  private fuel = 0;
  private readonly segments: readonly Segment[];
  private readonly reader: WordReader;
  private readonly words: WordTable;
  private readonly hits: Hits;

  constructor(segments: readonly Segment[], reader: WordReader, words: WordTable, hits: Hits) {
    this.segments = segments;
    this.reader = reader;
    this.words = words;
    this.hits = hits;
  }

  /** Collects what may begin at a word. */
  begin(at: number): void {
    const { reader, words } = this;
    this.hits.count = 0;
    this.far = at + 1;
    const id = reader.ids[at]!;
    if ((words.flags[id]! & BEGINS) !== 0) this.enter(id, at + 1, JOINS);
    if (at + 1 < reader.count && isHyphen(reader.gaps[at + 1]!)) {
      const joined = reader.joined(at);
      this.far = Math.max(this.far, at + 2);
      if ((words.flags[joined]! & BEGINS) !== 0) this.enter(joined, at + 2, JOINS - 1);
    }
  }

  /** Whether a term may go on from one word to the next. */
  mayGoOn(id: number, next: number): boolean {
    const { ids, gaps, count, memo } = this.reader;
    if (next >= count) return false;
    if (this.words.mayBegin(id, memo.keys[ids[next]!]!)) return true;
    return next + 1 < count && isHyphen(gaps[next + 1]!);
  }

  private enter(id: number, next: number, joins: number): void {
    const { segments, words, reader, hits } = this;
    const { cells } = words;
    const mayGoOn = this.mayGoOn(id, next);
    for (let at = 0, cell = id * segments.length * CELL; at < segments.length; at++, cell += CELL) {
      this.fuel = FUEL;
      const single = cells[cell + ONLY]!;
      if (single > 0) hits.add(at, single - 1, next);
      else if (single < 0 && reader.possessives[next - 1]! > reader.ends[next - 1]!) hits.add(at, -single - 1, next);
      const root = cells[cell + ROOT]!;
      if (mayGoOn && root !== 0) this.walk(at, root, next, joins, true);
    }
  }

  private walk(at: number, from: number, first: number, joins: number, root = false): void {
    const { reader } = this;
    const segment = this.segments[at]!;
    let node = from;
    let next = first;
    for (;;) {
      const end = endOf(segment, node);
      if (end !== 0) {
        const tail = segment.tailWords[end - 1]!;
        if (tail > 0) return this.follow(at, end - 1, next, tail, TAIL_SEED, joins);
        // What ends at the root was met before the walk.
        if (!root || next > first) this.hits.add(at, end - 1, next);
      }
      if (reachOf(segment, node) === 0) return;
      this.far = Math.max(this.far, next);
      if (next >= reader.count) return;
      if (this.mayJoin(next, joins)) {
        const joined = child(segment, node, reader.memo.keys[reader.joined(next)]!);
        if (joined !== 0) this.walk(at, joined, next + 2, joins - 1);
      }
      node = child(segment, node, reader.memo.keys[reader.ids[next]!]!);
      if (node === 0) return;
      next++;
    }
  }

  private follow(at: number, record: number, first: number, words: number, seed: number, joins: number): void {
    const { reader } = this;
    let hash = seed;
    let next = first;
    this.far = Math.max(this.far, first + words - 1);
    for (let left = words; left > 0; left--) {
      if (next >= reader.count) return;
      if (this.mayJoin(next, joins)) {
        const joined = mix(hash, reader.memo.keys[reader.joined(next)]!);
        this.follow(at, record, next + 2, left - 1, joined, joins - 1);
      }
      hash = mix(hash, reader.memo.keys[reader.ids[next]!]!);
      next++;
    }
    if (hash === this.segments[at]!.tails[record]) this.hits.add(at, record, next);
  }

  /** Whether the word and the next may be tried as one. */
  private mayJoin(word: number, joins: number): boolean {
    const { reader } = this;
    if (joins === 0 || word + 1 >= reader.count || !isHyphen(reader.gaps[word + 1]!) || this.fuel-- <= 0) return false;
    this.far = Math.max(this.far, word + 1);
    return true;
  }
}
