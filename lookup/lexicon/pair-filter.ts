/** Which pairs of words begin a term of several: one bit for each, small enough to stay in the processor's cache. */
import { pairLead } from './lead-hash.ts';
import { STRONG } from './leads.ts';
import type { Segment } from './segment.ts';

/** Bits for each lead, and most bits in all (512 kB). */
const BITS = 8;
const MAX_BITS = 1 << 22;

export class PairFilter {
  private readonly bits: Int32Array;
  private readonly mask: number;

  constructor(segments: readonly Segment[]) {
    const leads = segments.reduce((sum, segment) => sum + segment.leads.length, 0);
    let size = 1024;
    while (size < leads * BITS && size < MAX_BITS) size *= 2;
    this.bits = new Int32Array(size >> 5);
    this.mask = size - 1;
    for (const segment of segments) {
      for (let at = 0; at < segment.leads.length; at++) {
        const bit = (segment.leads[at]! >>> 1) & this.mask;
        this.bits[bit >> 5]! |= 1 << (bit & 31);
      }
    }
  }

  /** False only when no term begins with these two words. */
  has(first: number, second: number): boolean {
    const bit = ((pairLead(first, second) & ~STRONG) >>> 1) & this.mask;
    return ((this.bits[bit >> 5]! >>> (bit & 31)) & 1) === 1;
  }
}
