/** A Bloom filter over words: says yes for every word added and, at ten bits a word, for about one in a hundred others. */
import { hashText } from './features.ts';

const HASHES = 6;
const SECOND = 0x9747b28c;

/** Adds a word by its two hashes; see `bloomHash`. */
export function bloomAdd(filter: Uint8Array, first: number, second: number): void {
  const bits = filter.length * 8;
  for (let i = 0; i < HASHES; i++) {
    const bit = ((first + Math.imul(i, second | 1)) >>> 0) % bits;
    filter[bit >> 3]! |= 1 << (bit & 7);
  }
}

/** The second hash of a word; the first is `hashText`. */
export function bloomHash(word: string): number {
  return hashText(word, SECOND);
}

/** Whether a word may have been added. */
export function bloomHas(filter: Uint8Array, word: string): boolean {
  const bits = filter.length * 8;
  const first = hashText(word);
  const second = bloomHash(word) | 1;
  for (let i = 0; i < HASHES; i++) {
    const bit = ((first + Math.imul(i, second)) >>> 0) % bits;
    if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
