/** Builds the pages' pre-filter from the enabled segments: a few Bloom filters that say which text may hold a term. */
import { STRONG } from './leads.ts';
import { FILTER_FORMAT, FILTER_HEADER, setBit } from './open-filter.ts';
import type { Segment } from './segment.ts';

/** The whole filter, as one value of extension storage that every page reads at its start. */
const MAX_BYTES = 64 * 1024;
/** Bits for each lead where there is room: one false alarm in thousands of words. */
const BITS_PER_LEAD = 24;

/** Filter over all segments; at most 64 kB. */
export function buildFilter(segments: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const all = new Set<number>();
  const strong = new Set<number>();
  for (const { leads } of segments) {
    for (const lead of leads) {
      all.add(lead & ~STRONG);
      if ((lead & STRONG) !== 0) strong.add(lead & ~STRONG);
    }
  }
  const room = MAX_BYTES - FILTER_HEADER;
  const wanted = Math.ceil((all.size + strong.size) * (BITS_PER_LEAD / 8)) + 16;
  const size = Math.min(room, wanted);
  const allSize = Math.max(4, Math.floor((size * all.size) / Math.max(1, all.size + strong.size)));
  const strongSize = Math.max(4, size - allSize);
  const bytes = new Uint8Array(FILTER_HEADER + allSize + strongSize);
  const hashes = hashesFor(allSize, all.size);
  const strongHashes = hashesFor(strongSize, strong.size);
  bytes.set([FILTER_FORMAT, hashes, strongHashes, 0]);
  new DataView(bytes.buffer).setUint32(4, allSize, true);
  const allBits = bytes.subarray(FILTER_HEADER, FILTER_HEADER + allSize);
  const strongBits = bytes.subarray(FILTER_HEADER + allSize);
  for (const lead of all) setBit(allBits, hashes, lead);
  for (const lead of strong) setBit(strongBits, strongHashes, lead);
  return bytes;
}

function hashesFor(bytes: number, leads: number): number {
  return Math.max(1, Math.min(8, Math.round(((bytes * 8) / Math.max(1, leads)) * Math.LN2)));
}
