/**
 * Remembers what three words in a row were found to begin with: a match of so many of them, or none. A text says the same
 * things again and again, and remembering is one look at memory where a walk is many.
 */
import { mix } from './hash.ts';
import type { Meanings } from './meanings.ts';
import type { WordReader } from './reader.ts';

/** Places; three words that share one with others are walked again. */
const PLACES = 1 << 15;

export class PhraseMemo {
  /** Of the words last looked for: how many of them match, 0 for none, -1 when it is not known. */
  words = -1;
  /** By place: 1 + id of the first word and, above it, words of the match; ids of the second and third; both gaps. */
  private readonly known = new Int32Array(PLACES * 4);
  private readonly meanings: (Meanings | null)[] = Array.from({ length: PLACES }, () => null);

  /** Looks three words of the window up; gives their place. */
  find({ ids, gaps }: WordReader, at: number): number {
    const [first, second, third] = [ids[at]!, ids[at + 1]!, ids[at + 2]!];
    const between = gapsAt(gaps, at);
    const place = mix(mix(mix(first, second), third), between) & (PLACES - 1);
    const { known } = this;
    const slot = place * 4;
    const head = known[slot]!;
    const found =
      (head & ID) === first + 1 &&
      known[slot + 1] === second &&
      known[slot + 2] === third &&
      known[slot + 3] === between;
    this.words = found ? head >> ID_BITS : -1;
    return place;
  }

  /** What the words at a place mean; null when nothing matches. */
  meaningsAt(place: number): Meanings | null {
    return this.meanings[place]!;
  }

  /** Remembers. */
  set(place: number, { ids, gaps }: WordReader, at: number, words: number, meanings: Meanings | null): void {
    const slot = place * 4;
    this.known[slot] = (ids[at]! + 1) | (words << ID_BITS);
    this.known[slot + 1] = ids[at + 1]!;
    this.known[slot + 2] = ids[at + 2]!;
    this.known[slot + 3] = gapsAt(gaps, at);
    this.meanings[place] = meanings;
  }

  /** Forgets everything: ids stand for other words now. */
  clear(): void {
    this.known.fill(0);
    this.meanings.fill(null);
  }
}

/** Bits of an id, of which the memo of words has fewer. */
const ID_BITS = 20;
const ID = (1 << ID_BITS) - 1;

/** The two gaps between three words; mostly two spaces, which is 0. */
function gapsAt(gaps: Int32Array, at: number): number {
  return (gaps[at + 1]! | gaps[at + 2]!) === 0 ? 0 : mix(mix(1, gaps[at + 1]!), gaps[at + 2]!);
}
