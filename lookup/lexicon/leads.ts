/**
 * Collects how the terms of a dictionary begin, for the pages' pre-filter. The lowest bit of each says whether it is strong: a
 * text that holds it is about something of ours. Abbreviations and everyday words are weak. Strong ones come first, those that
 * begin the most terms before the others: what many names are made of is what people write about, and a filter that has no room
 * for all takes these.
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
  /** By the lead of a word alone: terms of several words that begin with it. */
  private readonly beginnings = new Map<number, number>();
  /** By memo id of the reader: 0 unknown, else 1 rare, 2 familiar, 3 common. */
  private readonly familiarity: number[] = [];

  constructor(reader: WordReader) {
    this.reader = reader;
  }

  /** Takes the term that the reader has just read. */
  add(exact: boolean): void {
    const { keys, ids, count } = this.reader;
    const first = keys[ids[0]!]!;
    const single = singleLead(first);
    if (count === 1) {
      this.push(single, !exact && this.familiar(0) === 1);
      return;
    }
    const strong = !exact && (this.familiar(0) < 3 || this.familiar(1) < 3);
    this.beginnings.set(single & ~STRONG, (this.beginnings.get(single & ~STRONG) ?? 0) + 1);
    this.push(firstLead(first), false);
    this.push(pairLead(first, keys[ids[1]!]!), strong);
  }

  /** All leads once; a lead is strong when one of its terms is. */
  sorted(): Int32Array {
    const all = this.found.values.slice(0, this.found.length).sort();
    const weights = new Map<number, number>();
    let kept = 0;
    for (let at = 0; at < all.length;) {
      let lead = all[at]!;
      let end = at;
      while (end < all.length && (all[end]! | STRONG) === (lead | STRONG)) lead |= all[end++]! & STRONG;
      if ((lead & STRONG) !== 0) weights.set(lead, end - at + (this.beginnings.get(lead & ~STRONG) ?? 0));
      all[kept++] = lead;
      at = end;
    }
    const leads = all.slice(0, kept);
    const strong = leads.filter((lead) => (lead & STRONG) !== 0);
    const ordered = [...strong].sort((a, b) => weights.get(b)! - weights.get(a)! || a - b);
    leads.set(
      leads.filter((lead) => (lead & STRONG) === 0),
      ordered.length,
    );
    leads.set(ordered);
    return leads;
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
