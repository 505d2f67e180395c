/**
 * The page's side of the pre-filter: tells which text may hold a term, so that a page with nothing to find wakes nobody.
 * Runs in every page; imports as little as it can. It never says no where the lexicon would match.
 */
import { createGlance } from './glance.ts';
import { mix } from './hash.ts';
import { aloneLead, firstLead, pairLead, singleLead, surfaceLead } from './lead-hash.ts';
import { isHyphen, WordReader } from './reader.ts';

/** Increase when the layout or a hash changes. */
export const FILTER_FORMAT = 4;

/**
 * Header bytes: format, hashes of each of the two Bloom filters, whether the second holds surfaces, the length of the first, and
 * that of a small library's pattern (see `starts.ts`), which stands between the header and the two.
 */
export const FILTER_HEADER = 12;

/** `weak`: an abbreviation or everyday words, worth sending only once something strong stands in the document. */
export type Verdict = 'no' | 'weak' | 'strong';

export interface Filter {
  judge(text: string): Verdict;
}

const SINGLE = 1;
const SINGLE_STRONG = 2;
const SINGLE_ALONE = 4;
const FIRST = 8;

/** Opens a filter; one of another format lets everything pass. */
export function openFilter(bytes: Uint8Array): Filter {
  const parts = partsOf(bytes);
  if (parts === null) return { judge: () => 'strong' };
  const { pattern, has, isStrong } = parts;
  if (pattern === '') return openExactly(bytes);
  const verdict = (lead: number): Verdict => (!has(lead) ? 'no' : isStrong(lead) ? 'strong' : 'weak');
  let exact: Filter | null = null;
  return createGlance({
    pattern,
    single: (key) => verdict(singleLead(key)),
    pair: (first, second) => verdict(pairLead(first, second)),
    isFirst: (key) => has(firstLead(key)),
    // Most pages hold nothing that has to be read exactly.
    exact: () => (exact ??= openExactly(bytes)),
  });
}

interface Parts {
  pattern: string;
  has: (lead: number) => boolean;
  isStrong: (lead: number) => boolean;
  /** What is strong are surfaces, and not leads. */
  surfaces: boolean;
}

function partsOf(bytes: Uint8Array): Parts | null {
  if (bytes.length < FILTER_HEADER || bytes[0] !== FILTER_FORMAT) return null;
  const numbers = new DataView(bytes.buffer, bytes.byteOffset);
  const blooms = FILTER_HEADER + numbers.getUint32(8, true);
  const split = blooms + numbers.getUint32(4, true);
  const all = bytes.subarray(blooms, split);
  const strong = bytes.subarray(split);
  return {
    pattern: new TextDecoder().decode(bytes.subarray(FILTER_HEADER, blooms)),
    has: (lead) => hasBit(all, bytes[1]!, lead & ~1),
    isStrong: (lead) => hasBit(strong, bytes[2]!, lead & ~1),
    surfaces: bytes[3] === 1,
  };
}

/** The same, reading every word as the lexicon does. */
export function openExactly(bytes: Uint8Array): Filter {
  const parts = partsOf(bytes);
  if (parts === null) return { judge: () => 'strong' };
  const { has, isStrong, surfaces } = parts;
  let flags = new Uint8Array(1 << 12);
  const reader = new WordReader((id) => {
    if (id >= flags.length) {
      const larger = new Uint8Array(flags.length * 2);
      larger.set(flags);
      flags = larger;
    }
    const key = reader.memo.keys[id]!;
    const single = singleLead(key);
    flags[id] = (has(single) ? SINGLE : 0) | (has(firstLead(key)) ? FIRST : 0);
    if ((flags[id] & SINGLE) === 0 || !isStrong(surfaces ? surfaceLead(reader.memo.folds[id]!, 0) : single)) return;
    flags[id] |=
      !surfaces || isStrong(aloneLead(surfaceLead(reader.memo.folds[id]!, 0))) ? SINGLE_ALONE : SINGLE_STRONG;
  });

  let verdict: Verdict = 'no';
  /** The first surface of a large dictionary that the text held; a second, other one makes it strong. */
  let met = 0;

  function meet(surface: number): boolean {
    if (met === 0) met = surface;
    return met !== surface;
  }

  function takePair(first: number, second: number): boolean {
    const lead = pairLead(reader.memo.keys[first]!, reader.memo.keys[second]!);
    if (!has(lead)) return false;
    verdict = 'weak';
    if (!surfaces) return isStrong(lead);
    const surface = surfaceLead(reader.memo.folds[first]!, reader.memo.folds[second]!);
    return isStrong(surface) && (isStrong(aloneLead(surface)) || meet(surface));
  }

  /** Judges what may begin with a word that the word `next` follows; true when the text is strong. */
  function take(id: number, next: number): boolean {
    const flag = flags[id]!;
    if (flag === 0) return false;
    if ((flag & SINGLE) !== 0) verdict = 'weak';
    if ((flag & SINGLE_ALONE) !== 0) return true;
    if ((flag & SINGLE_STRONG) !== 0 && meet(surfaceLead(reader.memo.folds[id]!, 0))) return true;
    if ((flag & FIRST) === 0 || next >= reader.count) return false;
    return takePair(id, reader.ids[next]!) || (hyphenAt(next) && takePair(id, reader.joined(next)));
  }

  /** Whether a word and the next may be one. */
  function hyphenAt(word: number): boolean {
    return word + 1 < reader.count && isHyphen(reader.gaps[word + 1]!);
  }

  function isStrongWindow(to: number): boolean {
    for (let at = 0; at < to; at++) {
      if (take(reader.ids[at]!, at + 1) || (hyphenAt(at) && take(reader.joined(at), at + 2))) return true;
    }
    return false;
  }

  return {
    judge(text) {
      verdict = 'no';
      met = 0;
      reader.open(text);
      for (;;) {
        const more = reader.fill();
        // Two words more than a pair of joined words needs stay for the next window.
        const limit = more ? reader.count - 4 : reader.count;
        if (isStrongWindow(limit)) return 'strong';
        if (!more) return verdict;
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
    // Of 30 bits: what is larger is none of the engine's small integers.
    const bit = (hash >>> 2) % (bits.length * 8);
    bits[bit >> 3]! |= 1 << (bit & 7);
  }
}

function hasBit(bits: Uint8Array, hashes: number, lead: number): boolean {
  let hash = lead;
  for (let left = hashes; left > 0; left--) {
    hash = mix(hash, left);
    const bit = (hash >>> 2) % (bits.length * 8);
    if ((bits[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
