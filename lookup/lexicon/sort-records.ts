/** Puts the records of a segment in order: those of one sequence of keys side by side, sequences that begin alike near each other. */
import { sortedSequences } from './sort-sequences.ts';

/** Keys of all records, one record after another, and where those of each begin. */
export interface KeySequences {
  keys: Int32Array<ArrayBuffer>;
  /** One more than there are records. */
  firsts: Uint32Array<ArrayBuffer>;
}

export interface Sorted {
  order: Uint32Array;
  /** Of each group's first record: keys shared with the record before, nodes on its path, records in it. */
  shares: Uint8Array;
  depths: Uint8Array;
  nodes: number;
  /** Pairs of words that terms begin with. */
  pairs: number;
  same: (at: number) => boolean;
}

export function sortRecords(sequences: KeySequences): Sorted {
  const { keys, firsts } = sequences;
  const records = firsts.length - 1;
  const lengthOf = (record: number): number => firsts[record + 1]! - firsts[record]!;
  const order = sortedSequences(sequences);
  // Keys shared with the record before, capped at 255 as the words of a term are.
  const shares = new Uint8Array(records + 1);
  for (let at = 1; at < records; at++) {
    const [a, b] = [order[at - 1]!, order[at]!];
    const limit = Math.min(lengthOf(a), lengthOf(b));
    let shared = 0;
    while (shared < limit && keys[firsts[a]! + shared] === keys[firsts[b]! + shared]) shared++;
    shares[at] = shared;
  }
  const same = (at: number): boolean =>
    at > 0 && at < records && shares[at] === lengthOf(order[at]!) && shares[at] === lengthOf(order[at - 1]!);
  // Of each group (records of one sequence), how deep its nodes go: one beyond what it shares with its neighbours.
  const depths = new Uint8Array(records);
  let nodes = 0;
  let pairs = 0;
  for (let at = 0; at < records;) {
    let end = at + 1;
    while (same(end)) end++;
    const before = shares[at]!;
    const depth = Math.min(lengthOf(order[at]!), Math.max(before, end < records ? shares[end]! : 0) + 1);
    depths[at] = depth;
    nodes += depth - before;
    if (beginsPair(lengthOf(order[at]!), before)) pairs++;
    at = end;
  }
  return { order, shares, depths, nodes, pairs, same };
}

/** Whether a sequence of keys, some of them shared with the one before, has a second word that the one before has not. */
export function beginsPair(length: number, shared: number): boolean {
  return length > 1 && shared < 2;
}
