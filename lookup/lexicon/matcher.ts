/** Finds the terms of all enabled segments in a text: leftmost, longest, whole words, exact spans. */
import { MAX_TERM_WORDS } from '../limits.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { hashText, mix } from './hash.ts';
import { compare, joinMeanings, type Meaning, MeaningMemory, type Meanings, type Surface } from './meanings.ts';
import { grown } from './numbers.ts';
import { PairFilter } from './pair-filter.ts';
import { GAP_HYPHEN, GAP_SPACE, isHyphen, WordReader } from './reader.ts';
import { child, type Segment } from './segment.ts';
import { spanHash, TAIL_SEED } from './span.ts';

/** Before these words, hyphenated or written apart, a name names something else: non-Hodgkin, pseudo glucagonoma. */
const NEGATED_APART = 'non pseudo';
/** Before these only with a hyphen: pre-eclampsia is not eclampsia, iso-leucine is not leucine. */
const NEGATED_JOINED = 'anti quasi un hypo hyper pre para peri sub micro macro mono oligo poly iso';
const APART = 2;
const NEGATIONS: ReadonlyMap<number, number> = new Map([
  ...NEGATED_JOINED.split(' ').map((word) => [hashText(word), 1] as const),
  ...NEGATED_APART.split(' ').map((word) => [hashText(word), APART] as const),
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
  /** By memo id and segment: the node that a text word leads to from the root. */
  private roots = new Int32Array(1 << 12);
  /** Beside it: 1 + the first record of the terms that are this one word, or 0; negative once none of them proved to be. */
  private singles = new Int32Array(1 << 12);
  /** Beside it: what they mean, once they were compared; a spelling has its own memo id. */
  private known: (Meanings | undefined)[] = [];
  private readonly pairs: PairFilter;
  private begins = new Uint8Array(1 << 12);
  /** By memo id: whether the word turns the next one into something else. */
  private negations = new Uint8Array(1 << 12);
  private readonly memories: readonly MeaningMemory[];
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
    this.pairs = new PairFilter(segments);
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
      while (from < limit) {
        const end = this.begin(from) ? this.settle(from, found) : 0;
        from = end > from ? end : from + 1;
      }
      if (!more) return found;
      // The word before stays: it may turn the next one into something else.
      reader.drop(limit - 1);
      from -= limit - 1;
    }
  }

  private learn(id: number): void {
    const width = this.segments.length;
    if (id >= this.begins.length) {
      const size = this.begins.length * 2;
      const begins = new Uint8Array(size);
      begins.set(this.begins);
      this.begins = begins;
      const negations = new Uint8Array(size);
      negations.set(this.negations);
      this.negations = negations;
    }
    if ((id + 1) * width > this.roots.length) {
      const size = Math.max(this.roots.length * 2, (id + 1) * width);
      this.roots = grown(this.roots, size);
      this.singles = grown(this.singles, size);
    }
    const key = this.reader.keys[id]!;
    let begins = 0;
    for (let at = 0; at < width; at++) {
      const segment = this.segments[at]!;
      const node = child(segment, 0, key);
      const end = node === 0 ? 0 : segment.ends[node - 1]!;
      this.known[id * width + at] = undefined;
      this.roots[id * width + at] = node;
      this.singles[id * width + at] = end !== 0 && segment.tailWords[end - 1] === 0 ? end : 0;
      if (node !== 0) begins = 1;
    }
    this.begins[id] = begins;
    this.negations[id] = NEGATIONS.get(this.reader.folds[id]!) ?? 0;
  }

  /** Collects what may begin at a word; false when nothing does. */
  private begin(at: number): boolean {
    const reader = this.reader;
    this.hits = 0;
    this.fuel = FUEL;
    const id = reader.ids[at]!;
    if (this.begins[id] !== 0) this.enter(id, at + 1, JOINS);
    if (at + 1 < reader.count && isHyphen(reader.gaps[at + 1]!)) {
      const joined = reader.joined(at);
      if (this.begins[joined] !== 0) this.enter(joined, at + 2, JOINS - 1);
    }
    return this.hits > 0;
  }

  private enter(id: number, next: number, joins: number): void {
    const { segments, singles, roots, reader } = this;
    const width = segments.length;
    const { count, keys, ids, gaps } = reader;
    // Most words that begin a term are not followed by its second: the filter says so without a walk.
    const goesOn =
      next < count && (this.pairs.has(keys[id]!, keys[ids[next]!]!) || (next + 1 < count && isHyphen(gaps[next + 1]!)));
    for (let at = 0; at < width; at++) {
      const place = id * width + at;
      const single = singles[place]!;
      if (single > 0) this.hit(at, single - 1, next);
      else if (single < 0 && reader.possessives[next - 1]! > reader.ends[next - 1]!) this.hit(at, -single - 1, next);
      if (goesOn && roots[place] !== 0) this.walk(at, roots[place]!, next, joins, true);
    }
  }

  private walk(at: number, from: number, first: number, joins: number, root = false): void {
    const reader = this.reader;
    const segment = this.segments[at]!;
    let node = from;
    let next = first;
    for (;;) {
      const end = segment.ends[node - 1]!;
      if (end !== 0) {
        const tail = segment.tailWords[end - 1]!;
        if (tail > 0) return this.follow(at, end - 1, next, tail, TAIL_SEED, joins);
        // What ends at the root was met before the walk.
        if (!root || next > first) this.hit(at, end - 1, next);
      }
      if (next >= reader.count) return;
      if (this.mayJoin(next, joins)) {
        const joined = child(segment, node, reader.keys[reader.joined(next)]!);
        if (joined !== 0) this.walk(at, joined, next + 2, joins - 1);
      }
      node = child(segment, node, reader.keys[reader.ids[next]!]!);
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
        const joined = mix(hash, reader.keys[reader.joined(next)]!);
        this.follow(at, record, next + 2, left - 1, joined, joins - 1);
      }
      hash = mix(hash, reader.keys[reader.ids[next]!]!);
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
    const negation = this.negations[ids[from - 1]!]!;
    return negation === 0 || (gap !== GAP_HYPHEN && (gap !== GAP_SPACE || negation !== APART));
  }

  /** What the hits that end here mean. */
  private meanings(from: number, end: number): Meanings | null {
    const { ids, possessives, ends } = this.reader;
    this.from = from;
    this.end = end;
    const single = end === from + 1 && possessives[from] === ends[from];
    const hash = single ? 0 : this.hashOf(from, end);
    let only: Meanings | null = null;
    let several: Meaning[] | null = null;
    for (let hit = 0; hit < this.hits; hit++) {
      if (this.hitEnds[hit] !== end) continue;
      const segment = this.hitSegments[hit]!;
      const record = this.hitRecords[hit]!;
      const meanings = single
        ? this.singleMeanings(ids[from]! * this.segments.length + segment, segment, record)
        : this.memories[segment]!.of(record, hash, this.surface);
      if (meanings.all.length === 0) continue;
      if (only === null) only = meanings;
      else several = [...(several ?? only.all), ...meanings.all];
    }
    if (several !== null) only = joinMeanings(several);
    if (only?.symbols === true && this.goesOn(end)) only = joinMeanings(only.all.filter(({ exact }) => !exact));
    return only;
  }

  /** What one word means, which its spelling alone decides. */
  private singleMeanings(place: number, segment: number, record: number): Meanings {
    const known = this.known[place];
    if (known !== undefined) return known;
    const meanings = compare(this.segments[segment]!, record, this.surface);
    this.known[place] = meanings;
    // "all" is never ALL: the next time the word is not even a hit.
    if (meanings.all.length === 0) this.singles[place] = -Math.abs(this.singles[place]!);
    return meanings;
  }

  /** Hash of a stretch exactly as it stands. */
  private hashOf(from: number, end: number): number {
    const { gaps, written, ids, possessives, ends } = this.reader;
    let hash = 0;
    for (let at = from; at < end; at++) {
      hash = mix(mix(hash, at > from ? gaps[at]! : 0), written[ids[at]!]! + possessives[at]! - ends[at]!);
    }
    return hash;
  }

  /** Whether a hyphen and a number follow: GLP in GLP-1 and NME in NME-1 are parts of other symbols. */
  private goesOn(end: number): boolean {
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
