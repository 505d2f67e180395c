/**
 * Remembers what a few words in a row were found to begin with: a match of so many of them, or none. A text says the same
 * things again and again, and remembering is one look at memory where a walk is many. Most phrases are told by three words;
 * where more had to be looked at, the three say so and `LONG` words are the phrase.
 */
import { mix } from './hash.ts';
import type { Meanings } from './meanings.ts';
import type { WordReader } from './reader.ts';

/** Words of most phrases, and of those that are not told by these. */
export const SHORT = 3;
export const LONG = 7;

/** Places, in pairs; what finds both of its pair taken takes one over. */
const PLACES = 1 << 16;

/** Bits of an id, of which the memo of words has fewer. */
const ID_BITS = 20;
const ID = (1 << ID_BITS) - 1;

/** Instead of the words of a match: three words do not tell. */
const UNTOLD = 99;

export class PhraseMemo {
  /** Of the words last looked for: how many of them match, 0 for none, -1 when it is not known. */
  words = -1;
  /** How many words were last looked for, and their place. */
  length = SHORT;
  private place = 0;
  /** The four numbers by which the words last looked for are known; the first leaves room for the words of the match. */
  private first = 0;
  private second = 0;
  private third = 0;
  private fourth = 0;
  /** Four numbers by place: those of the words, with the words of the match above the first. */
  private readonly known = new Int32Array(PLACES * 4);
  private readonly meanings: (Meanings | null)[] = Array.from({ length: PLACES }, () => null);

  /** Looks three words of the window up. */
  find({ ids, gaps }: WordReader, at: number): void {
    this.length = SHORT;
    this.first = ids[at]! + 1;
    this.second = ids[at + 1]!;
    this.third = ids[at + 2]!;
    // Mostly two spaces, which is 0.
    this.fourth = (gaps[at + 1]! | gaps[at + 2]!) === 0 ? 0 : mix(mix(1, gaps[at + 1]!), gaps[at + 2]!);
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
    this.first = ids[at]! + 1;
    this.second = a;
    this.third = b;
    this.fourth = c;
    this.look(mix(mix(this.first, a), b));
  }

  /** What the words last looked for mean; null when nothing matches. */
  get meaning(): Meanings | null {
    return this.meanings[this.place]!;
  }

  /** Remembers what the words last looked for match. */
  set(words: number, meanings: Meanings | null): void {
    const slot = this.place * 4;
    this.known[slot] = this.first | (words << ID_BITS);
    this.known[slot + 1] = this.second;
    this.known[slot + 2] = this.third;
    this.known[slot + 3] = this.fourth;
    this.meanings[this.place] = meanings;
  }

  /** Remembers that the three words last looked for are not enough to tell. */
  setUntold(): void {
    this.set(UNTOLD, null);
  }

  /** Forgets everything: ids stand for other words now. */
  clear(): void {
    this.known.fill(0);
    this.meanings.fill(null);
  }

  private look(hash: number): void {
    const { known } = this;
    const place = hash & (PLACES - 1);
    this.place = place;
    if (this.holds(place)) return;
    this.place = place ^ 1;
    if (this.holds(place ^ 1)) return;
    this.words = -1;
    if (known[place * 4] === 0) this.place = place;
  }

  private holds(place: number): boolean {
    const { known } = this;
    const slot = place * 4;
    const head = known[slot]!;
    const found =
      (head & ID) === this.first &&
      known[slot + 1] === this.second &&
      known[slot + 2] === this.third &&
      known[slot + 3] === this.fourth;
    if (found) this.words = head >> ID_BITS;
    return found;
  }
}
