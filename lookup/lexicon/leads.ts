/**
 * Collects how the terms of a dictionary begin, for the pages' pre-filter. The lowest bit of each says whether it is strong: a
 * text that holds it is about something of ours. Abbreviations and everyday words are weak.
 */
import { EverydayWords } from '../senses/vocabulary.ts';
import { fold } from './characters.ts';
import { firstLead, pairLead, singleLead } from './lead-hash.ts';
import { Numbers } from './numbers.ts';
import type { WordReader } from './reader.ts';

/** The bit of a lead that says it is strong; the hash proper is the rest. */
export const STRONG = 1;

const everyday = new EverydayWords();

export class Leads {
  private readonly reader: WordReader;
  private readonly found = new Numbers();
  /** By memo id of the reader: 0 unknown, else 1 rare, 2 familiar, 3 common. */
  private readonly familiarity: number[] = [];

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** Takes the term that the reader has just read. */
  add(exact: boolean): void {
    const { keys, ids, count } = this.reader;
    const first = keys[ids[0]!]!;
    if (count === 1) {
      this.push(singleLead(first), !exact && this.familiar(0) === 1);
      return;
    }
    const strong = !exact && (this.familiar(0) < 3 || this.familiar(1) < 3);
    this.push(firstLead(first), false);
    this.push(pairLead(first, keys[ids[1]!]!), strong);
  }

  /** All leads once, sorted; a lead is strong when one of its terms is. */
  sorted(): Int32Array {
    const all = this.found.values.slice(0, this.found.length).sort();
    let kept = 0;
    for (const lead of all) {
      if (kept > 0 && (all[kept - 1]! | STRONG) === (lead | STRONG)) all[kept - 1]! |= lead & STRONG;
      else all[kept++] = lead;
    }
    return all.slice(0, kept);
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
    const singular = folded.replace(/s$/, '');
    const short = folded.length < 4;
    const common = short || everyday.isCommon(folded) || everyday.isCommon(singular);
    const found = common ? 3 : everyday.isFamiliar(folded) || everyday.isFamiliar(singular) ? 2 : 1;
    this.familiarity[id] = found;
    return found;
  }
}
