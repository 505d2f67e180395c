/** Sorts records by their sequences of keys, key by key. */
import { release } from '../release.ts';
import type { KeySequences } from './sort-records.ts';

/** Records that keys can be packed with: what remains of a number's 53 bits beside a key. */
const PACKED = 2 ** 21;

/** Groups up to this size are sorted by insertion; setting the fast way up would cost more. */
const SMALL = 16;

/** The records in the order of their sequences: what ends comes before what goes on, and of equals the earlier record. */
export function sortedSequences({ keys, firsts }: KeySequences): Uint32Array {
  const records = firsts.length - 1;
  const order = new Uint32Array(records);
  for (let record = 0; record < records; record++) order[record] = record;
  const sorter = new Sorter(order, keys, firsts);
  sorter.sort(0, records, 0);
  sorter.release();
  return order;
}

class Sorter {
  private readonly order: Uint32Array;
  private readonly keys: Int32Array;
  private readonly firsts: Uint32Array;
  private readonly packed: Float64Array<ArrayBuffer>;
  private readonly before: Uint32Array<ArrayBuffer>;
  /** 1 at the places in the order where another key begins. */
  private readonly begins: Uint8Array;

  constructor(order: Uint32Array, keys: Int32Array, firsts: Uint32Array) {
    this.order = order;
    this.keys = keys;
    this.firsts = firsts;
    this.packed = new Float64Array(Math.min(PACKED, order.length));
    this.before = new Uint32Array(this.packed.length);
    this.begins = new Uint8Array(order.length);
  }

  /** Lets go of what it needed room for. */
  release(): void {
    release(this.packed, this.before);
  }

  /** Sorts a stretch of records whose first `depth` keys are the same, and which stand in their own order. */
  sort(from: number, to: number, depth: number): void {
    const { order } = this;
    if (to - from <= SMALL) return this.insert(from, to, depth);
    if (to - from > PACKED) {
      order.subarray(from, to).sort((a, b) => this.compare(a, b, depth));
      return;
    }
    // Whatever ends here comes first.
    let begun = from;
    let left = 0;
    for (let at = from; at < to; at++) {
      const record = order[at]!;
      if (this.lengthOf(record) === depth) order[begun++] = record;
      else this.before[left++] = record;
    }
    this.arrange(begun, left, depth);
  }

  /** Puts the records that were set aside in the order of one of their keys, and each group of one key in that of the rest. */
  private arrange(from: number, count: number, depth: number): void {
    const { packed, before, order, begins } = this;
    // Key and place as one number: sorting numbers is many times as fast as asking for their order.
    for (let at = 0; at < count; at++) packed[at] = (this.keyOf(before[at]!, depth) + 2 ** 31) * PACKED + at;
    packed.subarray(0, count).sort();
    let last = -1;
    for (let at = 0; at < count; at++) {
      const key = Math.floor(packed[at]! / PACKED);
      order[from + at] = before[packed[at]! - key * PACKED]!;
      if (key !== last) begins[from + at] = 1;
      last = key;
    }
    for (let at = from; at < from + count;) {
      let end = at + 1;
      while (end < from + count && begins[end] === 0) end++;
      if (end - at > 1) this.sort(at, end, depth + 1);
      at = end;
    }
  }

  private insert(from: number, to: number, depth: number): void {
    const { order } = this;
    for (let at = from + 1; at < to; at++) {
      const record = order[at]!;
      let free = at;
      for (; free > from && this.compare(order[free - 1]!, record, depth) > 0; free--) order[free] = order[free - 1]!;
      order[free] = record;
    }
  }

  private keyOf(record: number, depth: number): number {
    return this.keys[this.firsts[record]! + depth]!;
  }

  private lengthOf(record: number): number {
    return this.firsts[record + 1]! - this.firsts[record]!;
  }

  private compare(a: number, b: number, depth: number): number {
    const shared = Math.min(this.lengthOf(a), this.lengthOf(b));
    for (let at = depth; at < shared; at++) {
      const difference = this.keyOf(a, at) - this.keyOf(b, at);
      if (difference !== 0) return difference;
    }
    return this.lengthOf(a) - this.lengthOf(b) || a - b;
  }
}
