/**
 * Collects how the terms of a dictionary begin, for the pages' pre-filter. The lowest bit of each says whether it is strong: a
 * text that holds it is about something of ours. Abbreviations and everyday words are weak.
 *
 * Keys are loose: with a million terms even "the" has the key of one. For dictionaries too large for one filter the strong
 * beginnings are kept a second time, as they are written (surfaces).
 */
import { taken, WordChunks } from '../senses/chunks.ts';
import { EverydayWords } from '../senses/vocabulary.ts';
import { release } from '../release.ts';
import { fold } from './characters.ts';
import { hashText } from './hash.ts';
import { firstLead, pairLead, singleLead, surfaceLead } from './lead-hash.ts';
import type { WordReader } from './reader.ts';
import { classicalPlural } from './rules/classical-plural.ts';
import { englishPlural } from './rules/english-plural.ts';

/** The bit of a lead that says it is strong; the hash proper is the rest. */
export const STRONG = 1;

/** Surfaces of one dictionary that are kept; see `MAX_STRONG` of the filter. */
export const MAX_SURFACES = 14_000;

/** Terms that begin alike, counted so far. */
const MAX_WEIGHT = 2 ** 20;

const everyday = new EverydayWords();

export class Leads {
  private readonly reader: WordReader;
  private readonly found = new WordChunks();
  /** The surface of each term's first word, where several follow it. */
  private readonly beginnings = new WordChunks();
  /** The surface of each strong beginning, as often as it comes. */
  private readonly strong = new WordChunks();
  /** By memo id of the reader: 0 unknown, else 1 rare, 2 familiar, 3 common. */
  private readonly familiarity: number[] = [];

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** A memo id of the reader stands for another word now. */
  renew(id: number): void {
    this.familiarity[id] = 0;
  }

  /** Takes the term that the reader has just read. */
  add(exact: boolean): void {
    const { ids, count } = this.reader;
    const { keys, folds } = this.reader.memo;
    const first = keys[ids[0]!]!;
    if (count === 1) {
      const strong = !exact && this.familiar(0) === 1;
      this.push(singleLead(first), strong);
      if (strong) for (const form of this.forms()) this.strong.push(surfaceLead(form, 0));
      return;
    }
    const second = ids[1]!;
    const strong = !exact && (this.familiar(0) === 1 || this.familiar(1) === 1);
    this.push(firstLead(first), false);
    this.push(pairLead(first, keys[second]!), strong);
    if (!strong) return;
    this.strong.push(surfaceLead(folds[ids[0]!]!, folds[second]!));
    // What begins many names is met more often than what is one.
    this.beginnings.push(surfaceLead(folds[ids[0]!]!, 0));
  }

  /** All leads once; a lead is strong when one of its terms is. */
  sorted(): Int32Array {
    const all = sortedNumbers(this.found);
    let kept = 0;
    for (const lead of all) {
      if (kept > 0 && (all[kept - 1]! | STRONG) === (lead | STRONG)) all[kept - 1]! |= lead & STRONG;
      else all[kept++] = lead;
    }
    return all.slice(0, kept);
  }

  /** The strong beginnings as they are written, those that begin the most terms first; no more than a filter can hold. */
  surfaces(): Int32Array {
    const strong = sortedNumbers(this.strong);
    const beginnings = sortedNumbers(this.beginnings);
    // Weight, then the lead itself, as one number each: sorting numbers is many times as fast as asking for their order.
    const ordered = new Float64Array(strong.length);
    let kept = 0;
    let begun = 0;
    for (let at = 0; at < strong.length;) {
      const lead = strong[at]!;
      let weight = 0;
      for (; strong[at] === lead; at++) weight++;
      while (beginnings[begun]! < lead) begun++;
      for (; beginnings[begun] === lead; begun++) weight++;
      ordered[kept++] = (MAX_WEIGHT - Math.min(MAX_WEIGHT, weight)) * 2 ** 32 + (lead + 2 ** 31);
    }
    release(strong, beginnings);
    const best = ordered.subarray(0, kept).sort().subarray(0, MAX_SURFACES);
    return Int32Array.from(best, (value) => (value % 2 ** 32) - 2 ** 31);
  }

  /** Folds of the one word just read and of its plurals. */
  private forms(): number[] {
    const { text, starts, ends } = this.reader;
    const folded = fold(text.slice(starts[0], ends[0]));
    return [folded, ...englishPlural.forms(folded), ...classicalPlural.forms(folded)].map(hashText);
  }

  private push(hash: number, strong: boolean): void {
    this.found.push((hash & ~STRONG) | (strong ? STRONG : 0));
  }

  private familiar(word: number): number {
    const { text, starts, ends, ids } = this.reader;
    const id = ids[word]!;
    const known = this.familiarity[id];
    if (known !== undefined && known > 0) return known;
    const folded = fold(text.slice(starts[word], ends[word]));
    const singular = folded
      .replace(/ies$/, 'y')
      .replace(/(?<=s|x|z|ch|sh)es$/, '')
      .replace(/(?<!s)s$/, '');
    const short = folded.length < 4;
    const common = short || everyday.isCommon(folded) || everyday.isCommon(singular);
    const found = common ? 3 : everyday.isFamiliar(folded) || everyday.isFamiliar(singular) ? 2 : 1;
    this.familiarity[id] = found;
    return found;
  }
}

function sortedNumbers(numbers: WordChunks): Int32Array<ArrayBuffer> {
  return new Int32Array(taken(numbers).buffer).sort();
}
