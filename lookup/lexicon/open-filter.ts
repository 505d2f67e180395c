/**
 * The page's side of the pre-filter: tells which text may hold a term, so that a page with nothing to find wakes nobody.
 * Runs in every page; imports as little as it can. It never says no where the lexicon would match.
 */
import { mix } from './hash.ts';
import { firstLead, pairLead, singleLead } from './lead-hash.ts';
import { isHyphen, WordReader } from './reader.ts';

/** Increase when the layout or a hash changes. */
export const FILTER_FORMAT = 1;

/** Header bytes: format, hashes of each of the two Bloom filters, nothing, then the length of the first. */
export const FILTER_HEADER = 8;

/** `weak`: an abbreviation or everyday words, worth sending only once something strong stands in the document. */
export type Verdict = 'no' | 'weak' | 'strong';

export interface Filter {
  judge(text: string): Verdict;
}

const SINGLE = 1;
const SINGLE_STRONG = 2;
const FIRST = 4;

/** Opens a filter; one of another format lets everything pass. */
export function openFilter(bytes: Uint8Array): Filter {
  if (bytes.length < FILTER_HEADER || bytes[0] !== FILTER_FORMAT) return { judge: () => 'strong' };
  const split = FILTER_HEADER + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const all = bytes.subarray(FILTER_HEADER, split);
  const strong = bytes.subarray(split);
  const has = (lead: number): boolean => hasBit(all, bytes[1]!, lead & ~1);
  const isStrong = (lead: number): boolean => hasBit(strong, bytes[2]!, lead & ~1);

  let flags = new Uint8Array(1 << 12);
  const reader = new WordReader((id) => {
    if (id >= flags.length) {
      const larger = new Uint8Array(flags.length * 2);
      larger.set(flags);
      flags = larger;
    }
    const key = reader.keys[id]!;
    const single = singleLead(key);
    flags[id] = (has(single) ? SINGLE | (isStrong(single) ? SINGLE_STRONG : 0) : 0) | (has(firstLead(key)) ? FIRST : 0);
  });

  function judgeWindow(from: number, to: number, before: Verdict): Verdict {
    let verdict = before;
    const { ids, gaps, count } = reader;
    const take = (id: number, next: number): boolean => {
      const flag = flags[id]!;
      if (flag === 0) return false;
      if ((flag & SINGLE) !== 0) verdict = 'weak';
      if ((flag & SINGLE_STRONG) !== 0) return true;
      if ((flag & FIRST) === 0 || next >= count) return false;
      return pair(id, ids[next]!) || (next + 1 < count && isHyphen(gaps[next + 1]!) && pair(id, reader.joined(next)));
    };
    const pair = (first: number, second: number): boolean => {
      const lead = pairLead(reader.keys[first]!, reader.keys[second]!);
      if (!has(lead)) return false;
      verdict = 'weak';
      return isStrong(lead);
    };
    for (let at = from; at < to; at++) {
      if (take(ids[at]!, at + 1)) return 'strong';
      if (at + 1 < count && isHyphen(gaps[at + 1]!) && take(reader.joined(at), at + 2)) return 'strong';
    }
    return verdict;
  }

  return {
    judge(text) {
      let verdict: Verdict = 'no';
      reader.open(text);
      for (;;) {
        const more = reader.fill();
        // Two words more than a pair of joined words needs stay for the next window.
        const limit = more ? reader.count - 4 : reader.count;
        verdict = judgeWindow(0, limit, verdict);
        if (!more || verdict === 'strong') return verdict;
        reader.drop(limit);
      }
    },
  };
}

/** Sets the bits of a lead in a Bloom filter. */
export function setBit(bits: Uint8Array, hashes: number, lead: number): void {
  let hash = lead;
  for (let left = hashes; left > 0; left--) {
    hash = mix(hash, left);
    const bit = (hash >>> 0) % (bits.length * 8);
    bits[bit >> 3]! |= 1 << (bit & 7);
  }
}

function hasBit(bits: Uint8Array, hashes: number, lead: number): boolean {
  let hash = lead;
  for (let left = hashes; left > 0; left--) {
    hash = mix(hash, left);
    const bit = (hash >>> 0) % (bits.length * 8);
    if ((bits[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
