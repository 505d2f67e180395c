/**
 * Remembers for every spelling met so far what folding said of it, so that a word is folded once and not each time it is
 * read. Spellings are known by 64 bits: those of up to eight ASCII characters are these bits, longer ones are hashed.
 */
import { asWritten, classOf, fold, IGNORED } from './characters.ts';
import { hashCodes, hashText, mix } from './hash.ts';
import { keyOf, keyOfCodes } from './key.ts';
import { grown } from './numbers.ts';

/** A longer word is no word; it is read past and never folded. */
const OPAQUE = 600;

/** Words up to this length are learned without making a string of them. */
const QUICK = 48;
const quick = new Uint8Array(QUICK);

/** Spellings remembered before the memo starts afresh: about the distinct words of a long textbook. */
export const MEMO_LIMIT = 48_000;

/** Most ASCII characters of a spelling whose bits are taken as they stand in the text, in four numbers of four. */
export const PACKED = 16;

/** Called once for each new spelling, when its hashes are known. */
export type OnSpelling = (id: number) => void;

/** First and second half of the bits of a spelling of up to `PACKED` ASCII characters, which are given four by four. */
export function packedA(first: number, third: number, fourth: number): number {
  return (first + Math.imul(third, 0x5bd1e995) + Math.imul(fourth, 0x27d4eb2f)) | 0;
}
export function packedB(second: number, third: number, fourth: number): number {
  return (second + Math.imul(third, 0x2545f491) + Math.imul(fourth, 0x165667b1)) | 0;
}

export class WordMemo {
  /** By id: hash of the loose key, of the folded word, of the word as written. */
  keys = new Int32Array(1 << 10);
  folds = new Int32Array(1 << 10);
  written = new Int32Array(1 << 10);
  count = 0;
  /** Open addressing, four numbers a slot, so that a look is one cache line: the 64 bits, 1 + id, ignored units at the end. */
  slots = new Int32Array(1 << 13);
  private readonly onSpelling: OnSpelling;

  constructor(onSpelling: OnSpelling) {
    this.onSpelling = onSpelling;
  }

  /** Slot of the spelling that stands at [start, end) of a text, learned if it is new. */
  slotOfText(text: string, start: number, end: number): number {
    const four = (at: number): number => {
      let bits = 0;
      for (let shift = 0; shift < 32 && at < end; shift += 8, at++) bits |= text.charCodeAt(at) << shift;
      return bits;
    };
    let ascii = end - start <= PACKED;
    for (let at = start; ascii && at < end; at++) ascii = text.charCodeAt(at) < 128;
    if (ascii) {
      const [third, fourth] = [four(start + 8), four(start + 12)];
      return this.slotOf(
        packedA(four(start), third, fourth),
        packedB(four(start + 4), third, fourth),
        text,
        start,
        end,
      );
    }
    let a = 0x3c6ef372;
    let b = 0x1b873593;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      a = mix(a, unit);
      b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 17);
    }
    return this.slotOf(a, b, text, start, end);
  }

  /** Id of a spelling. */
  idOf(spelling: string): number {
    return this.slots[this.slotOfText(spelling, 0, spelling.length) + 2]! - 1;
  }

  /** Slot of the spelling with these bits, learned if it is new. */
  slotOf(a: number, b: number, text: string, start: number, end: number): number {
    const slot = this.find(a, b);
    return this.slots[slot + 2] === 0 ? this.learn(a, b, text, start, end) : slot;
  }

  /** Forgets all spellings. */
  forget(): void {
    this.slots.fill(0);
    this.count = 0;
  }

  /** Slot of a spelling, or the empty one where it belongs. */
  private find(a: number, b: number): number {
    const { slots } = this;
    const mask = slots.length - 4;
    let slot = firstSlot(a, b) & mask;
    while (slots[slot + 2] !== 0 && (slots[slot] !== a || slots[slot + 1] !== b)) slot = (slot + 4) & mask;
    return slot;
  }

  private learn(a: number, b: number, text: string, start: number, end: number): number {
    const id = this.count++;
    if (id >= this.keys.length) this.grow();
    if (this.count * 16 > this.slots.length * 3) this.rehash();
    const trim = this.fold(id, text, start, end);
    this.onSpelling(id);
    const slot = this.find(a, b);
    this.slots[slot] = a;
    this.slots[slot + 1] = b;
    this.slots[slot + 2] = id + 1;
    this.slots[slot + 3] = trim;
    return slot;
  }

  /** Finds the three hashes of a spelling; gives its ignored units at the end. */
  private fold(id: number, text: string, start: number, end: number): number {
    const length = end - start;
    let capitals = 0;
    let at = 0;
    for (; at < length && at < QUICK; at++) {
      const unit = text.charCodeAt(start + at);
      if (unit > 127) break;
      quick[at] = unit;
      if (unit < 58 || (unit > 64 && unit < 91)) capitals++;
    }
    if (at < length) return this.foldSlowly(id, text.slice(start, end));
    this.written[id] = hashCodes(quick, length);
    if (capitals > 0) {
      for (let at = 0; at < length; at++) if (quick[at]! > 64 && quick[at]! < 91) quick[at]! |= 32;
    }
    const folded = (this.folds[id] = capitals === 0 ? this.written[id] : hashCodes(quick, length));
    // NMEs is several NME; two letters and an s would otherwise be taken for a word of three.
    const plural = capitals > 1 && capitals === length - 1 && text.charCodeAt(end - 1) === 115;
    this.keys[id] = plural
      ? keyOfCodes(quick, length - 1, hashCodes(quick, length - 1))
      : keyOfCodes(quick, length, folded);
    return 0;
  }

  private foldSlowly(id: number, spelling: string): number {
    if (spelling.length > OPAQUE) {
      // Alike in nothing but themselves; an odd seed keeps them apart from all words.
      this.keys[id] = this.folds[id] = this.written[id] = mix(hashText(spelling.slice(0, OPAQUE)), spelling.length);
      return 0;
    }
    const folded = fold(spelling);
    this.keys[id] = keyOf(/^[\p{Lu}\d]{2,}s$/u.test(spelling) ? folded.slice(0, -1) : folded);
    this.folds[id] = hashText(folded);
    this.written[id] = hashText(asWritten(spelling));
    let trim = 0;
    while (trim < spelling.length && classOf(spelling.charCodeAt(spelling.length - 1 - trim)) === IGNORED) trim++;
    return trim;
  }

  private grow(): void {
    const size = this.keys.length * 2;
    this.keys = grown(this.keys, size);
    this.folds = grown(this.folds, size);
    this.written = grown(this.written, size);
  }

  private rehash(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    for (let old = 0; old < before.length; old += 4) {
      if (before[old + 2] === 0) continue;
      this.slots.set(before.subarray(old, old + 4), this.find(before[old]!, before[old + 1]!));
    }
  }
}

/** Where the memo looks for a spelling first. */
export function firstSlot(a: number, b: number): number {
  return (Math.imul(a ^ Math.imul(b, 0x2c1b3c6d), 0x9e3779b1) >>> 13) << 2;
}
