/**
 * Remembers what a few words in a row were found to begin with: a match of so many of them, or none. A text says the same
 * things again and again, and remembering is one look at memory where a walk is many. Most phrases are told by three words;
 * where more had to be looked at, the three say so and `LONG` words are the phrase.
 *
 * Phrases lie side by side in the order in which they were met, found by a small table of their numbers: what a page needs
 * stays small enough for the processor's own cache.
 */
import { mix } from './hash.ts';
import type { Candidate } from '../lexicon.ts';
import type { Meanings } from './meanings.ts';
import { grown } from './numbers.ts';
import type { WordReader } from './reader.ts';

/** Words of most phrases, and of those that are not told by these. */
export const SHORT = 3;
export const LONG = 7;

/** Phrases remembered before the memo starts afresh; their numbers fit 16 bits. */
const LIMIT = 48_000;

/** What the gaps of a phrase are mixed into; no gap equals it, or it would be as if there were none. */
const GAPS_SEED = 0x3c6ef372;

/** Instead of the words of a match: three words do not tell. */
const UNTOLD = 31;
/** Added to them where the match is none before a hyphen and a number. */
const SYMBOLS = 32;

const NOTHING: readonly Candidate[] = [];

export class PhraseMemo {
  /** Of the words last looked for: how many of them match, 0 for none, -1 when it is not known. */
  words = -1;
  /** Whether the match is none before a hyphen and a number. */
  symbols = false;
  /** How many words were last looked for. */
  length = SHORT;
  /** The number of the phrase last looked for, and its place in the table. */
  private number = 0;
  private place = 0;
  /** The four numbers by which the words last looked for are known. */
  private first = 0;
  private second = 0;
  private third = 0;
  private fourth = 0;
  private count = 0;
  /** By hash: 1 + the number of a phrase, or 0. */
  private places = new Uint16Array(1 << 12);
  /** By number: the four numbers of each phrase, the words of its match, what they may mean. */
  private known = new Int32Array(1 << 12);
  private matched = new Int8Array(1 << 10);
  private readonly candidates: (readonly Candidate[])[] = [];

  /** Looks three words of the window up. */
  find({ ids, gaps }: WordReader, at: number): void {
    this.length = SHORT;
    this.first = ids[at]!;
    this.second = ids[at + 1]!;
    this.third = ids[at + 2]!;
    // Mostly two spaces, which is 0.
    this.fourth = (gaps[at + 1]! | gaps[at + 2]!) === 0 ? 0 : mix(mix(GAPS_SEED, gaps[at + 1]!), gaps[at + 2]!);
    this.look(mix(mix(mix(this.first, this.second), this.third), this.fourth));
  }

  /** Whether the words last looked for are not enough to tell. */
  get untold(): boolean {
    return this.words === UNTOLD;
  }

  /** Looks `LONG` words of the window up, by a hash of 96 bits. */
  findLong({ ids, gaps }: WordReader, at: number): void {
    let [a, b, c] = [0x3c6ef372, 0x1b873593, 0x2545f491];
    for (let word = at + 1; word < at + LONG; word++) {
      a = mix(a, ids[word]!);
      b = Math.imul(b ^ ids[word]!, 0x5bd1e995) ^ (b >>> 13);
      c = mix(c, gaps[word]! ^ Math.imul(ids[word]!, 0x27d4eb2f));
    }
    this.length = LONG;
    // No id is negative: three words are never taken for seven.
    this.first = ~ids[at]!;
    this.second = a;
    this.third = b;
    this.fourth = c;
    this.look(mix(mix(this.first, a), b));
  }

  /** What the words last looked for may mean; nothing when nothing matches. */
  get found(): readonly Candidate[] {
    return this.candidates[this.number]!;
  }

  /** Remembers what the words last looked for, which were not known, match. */
  set(words: number, meanings: Meanings | null): void {
    if (this.count === LIMIT) return this.clear();
    const number = this.count++;
    if (number === this.matched.length) this.grow();
    this.places[this.place] = number + 1;
    const { known } = this;
    known[number * 4] = this.first;
    known[number * 4 + 1] = this.second;
    known[number * 4 + 2] = this.third;
    known[number * 4 + 3] = this.fourth;
    this.matched[number] = meanings?.symbols === true ? words + SYMBOLS : words;
    this.candidates[number] = meanings?.candidates ?? NOTHING;
    if (this.count * 2 > this.places.length) this.spread();
  }

  /** Remembers that the three words last looked for are not enough to tell. */
  setUntold(): void {
    this.set(UNTOLD, null);
  }

  /** Forgets everything: ids stand for other words now. */
  clear(): void {
    this.places.fill(0);
    this.candidates.length = this.count = 0;
  }

  private look(hash: number): void {
    const { known, places } = this;
    const mask = places.length - 1;
    let place = hash & mask;
    for (let number = places[place]!; number !== 0; number = places[(place = (place + 1) & mask)]!) {
      const slot = number * 4 - 4;
      if (
        known[slot] === this.first &&
        known[slot + 1] === this.second &&
        known[slot + 2] === this.third &&
        known[slot + 3] === this.fourth
      ) {
        this.number = number - 1;
        const matched = this.matched[number - 1]!;
        this.words = matched & (SYMBOLS - 1);
        this.symbols = matched >= SYMBOLS;
        return;
      }
    }
    this.place = place;
    this.words = -1;
  }

  private grow(): void {
    const size = this.matched.length * 2;
    this.known = grown(this.known, size * 4);
    const matched = new Int8Array(size);
    matched.set(this.matched);
    this.matched = matched;
  }

  /** Gives the table twice the places. */
  private spread(): void {
    const places = new Uint16Array(this.places.length * 2);
    const { known, count } = this;
    for (let number = 0; number < count; number++) {
      const at = number * 4;
      const [first, second, third, fourth] = [known[at]!, known[at + 1]!, known[at + 2]!, known[at + 3]!];
      const hash = first < 0 ? mix(mix(first, second), third) : mix(mix(mix(first, second), third), fourth);
      let place = hash & (places.length - 1);
      while (places[place] !== 0) place = (place + 1) & (places.length - 1);
      places[place] = number + 1;
    }
    this.places = places;
  }
}
