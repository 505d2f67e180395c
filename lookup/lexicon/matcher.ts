/** Finds the terms of all enabled segments in a text: leftmost, longest, whole words, exact spans. */
import { MAX_TERM_WORDS } from '../limits.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { mix } from './hash.ts';
import { Hits } from './hits.ts';
import { compare, joinMeanings, type Meaning, MeaningMemory, type Meanings, type Surface } from './meanings.ts';
import { LONG, PhraseMemo, SHORT } from './phrase-memo.ts';
import { GAP_HYPHEN, GAP_SPACE, isHyphen, WordReader } from './reader.ts';
import type { Segment } from './segment.ts';
import { spanHash } from './span.ts';
import { Walker } from './walker.ts';
import {
  BEGINS,
  CELL,
  LONGER,
  NEGATES,
  NEGATES_APART,
  ONLY,
  POSSESSIVE,
  SINGLE,
  SYMBOLS,
  WordTable,
} from './word-table.ts';

/** A lexicon over segments, in the order in which their senses are to be given. */
export function createLexicon(segments: readonly Segment[]): Lexicon {
  return new Matcher(segments);
}

class Matcher implements Lexicon {
  private readonly segments: readonly Segment[];
  private readonly reader: WordReader;
  private readonly words: WordTable;
  private readonly hits = new Hits();
  private readonly walker: Walker;
  private readonly phrases = new PhraseMemo();
  private readonly memories: readonly MeaningMemory[];
  /** The stretch being settled, and whether what stands around it had a say. */
  private from = 0;
  private end = 0;
  private surroundings = false;
  private readonly surface: Surface;

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
    this.memories = segments.map((segment) => new MeaningMemory(segment));
    const words = (this.words = new WordTable(segments));
    const reader = (this.reader = new WordReader((id) => {
      if (id === 0) this.phrases.clear();
      words.learn(id, this.reader.memo);
    }));
    this.walker = new Walker(segments, reader, words, this.hits);
    this.surface = {
      folded: () => spanHash(reader, this.from, this.end, false),
      written: () => spanHash(reader, this.from, this.end, true),
      text: () => reader.text.slice(reader.starts[this.from], reader.possessives[this.end - 1]),
    };
  }

  match(text: string): Match[] {
    const found: Match[] = [];
    const { reader, words } = this;
    const { ids, gaps } = reader;
    reader.open(text);
    let from = 0;
    for (;;) {
      const more = reader.fill();
      const limit = more ? reader.count - 2 * MAX_TERM_WORDS : reader.count;
      while (from < limit) {
        // Most words of a page begin nothing; what stands behind the last word has no say.
        if ((words.flags[ids[from]!]! & BEGINS) === 0 && !isHyphen(gaps[from + 1]!)) from++;
        else from = this.take(from, found);
      }
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
    const flags = this.words.flags[id]!;
    const next = from + 1;
    const joins = next < count && isHyphen(gaps[next]!);
    if (!joins && !((flags & LONGER) !== 0 && this.walker.mayGoOn(id, next))) {
      if (possessives[from] === ends[from]) {
        if ((flags & SINGLE) === 0) return next;
        // One word, its meaning known: the way of most matches.
        const candidates = this.words.candidates[id];
        if (candidates !== undefined && ((flags & SYMBOLS) === 0 || !this.isNumbered(next))) {
          if (this.free(from, next)) found.push({ start: starts[from]!, end: ends[from]!, candidates });
          return next;
        }
      } else if ((flags & (SINGLE | POSSESSIVE)) === 0) return next;
      return this.walk(from, found);
    }
    return this.takePhrase(from, found);
  }

  private walk(from: number, found: Match[]): number {
    this.walker.begin(from);
    const end = this.hits.count > 0 ? this.settle(from, found) : 0;
    return end > from ? end : from + 1;
  }

  /**
   * Whether so many words stand here without possessives, the last of which is certainly no part of a word that goes on.
   * The end of the text counts as words of their own.
   */
  private isPhrase(from: number, words: number): boolean {
    const { gaps, ends, possessives } = this.reader;
    const end = from + words;
    if (isHyphen(gaps[end]!)) return false;
    for (let at = from; at < end; at++) if (possessives[at] !== ends[at]) return false;
    return true;
  }

  /** Takes what some words begin with, from memory if it can. */
  private takePhrase(from: number, found: Match[]): number {
    const { phrases } = this;
    const { starts, ends } = this.reader;
    const short = this.isPhrase(from, SHORT);
    if (short) phrases.find(this.reader, from);
    if (!short || phrases.untold) {
      if (!this.isPhrase(from, LONG)) return this.walk(from, found);
      phrases.findLong(this.reader, from);
    }
    const { words } = phrases;
    if (words < 0) return this.walkPhrase(from, found);
    if (words === 0) return from + 1;
    const end = from + words;
    if (!this.free(from, end) || (phrases.symbols && this.isNumbered(end))) return this.walk(from, found);
    found.push({ start: starts[from]!, end: ends[end - 1]!, candidates: phrases.found });
    return end;
  }

  /** Walks from the words last looked for, and remembers what came of it. */
  private walkPhrase(from: number, found: Match[]): number {
    const { phrases, walker, hits } = this;
    const before = found.length;
    this.surroundings = false;
    const next = this.walk(from, found);
    if (this.surroundings) return next;
    if (walker.far < from + phrases.length) {
      const matched = found.length > before && hits.count > 0;
      phrases.set(matched ? next - from : 0, matched ? this.meanings(from, next) : null);
    } else if (phrases.length === SHORT) phrases.setUntold();
    return next;
  }

  /** Makes a match of the longest hit that holds; gives the word after it, or 0. */
  private settle(from: number, found: Match[]): number {
    for (let below = this.reader.count + 1; ;) {
      const end = this.hits.lastBefore(below);
      if (end === 0) return 0;
      if (this.free(from, end)) {
        const meanings = this.meanings(from, end);
        if (meanings !== null && meanings.candidates.length > 0) {
          found.push(this.matchOf(from, end, meanings.candidates));
          return end;
        }
      } else this.surroundings = true;
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
    const { flags } = this.words;
    return (flags[ids[from - 1]!]! & (gap === GAP_SPACE ? NEGATES_APART : NEGATES)) === 0;
  }

  /** What the hits that end here mean. */
  private meanings(from: number, end: number): Meanings | null {
    const { possessives, ends } = this.reader;
    this.from = from;
    this.end = end;
    const single = end === from + 1 && possessives[from] === ends[from];
    const found = single ? this.plainMeanings(from) : this.joinedMeanings(from, end);
    if (found?.symbols !== true || !this.isNumbered(end)) return found;
    this.surroundings = true;
    return joinMeanings(found.all.filter(({ exact }) => !exact));
  }

  private joinedMeanings(from: number, end: number): Meanings | null {
    const hash = this.hashOf(from, end);
    let only: Meanings | null = null;
    let several: Meaning[] | null = null;
    for (let hit = 0; hit < this.hits.count; hit++) {
      if (this.hits.endOf(hit) !== end) continue;
      const meanings = this.memories[this.hits.segmentOf(hit)]!.of(this.hits.recordOf(hit), hash, this.surface);
      if (meanings.all.length === 0) continue;
      if (only === null) only = meanings;
      else several = [...(several ?? only.all), ...meanings.all];
    }
    return several === null ? only : joinMeanings(several);
  }

  /** What one word means, which its spelling alone decides. */
  private plainMeanings(from: number): Meanings {
    const { words, segments } = this;
    const id = this.reader.ids[from]!;
    const known = words.plain[id];
    if (known !== undefined) return known;
    const found: Meaning[] = [];
    const cells = words.cells;
    for (let at = 0, cell = id * segments.length * CELL; at < segments.length; at++, cell += CELL) {
      const single = cells[cell + ONLY]!;
      if (single <= 0) continue;
      const { all } = compare(segments[at]!, single - 1, this.surface);
      // "all" is never ALL: the next time the word is not even a hit.
      if (all.length === 0) cells[cell + ONLY] = -single;
      else found.push(...all);
    }
    if (found.length === 0) words.flags[id] = (words.flags[id]! & ~SINGLE) | POSSESSIVE;
    const meanings = joinMeanings(found);
    words.know(id, meanings);
    return meanings;
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
