/**
 * Search over names for popup and address bar: what is typed may begin any word of a name, with a typo or two. Best first:
 * the very name, then preferred names that begin so, then those with a word that does, then synonyms, then what is only near;
 * of equals, the shorter name of the earlier dictionary.
 */
import { MAX_HITS, MAX_QUERY } from '../../limits.ts';
import type { EntryKey, TermKind } from '../../model.ts';
import { KINDS, type Segment, stringAt } from '../segment.ts';
import { compileNames, type NameIndex } from './name-index.ts';
import { exactRange, nearRanges, type WordRange } from './word-ranges.ts';
import { nameWords } from './word-splitter.ts';

export interface NameHit extends EntryKey {
  /** The entry's place in the order in which its dictionary was compiled. */
  number: number;
  /** The name that was found, as its dictionary writes it. */
  name: string;
  kind: TermKind;
  /** The entry's preferred name; null where it has none of its own among its names, or several. */
  preferred: string | null;
  /** Found in spite of a difference in spelling. */
  near: boolean;
}

export interface NameSearch {
  /** Builds what is not stored yet; call when a search is about to come. */
  warm(): void;
  /** Entries whose names fit the query, each once, best first. */
  search(query: string, limit?: number): NameHit[];
}

/** Words of a query that are looked at; the rest of a pasted paragraph says nothing more. */
const MAX_WORDS = 7;
/** Names as typed from which on nobody needs near ones. */
const FEW = 5;
/** Names ranked in full; a single letter begins a word in every second name. */
const MAX_RANKED = 400;

/** Search over segments in order of preference, with their stored indexes where there are some. */
export function createNameSearch(
  segments: readonly Segment[],
  indexes: readonly (NameIndex | undefined)[] = [],
): NameSearch {
  const searchers = segments.map((segment, at) => new SegmentSearch(segment, at, indexes[at]));
  return {
    warm: () => searchers.forEach((searcher) => searcher.warm()),
    search(query, limit = MAX_HITS) {
      const words = nameWords(query.slice(0, MAX_QUERY)).slice(0, MAX_WORDS);
      if (words.length === 0) return [];
      const encoder = new TextEncoder();
      const encoded = words.map((word) => encoder.encode(word));
      let found = searchers.flatMap((searcher) => searcher.find(encoded, words, false));
      // Near names only where the exact ones are few: they would be last anyway, and cost more.
      if (found.length < Math.min(limit, FEW)) {
        const exact = new Set(found.map(keyOf));
        found = found.concat(
          searchers
            .flatMap((searcher) => searcher.find(encoded, words, true))
            .filter((name) => !exact.has(keyOf(name))),
        );
      }
      found.sort((a, b) => a.rank - b.rank);
      // Texts are read of what is given alone: most of what was ranked is not.
      const hits = new Map<string, NameHit>();
      for (const ranked of found) {
        const hit = searchers[ranked.segment]!.hit(ranked);
        const key = `${hit.dictionary}\n${hit.entry}`;
        if (!hits.has(key)) hits.set(key, hit);
        if (hits.size === limit) break;
      }
      return [...hits.values()];
    },
  };
}

/** A name that fits, by its number in the index of its segment. */
interface Ranked {
  segment: number;
  name: number;
  rank: number;
  near: boolean;
}

function keyOf({ segment, name }: Ranked): string {
  return `${segment} ${name}`;
}

/** Edits allowed in a word: one from four letters, two from eight. */
function editsFor(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

class SegmentSearch {
  private readonly segment: Segment;
  private readonly order: number;
  private index: NameIndex | undefined;
  private readonly ranges = new Map<string, WordRange[]>();
  /** By name: a bit for each word of the query found in it. Reused, since it is as long as there are names. */
  private marks = new Uint8Array();
  /** By name: how many of them stand there as whole words, and whether the first begins the name. */
  private wholes = new Uint8Array();

  constructor(segment: Segment, order: number, index: NameIndex | undefined) {
    this.segment = segment;
    this.order = order;
    this.index = index;
  }

  warm(): NameIndex {
    const index = (this.index ??= compileNames(this.segment));
    if (this.marks.length !== index.texts.length) {
      this.marks = new Uint8Array(index.texts.length);
      this.wholes = new Uint8Array(index.texts.length);
    }
    return index;
  }

  /** The words nearest to one that was typed; remembered, since the next key leaves all words but the last as they were. */
  private nearest(index: NameIndex, word: string, encoded: Uint8Array): WordRange[] {
    const known = this.ranges.get(word);
    if (known !== undefined) return known;
    let found = [exactRange(index, encoded)];
    for (let limit = 1; limit <= editsFor(word) && !found.some(({ edits }) => edits > 0); limit++) {
      found = [...found, ...nearRanges(index, encoded, limit).map((range) => ({ ...range, edits: limit }))];
    }
    if (this.ranges.size >= MAX_WORDS * 4) this.ranges.clear();
    this.ranges.set(word, found);
    return found;
  }

  find(encoded: readonly Uint8Array[], words: readonly string[], near: boolean): Ranked[] {
    const index = this.warm();
    if (near && words.every((word) => editsFor(word) === 0)) return [];
    const exact = encoded.map((word) => [exactRange(index, word)]);
    const fits = exact.map(([range]) => range!.from < range!.to);
    // A word that begins some name is taken as meant, unless all do and yet no name has them together.
    const ranges = near
      ? encoded.map((word, at) =>
          fits[at] === true && fits.includes(false) ? exact[at]! : this.nearest(index, words[at]!, word),
        )
      : exact;
    this.marks.fill(0);
    this.wholes.fill(0);
    const last = words.length - 1;
    const ranked: { name: number; rank: number }[] = [];
    let worst = Infinity;
    for (let at = 0; at <= last; at++) {
      const before = (1 << at) - 1;
      for (const { from, to, edits, whole } of ranges[at]!) {
        for (let word = from; word < to; word++) {
          const end = index.starts[word + 1]!;
          for (let posting = index.starts[word]!; posting < end; posting++) {
            const value = index.postings[posting]!;
            // Most names do not begin with what was typed: told before anything is read of them.
            if (last === 0 && (value & 1) === 0 && this.rankWithin(edits) >= worst) continue;
            const name = value >>> 1;
            if (this.marks[name] !== before) continue;
            this.marks[name] = before | (1 << at);
            if (word === whole) this.wholes[name]!++;
            if (at === 0 && (value & 1) === 1) this.wholes[name]! |= 128;
            if (at < last) continue;
            const rank = this.rank(index, name, words.length, near ? Math.max(1, edits) : 0);
            if (rank >= worst) continue;
            ranked.push({ name, rank });
            if (ranked.length >= MAX_RANKED * 2) {
              ranked.sort((a, b) => a.rank - b.rank).length = MAX_RANKED;
              worst = ranked.at(-1)!.rank;
            }
          }
        }
      }
    }
    ranked.sort((a, b) => a.rank - b.rank);
    return ranked.slice(0, MAX_RANKED).map(({ name, rank }) => ({ segment: this.order, name, rank, near }));
  }

  /** What a name that was found belongs to. */
  hit({ name, near }: Ranked): NameHit {
    const { dictionary, strings, ids } = this.segment;
    const index = this.warm();
    const number = index.entries[name]!;
    return {
      dictionary,
      entry: stringAt(strings, ids[number]!),
      number,
      name: this.text(index, name),
      kind: KINDS[index.kinds[name]!]!,
      preferred: this.preferred(index, name),
      near,
    };
  }

  private text(index: NameIndex, name: number): string {
    // Before the text stands its language.
    return stringAt(this.segment.strings, index.texts[name]!).slice(1);
  }

  /** The one preferred name among those of the same entry, which stand beside this one. */
  private preferred(index: NameIndex, name: number): string | null {
    const { entries, kinds } = index;
    const entry = entries[name];
    let at = name;
    while (at > 0 && entries[at - 1] === entry) at--;
    let found = -1;
    for (; entries[at] === entry; at++) {
      if (kinds[at] !== 0) continue;
      if (found >= 0) return null;
      found = at;
    }
    return found < 0 ? null : this.text(index, found);
  }

  /** The best rank of a name with one of the words somewhere within it, of several. */
  private rankWithin(edits: number): number {
    return ((3 + edits * 6) * 256 + Math.min(255, this.order)) * 256 + 2;
  }

  /** Lower is better: class, then dictionary, then words in the name. */
  private rank(index: NameIndex, name: number, words: number, edits: number): number {
    const wholes = this.wholes[name]!;
    const begins = (wholes & 128) !== 0;
    const exact = edits === 0 && (wholes & 127) === words && index.counts[name] === words;
    const preferred = index.kinds[name] === 0;
    const place = exact ? (preferred ? 0 : 1) : preferred ? (begins ? 2 : 3) : begins ? 4 : 5;
    return ((place + edits * 6) * 256 + Math.min(255, this.order)) * 256 + index.counts[name]!;
  }
}
