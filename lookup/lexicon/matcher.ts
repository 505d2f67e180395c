/** Finds the terms of all enabled segments in a text: leftmost, longest, whole words, exact spans. */
import { MAX_CANDIDATES, MAX_COMPARED, MAX_TERM_WORDS } from '../limits.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { mix } from './hash.ts';
import { explain } from './explain.ts';
import { GAP_HYPHEN, GAP_SPACE, isHyphen, WordReader } from './reader.ts';
import { child, ENTRY_SHIFT, EXACT, KIND_MASK, KINDS, LAST, type Segment, stringAt } from './segment.ts';
import { spanHash, TAIL_SEED } from './span.ts';

/** Before these, hyphenated or (the first two) with a space, a name names something else: non-Hodgkin, pseudo-glucagonoma. */
const NEGATIONS =
  /(?:^|[^\p{L}\p{N}_])(?:(?:non|pseudo)[- \u00a0\u2010-\u2015]|(?:anti|quasi|un|hypo|hyper|a)[-\u2010-\u2015])$/iu;

/** Words of a term broken over lines or hyphenated where the dictionary has one word; more is not prose. */
const JOINS = 2;

/** Joinings tried from one word on: chains of hyphens in text made to be hard must not branch without end. */
const FUEL = 24;

/** Spellings whose meaning is remembered; a page has a few thousand. */
const REMEMBERED = 50_000;

/** What one record means, with what is needed to choose between several. */
interface Meaning {
  segment: Segment;
  candidate: Candidate;
  entry: number;
  exact: boolean;
  /** Rules it took to get here; the less the better. */
  distance: number;
}

/** A lexicon over segments, in the order in which their senses are to be given. */
export function createLexicon(segments: readonly Segment[]): Lexicon {
  return new Matcher(segments);
}

class Matcher implements Lexicon {
  private readonly segments: readonly Segment[];
  private readonly reader: WordReader;
  /** By memo id and segment: the node that a text word leads to from the root. */
  private roots = new Int32Array(1 << 12);
  private begins = new Uint8Array(1 << 12);
  private readonly memory: Map<number, readonly Meaning[]>[];
  private hits = 0;
  private fuel = 0;
  private readonly hitSegments: number[] = [];
  private readonly hitRecords: number[] = [];
  private readonly hitEnds: number[] = [];

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.memory = segments.map(() => new Map());
    this.reader = new WordReader((id) => this.learn(id));
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
      reader.drop(limit);
      from -= limit;
    }
  }

  private learn(id: number): void {
    const width = this.segments.length;
    if (id >= this.begins.length) {
      const size = this.begins.length * 2;
      const begins = new Uint8Array(size);
      begins.set(this.begins);
      this.begins = begins;
    }
    if ((id + 1) * width > this.roots.length) {
      const roots = new Int32Array(Math.max(this.roots.length * 2, (id + 1) * width));
      roots.set(this.roots);
      this.roots = roots;
    }
    const key = this.reader.keys[id]!;
    let begins = 0;
    for (let at = 0; at < width; at++) {
      const node = child(this.segments[at]!, 0, key);
      this.roots[id * width + at] = node;
      if (node !== 0) begins = 1;
    }
    this.begins[id] = begins;
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
    const width = this.segments.length;
    for (let at = 0; at < width; at++) {
      const node = this.roots[id * width + at]!;
      if (node !== 0) this.walk(at, node, next, joins);
    }
  }

  private walk(at: number, from: number, first: number, joins: number): void {
    const reader = this.reader;
    const segment = this.segments[at]!;
    let node = from;
    let next = first;
    for (;;) {
      const end = segment.ends[node - 1]!;
      if (end !== 0) {
        const tail = segment.tailWords[end - 1]!;
        if (tail > 0) return this.follow(at, end - 1, next, tail, TAIL_SEED, joins);
        this.hit(at, end - 1, next);
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
        if (meanings.length > 0) {
          found.push(this.matchOf(from, end, meanings));
          return end;
        }
      }
      below = end;
    }
  }

  private matchOf(from: number, end: number, meanings: readonly Meaning[]): Match {
    const reader = this.reader;
    const word = reader.ends[end - 1]!;
    const possessive = reader.possessives[end - 1]!;
    const own = possessive > word && /['\u2019]s?$/i.test(meanings[0]!.candidate.term);
    return {
      start: reader.starts[from]!,
      end: own ? possessive : word,
      candidates: meanings.length === 1 ? [meanings[0]!.candidate] : meanings.map((meaning) => meaning.candidate),
    };
  }

  /** Whether the words stand free: no number goes on beyond them, and no prefix turns them into something else. */
  private free(from: number, end: number): boolean {
    const { text, starts, ends, gaps, count } = this.reader;
    const start = starts[from]!;
    const stop = ends[end - 1]!;
    if (end < count && starts[end] === stop + 1 && /^\d[.,]\d$/.test(text.slice(stop - 1, stop + 2))) return false;
    if (from === 0) return true;
    if (start > 1 && ends[from - 1] === start - 1 && /^\d[.,]\d$/.test(text.slice(start - 2, start + 1))) return false;
    const gap = gaps[from]!;
    return (gap !== GAP_HYPHEN && gap !== GAP_SPACE) || !NEGATIONS.test(text.slice(Math.max(0, start - 8), start));
  }

  private meanings(from: number, end: number): readonly Meaning[] {
    const all: Meaning[] = [];
    let hash = 0;
    const reader = this.reader;
    for (let at = from; at < end; at++) {
      if (at > from) hash = mix(hash, reader.gaps[at]!);
      hash = mix(hash, reader.written[reader.ids[at]!]! + Number(reader.possessives[at]! > reader.ends[at]!));
    }
    const symbol = this.goesOn(end);
    for (let hit = 0; hit < this.hits; hit++) {
      if (this.hitEnds[hit] !== end) continue;
      const segment = this.hitSegments[hit]!;
      const record = this.hitRecords[hit]!;
      const memory = this.memory[segment]!;
      const key = (hash >>> 0) * 0x200000 + (record & 0x1fffff);
      let meanings = memory.get(key);
      if (meanings === undefined) {
        if (memory.size >= REMEMBERED) memory.clear();
        meanings = this.compare(this.segments[segment]!, record, from, end);
        memory.set(key, meanings);
      }
      for (const meaning of meanings) {
        const known = all.some((other) => other.entry === meaning.entry && other.segment === meaning.segment);
        if (!known && !(symbol && meaning.exact)) all.push(meaning);
      }
    }
    return all;
  }

  /** Whether a hyphen and a number follow: GLP in GLP-1 and NME in NME-1 are parts of other symbols. */
  private goesOn(end: number): boolean {
    const { text, starts, gaps, count } = this.reader;
    return end < count && gaps[end] === GAP_HYPHEN && /^\d/.test(text.charAt(starts[end]!));
  }

  private compare(segment: Segment, first: number, from: number, end: number): readonly Meaning[] {
    const reader = this.reader;
    const folded = spanHash(reader, from, end, false);
    const written = spanHash(reader, from, end, true);
    const surface = reader.text.slice(reader.starts[from], reader.possessives[end - 1]);
    const byEntry = new Map<number, Meaning>();
    for (let record = first; record < first + MAX_COMPARED && byEntry.size < MAX_CANDIDATES; record++) {
      const word = segment.entries[record]!;
      const exact = (word & EXACT) !== 0;
      const candidate = candidateAt(segment, record);
      let distance = 0;
      if (segment.spans[record] !== (exact ? written : folded)) {
        const why = explain(
          { text: candidate.term, language: candidate.language, caseRule: exact ? 'exact' : 'fold' },
          surface,
        );
        distance = why === null ? -1 : 1 + why.length;
      }
      const entry = word >>> ENTRY_SHIFT;
      const known = byEntry.get(entry);
      if (distance >= 0 && (known === undefined || distance < known.distance)) {
        byEntry.set(entry, { segment, candidate, entry, exact, distance });
      }
      if ((word & LAST) !== 0) break;
    }
    return [...byEntry.values()].sort((a, b) => a.distance - b.distance || kindOrder(a) - kindOrder(b));
  }
}

function kindOrder(meaning: Meaning): number {
  return KINDS.indexOf(meaning.candidate.kind);
}

function candidateAt(segment: Segment, record: number): Candidate {
  const word = segment.entries[record]!;
  const text = stringAt(segment.strings, segment.texts[record]!);
  return {
    dictionary: segment.dictionary,
    entry: stringAt(segment.strings, segment.ids[word >>> ENTRY_SHIFT]!),
    term: text.slice(1),
    kind: KINDS[word & KIND_MASK]!,
    language: segment.languages[text.charCodeAt(0)]!,
  };
}
