/** A Bloom filter over words: says yes for every word added and, at ten bits a word, for about one in a hundred others. */
import { hashText } from './features.ts';

const HASHES = 6;

function* bits(filter: Uint8Array, word: string): Generator<number> {
  const first = hashText(word);
  const second = hashText(word, 0x9747b28c) | 1;
  for (let i = 0; i < HASHES; i++) yield ((first + Math.imul(i, second)) >>> 0) % (filter.length * 8);
}

/** Adds a word. */
export function bloomAdd(filter: Uint8Array, word: string): void {
  for (const bit of bits(filter, word)) filter[bit >> 3]! |= 1 << (bit & 7);
}

/** Whether a word may have been added. */
export function bloomHas(filter: Uint8Array, word: string): boolean {
  for (const bit of bits(filter, word)) if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
  return true;
}
