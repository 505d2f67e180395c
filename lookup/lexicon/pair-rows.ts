/**
 * Which second words follow a first word in some term: most words that begin a term are not followed by its second, and this
 * says so without a walk. A Bloom filter in which the bits of one first word stand together, in one line of the processor's
 * cache or, for the first words of many terms, in several; so that "with", met at every turn, finds its line still there.
 * (After Putze, Sanders, Singler, "Cache-, hash- and space-efficient Bloom filters", 2007.)
 *
 * The reach of a first word says how many lines it has: none for 0, else 2^(reach - 1).
 */
import { mix } from './hash.ts';
import { pairLead } from './lead-hash.ts';

/** Numbers in a line: 64 bytes. */
const LINE = 16;
/** Pairs to a line, on average and at most from one word: about sixteen bits each. */
const PAIRS = 32;
/** Lines of one word are told apart by ten bits of its pairs. */
const MAX_REACH = 11;

/** Lines for so many pairs. */
export function linesFor(pairs: number): number {
  return Math.max(1, Math.ceil(pairs / PAIRS));
}

/** Reach of a word that so many others follow. */
export function reachFor(followers: number): number {
  if (followers === 0) return 0;
  let reach = 1;
  while (reach < MAX_REACH && PAIRS << (reach - 1) < followers) reach++;
  return reach;
}

/** Where the row of a first word begins. */
export function rowOf(rows: Int32Array, first: number): number {
  const lines = rows.length / LINE;
  return Math.floor(((mix(first, 0x632be59b) >>> 8) * lines) / 0x1000000);
}

/** Notes a pair. */
export function addPair(rows: Int32Array, row: number, reach: number, first: number, second: number): void {
  const lead = pairLead(first, second);
  rows[placeOf(rows, row, reach, lead)]! |= bitsOf(lead);
}

/** False only when the pair was never noted; the first word is given by its half of the hash (see `pairHalf`). */
export function hasPair(rows: Int32Array, row: number, reach: number, half: number, second: number): boolean {
  const lead = mix(half, second);
  const bits = bitsOf(lead);
  return (rows[placeOf(rows, row, reach, lead)]! & bits) === bits;
}

function placeOf(rows: Int32Array, row: number, reach: number, lead: number): number {
  const place = (row + (lead & ((1 << (reach - 1)) - 1))) * LINE + ((lead >>> 10) & (LINE - 1));
  return place < rows.length ? place : place % rows.length;
}

/** Three bits of 32. */
function bitsOf(lead: number): number {
  return (1 << (lead >>> 14)) | (1 << (lead >>> 19)) | (1 << (lead >>> 24));
}
