/** Finds the terms of all enabled segments in a text: leftmost, longest, whole words, exact spans. */
import { MAX_TERM_WORDS } from '../limits.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { hashText, mix } from './hash.ts';
import { compare, joinMeanings, type Meaning, MeaningMemory, type Meanings, type Surface } from './meanings.ts';
import { grown } from './numbers.ts';
import { hasPair, rowOf } from './pair-rows.ts';
import { GAP_HYPHEN, GAP_SPACE, isHyphen, WordReader } from './reader.ts';
import { child, endOf, reachOf, type Segment } from './segment.ts';
import { spanHash, TAIL_SEED } from './span.ts';

/** What is known of a spelling at a glance. */
const SINGLE = 1;
/** Terms of several words may begin with it. */
const LONGER = 2;
/** It is a term only with its possessive. */
const POSSESSIVE = 4;
/** Before a name it makes another of it, hyphenated or written apart. */
const NEGATES = 8;
const NEGATES_APART = 16;
const BEGINS = SINGLE | LONGER | POSSESSIVE;

/** Before these words, hyphenated or written apart, a name names something else: non-Hodgkin, pseudo glucagonoma. */
const NEGATED_APART = 'non pseudo';
/** Before these only with a hyphen: pre-eclampsia is not eclampsia, iso-leucine is not leucine. */
const NEGATED_JOINED = 'anti quasi un hypo hyper pre para peri sub micro macro mono oligo poly iso';
const NEGATIONS: ReadonlyMap<number, number> = new Map([
  ...NEGATED_JOINED.split(' ').map((word) => [hashText(word), NEGATES] as const),
  ...NEGATED_APART.split(' ').map((word) => [hashText(word), NEGATES_APART] as const),
]);

/** Words of a term broken over lines or hyphenated where the dictionary has one word; more is not prose. */
const JOINS = 2;

/** Joinings tried from one word on: chains of hyphens in text made to be hard must not branch without end. */
const FUEL = 24;

/** A lexicon over segments, in the order in which their senses are to be given. */
export function createLexicon(segments: readonly Segment[]): Lexicon {
  return new Matcher(segments);
}

class Matcher implements Lexicon {
  private readonly segments: readonly Segment[];
  private readonly reader: WordReader;
  private readonly memories: readonly MeaningMemory[];
  /** By memo id. */
  private flags = new Uint8Array(1 << 12);
  /** By memo id: what the spelling alone means, once it was compared. */
  private plain: (Meanings | undefined)[] = [];
  /** By memo id and segment: the node that a word leads to from the root where longer terms go on from it, or 0. */
  private roots = new Int32Array(1 << 12);
  /** Beside it: where the pairs that the word begins are noted. */
  private rows = new Int32Array(1 << 12);
  private reaches = new Int32Array(1 << 12);
  /** Beside it: 1 + the first record of the terms that are this one word, or 0; negative once none of them proved to be. */
  private singles = new Int32Array(1 << 12);
  /** The stretch being settled. */
  private from = 0;
  private end = 0;
  private readonly surface: Surface;
  private hits = 0;
  private fuel = 0;
  private readonly hitSegments: number[] = [];
  private readonly hitRecords: number[] = [];
  private readonly hitEnds: number[] = [];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.memories = segments.map((segment) => new MeaningMemory(segment));
    const reader = (this.reader = new WordReader((id) => this.learn(id)));
    this.surface = {
      folded: () => spanHash(reader, this.from, this.end, false),
      written: () => spanHash(reader, this.from, this.end, true),
      text: () => reader.text.slice(reader.starts[this.from], reader.possessives[this.end - 1]),
    };
  }

  match(text: string): Match[] {
    const found: Match[] = [];
    const reader = this.reader;
    reader.open(text);
    let from = 0;
    for (;;) {
      const more = reader.fill();
      const limit = more ? reader.count - 2 * MAX_TERM_WORDS : reader.count;
      while (from < limit) from = this.take(from, found);
      if (!more) return found;
      // The word before stays: it may turn the next one into something else.
      reader.drop(limit - 1);
      from -= limit - 1;
    }
  }

  /** Takes what begins at a word; gives the word to go on with. */
  private take(from: number, found: Match[]): number {
    const { ids, gaps, starts, ends, possessives, count } = this.reader;
    const id = ids[from]!;
    const flags = this.flags[id]!;
    const next = from + 1;
    const joins = next < count && isHyphen(gaps[next]!);
    if ((flags & BEGINS) === 0 && !joins) return next;
    if (!joins && !((flags & LONGER) !== 0 && this.mayGoOn(id, next))) {
      if (possessives[from] === ends[from]) {
        if ((flags & SINGLE) === 0) return next;
        // One word, its meaning known: the way of most matches.
        const plain = this.plain[id];
        if (plain !== undefined && !plain.symbols) {
          if (this.free(from, next))
            found.push({ start: starts[from]!, end: ends[from]!, candidates: plain.candidates });
          return next;
        }
      } else if ((flags & (SINGLE | POSSESSIVE)) === 0) return next;
    }
    const end = this.begin(from) ? this.settle(from, found) : 0;
    return end > from ? end : next;
  }

  /** Whether a term may go on from one word to the next: most words that begin one are not followed by its second. */
  private mayGoOn(id: number, next: number): boolean {
    const { ids, gaps, count, memo } = this.reader;
    if (next >= count) return false;
    const { segments, roots, rows, reaches } = this;
    const [key, other] = [memo.keys[id]!, memo.keys[ids[next]!]!];
    for (let at = 0, place = id * segments.length; at < segments.length; at++, place++) {
      if (roots[place] !== 0 && hasPair(segments[at]!.rows, rows[place]!, reaches[place]!, key, other)) return true;
    }
    return next + 1 < count && isHyphen(gaps[next + 1]!);
  }

  private learn(id: number): void {
    const width = this.segments.length;
    if (id >= this.flags.length) {
      const larger = new Uint8Array(this.flags.length * 2);
      larger.set(this.flags);
      this.flags = larger;
    }
    if ((id + 1) * width > this.roots.length) {
      const size = Math.max(this.roots.length * 2, (id + 1) * width);
      this.roots = grown(this.roots, size);
      this.rows = grown(this.rows, size);
      this.reaches = grown(this.reaches, size);
      this.singles = grown(this.singles, size);
    }
    const { keys, folds } = this.reader.memo;
    let flags = NEGATIONS.get(folds[id]!) ?? 0;
    for (let at = 0; at < width; at++) {
      const segment = this.segments[at]!;
      const node = child(segment, 0, keys[id]!);
      const end = node === 0 ? 0 : endOf(segment, node);
      const single = end !== 0 && segment.tailWords[end - 1] === 0;
      const reach = node === 0 ? 0 : reachOf(segment, node);
      const longer = reach > 0;
      const place = id * width + at;
      this.roots[place] = longer ? node : 0;
      this.rows[place] = rowOf(segment.rows, keys[id]!);
      this.reaches[place] = reach;
      this.singles[place] = single ? end : 0;
      flags |= (single ? SINGLE : 0) | (longer ? LONGER : 0);
    }
    this.flags[id] = flags;
    this.plain[id] = undefined;
  }

  /** Collects what may begin at a word; false when nothing does. */
  private begin(at: number): boolean {
    const reader = this.reader;
    this.hits = 0;
    this.fuel = FUEL;
    const id = reader.ids[at]!;
    if ((this.flags[id]! & BEGINS) !== 0) this.enter(id, at + 1, JOINS);
    if (at + 1 < reader.count && isHyphen(reader.gaps[at + 1]!)) {
      const joined = reader.joined(at);
      if ((this.flags[joined]! & BEGINS) !== 0) this.enter(joined, at + 2, JOINS - 1);
    }
    return this.hits > 0;
  }

  private enter(id: number, next: number, joins: number): void {
    const { segments, singles, roots, reader } = this;
    const width = segments.length;
    const mayGo = this.mayGoOn(id, next);
    for (let at = 0; at < width; at++) {
      const place = id * width + at;
      const single = singles[place]!;
      if (single > 0) this.hit(at, single - 1, next);
      else if (single < 0 && reader.possessives[next - 1]! > reader.ends[next - 1]!) this.hit(at, -single - 1, next);
      if (mayGo && roots[place] !== 0) this.walk(at, roots[place]!, next, joins, true);
    }
  }

  private walk(at: number, from: number, first: number, joins: number, root = false): void {
    const reader = this.reader;
    const segment = this.segments[at]!;
    let node = from;
    let next = first;
    for (;;) {
      const end = endOf(segment, node);
      if (end !== 0) {
        const tail = segment.tailWords[end - 1]!;
        if (tail > 0) return this.follow(at, end - 1, next, tail, TAIL_SEED, joins);
        // What ends at the root was met before the walk.
        if (!root || next > first) this.hit(at, end - 1, next);
      }
      if (next >= reader.count || reachOf(segment, node) === 0) return;
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
    const reader = this.reader;
    let hash = seed;
    let next = first;
    for (let left = words; left > 0; left--) {
      if (next >= reader.count) return;
      if (this.mayJoin(next, joins)) {
        const joined = mix(hash, reader.memo.keys[reader.joined(next)]!);
        this.follow(at, record, next + 2, left - 1, joined, joins - 1);
      }
      hash = mix(hash, reader.memo.keys[reader.ids[next]!]!);
      next++;
    }
    if (hash === this.segments[at]!.tails[record]) this.hit(at, record, next);
  }

  /** Whether the word and the next may be tried as one. */
  private mayJoin(word: number, joins: number): boolean {
    const reader = this.reader;
    return joins > 0 && word + 1 < reader.count && isHyphen(reader.gaps[word + 1]!) && this.fuel-- > 0;
  }

  private hit(segment: number, record: number, end: number): void {
    const at = this.hits++;
    this.hitSegments[at] = segment;
    this.hitRecords[at] = record;
    this.hitEnds[at] = end;
  }

  /** Makes a match of the longest hit that holds; gives the word after it, or 0. */
  private settle(from: number, found: Match[]): number {
    for (let below = this.reader.count + 1; ;) {
      let end = 0;
      for (let hit = 0; hit < this.hits; hit++) {
        const candidate = this.hitEnds[hit]!;
        if (candidate < below && candidate > end) end = candidate;
      }
      if (end === 0) return 0;
      if (this.free(from, end)) {
        const meanings = this.meanings(from, end);
        if (meanings !== null && meanings.candidates.length > 0) {
          found.push(this.matchOf(from, end, meanings.candidates));
          return end;
        }
      }
      below = end;
    }
  }

  private matchOf(from: number, end: number, candidates: readonly Candidate[]): Match {
    const reader = this.reader;
    const word = reader.ends[end - 1]!;
    const possessive = reader.possessives[end - 1]!;
    const own = possessive > word && /['\u2019]s?$/i.test(candidates[0]!.term);
    return { start: reader.starts[from]!, end: own ? possessive : word, candidates };
  }

  /** Whether the words stand free: no number goes on beyond them, and no prefix turns them into something else. */
  private free(from: number, end: number): boolean {
    const { text, ends, gaps, ids, count } = this.reader;
    if (end < count && gaps[end] !== GAP_SPACE && isDecimal(text, ends[end - 1]!)) return false;
    if (from === 0) return true;
    const gap = gaps[from]!;
    if (gap !== GAP_SPACE && isDecimal(text, ends[from - 1]!)) return false;
    if (gap !== GAP_SPACE && gap !== GAP_HYPHEN) return true;
    return (this.flags[ids[from - 1]!]! & (gap === GAP_SPACE ? NEGATES_APART : NEGATES | NEGATES_APART)) === 0;
  }

  /** What the hits that end here mean. */
  private meanings(from: number, end: number): Meanings | null {
    const { possessives, ends } = this.reader;
    this.from = from;
    this.end = end;
    const single = end === from + 1 && possessives[from] === ends[from];
    let found = single ? this.plainMeanings(from) : this.joinedMeanings(from, end);
    if (found?.symbols === true && this.isNumbered(end)) found = joinMeanings(found.all.filter(({ exact }) => !exact));
    return found;
  }

  private joinedMeanings(from: number, end: number): Meanings | null {
    const hash = this.hashOf(from, end);
    let only: Meanings | null = null;
    let several: Meaning[] | null = null;
    for (let hit = 0; hit < this.hits; hit++) {
      if (this.hitEnds[hit] !== end) continue;
      const meanings = this.memories[this.hitSegments[hit]!]!.of(this.hitRecords[hit]!, hash, this.surface);
      if (meanings.all.length === 0) continue;
      if (only === null) only = meanings;
      else several = [...(several ?? only.all), ...meanings.all];
    }
    return several === null ? only : joinMeanings(several);
  }

  /** What one word means, which its spelling alone decides. */
  private plainMeanings(from: number): Meanings {
    const id = this.reader.ids[from]!;
    const known = this.plain[id];
    if (known !== undefined) return known;
    const width = this.segments.length;
    const found: Meaning[][] = [];
    for (let at = 0; at < width; at++) {
      const single = this.singles[id * width + at]!;
      if (single <= 0) continue;
      const { all } = compare(this.segments[at]!, single - 1, this.surface);
      // "all" is never ALL: the next time the word is not even a hit.
      if (all.length === 0) this.singles[id * width + at] = -single;
      else found.push([...all]);
    }
    if (found.length === 0) this.flags[id] = (this.flags[id]! & ~SINGLE) | POSSESSIVE;
    return (this.plain[id] = joinMeanings(found.flat()));
  }

  /** Hash of a stretch exactly as it stands. */
  private hashOf(from: number, end: number): number {
    const { gaps, ids, possessives, ends } = this.reader;
    const { written } = this.reader.memo;
    let hash = 0;
    for (let at = from; at < end; at++) {
      hash = mix(mix(hash, at > from ? gaps[at]! : 0), written[ids[at]!]! + possessives[at]! - ends[at]!);
    }
    return hash;
  }

  /** Whether a hyphen and a number follow: GLP in GLP-1 and NME in NME-1 are parts of other symbols. */
  private isNumbered(end: number): boolean {
    const { text, starts, gaps, count } = this.reader;
    return end < count && gaps[end] === GAP_HYPHEN && isDigit(text, starts[end]!);
  }
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 47 && unit < 58;
}

/** Whether a full stop or comma between two digits stands at a place. */
function isDecimal(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 46 || unit === 44) && isDigit(text, at - 1) && isDigit(text, at + 1);
}
