/**
 * Reads text into words, fast: one pass, two rolling hashes, and a memo that remembers for every spelling met so far what
 * folding said of it, so that a word is folded once and not each time it is read.
 *
 * A word is a run of letters, digits, underscores and combining marks; soft hyphens and zero-width characters inside it
 * count as nothing. A possessive ('s, or the apostrophe of Graves') belongs to no word. What stands between two words is
 * their gap: `GAP_SPACE`, `GAP_HYPHEN` (a dash with no space before it), `GAP_BROKEN` (the same, then a line break or
 * space: a word broken over lines), or a hash of its other characters.
 *
 * The text is read as UTF-8: the platform encodes it faster than a script can ask a string for its units, and outside ASCII
 * places in the text are counted along. Text is read in windows of `WINDOW` words, so memory does not grow with it.
 */
import {
  APOSTROPHE,
  asWritten,
  BEYOND,
  BYTE_CLASSES,
  classOf,
  fold,
  HYPHEN,
  IGNORED,
  isWordAt,
  SPACE,
  WORD,
} from './characters.ts';
import { hashCodes, hashText, mix, mixRolls, ROLL_A, ROLL_B } from './hash.ts';
import { keyOf, keyOfCodes } from './key.ts';
import { grown } from './numbers.ts';

export const GAP_SPACE = 0;
export const GAP_HYPHEN = 1;
export const GAP_BROKEN = 2;

/** Words in one window. */
export const WINDOW = 4096;

/** Units of the text that are encoded at a time. */
const CHUNK = 1 << 14;

/** A longer word is no word; it is read past and never learned. */
const OPAQUE = 600;

const ENCODER = new TextEncoder();

/** Spellings remembered before the memo starts afresh: about the distinct words of a long textbook. */
const MEMO_LIMIT = 1 << 16;

/** Whether the words on both sides of a gap may be one word, or two words of one term whatever its own gap. */
export function isHyphen(gap: number): boolean {
  return gap === GAP_HYPHEN || gap === GAP_BROKEN;
}

/** Called once for each new spelling, when its hashes are known. */
export type OnSpelling = (id: number) => void;

/** Words up to this length are learned without making a string of them. */
const QUICK = 48;
const quick = new Uint8Array(QUICK);

export class WordReader {
  /** Words of the window: memo id, first unit, end of the word, end with its possessive, and the gap before it. */
  readonly ids = new Int32Array(WINDOW);
  readonly starts = new Int32Array(WINDOW);
  readonly ends = new Int32Array(WINDOW);
  readonly possessives = new Int32Array(WINDOW);
  readonly gaps = new Int32Array(WINDOW);
  count = 0;
  text = '';

  /** By memo id: hash of the loose key, of the folded word, of the word as written. */
  keys = new Int32Array(1 << 10);
  folds = new Int32Array(1 << 10);
  written = new Int32Array(1 << 10);
  spellings = 0;

  /** Open addressing, four numbers a slot, so that a look is one cache line: both hashes, 1 + id, ignored units at the end. */
  private memo = new Int32Array(1 << 13);
  private readonly bytes = new Uint8Array(CHUNK * 3);
  /** Bytes in the buffer, the next one to read, and what to add to a place in it for the place in the text. */
  private size = 0;
  private next = 0;
  private shift = 0;
  /** Units of the text that are in the buffer or were. */
  private loaded = 0;
  private readonly onSpelling: OnSpelling;

  constructor(onSpelling: OnSpelling = () => {}) {
    this.onSpelling = onSpelling;
  }

  /** Starts on a text. */
  open(text: string): void {
    this.text = text;
    this.count = this.size = this.next = this.shift = this.loaded = 0;
  }

  /** Drops the first words of the window. */
  drop(words: number): void {
    for (const array of [this.ids, this.starts, this.ends, this.possessives, this.gaps])
      array.copyWithin(0, words, this.count);
    this.count -= words;
  }

  /** Brings the next chunk of the text into the buffer; false when there is none. */
  private load(): boolean {
    const { text, loaded } = this;
    if (loaded >= text.length) return false;
    let end = Math.min(text.length, loaded + CHUNK);
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
    const chunk = end - loaded === text.length ? text : text.slice(loaded, end);
    this.size = ENCODER.encodeInto(chunk, this.bytes).written;
    this.next = 0;
    this.shift = loaded;
    this.loaded = end;
    return true;
  }

  /** Fills the window; false when the text has come to its end. */
  fill(): boolean {
    if (this.spellings > MEMO_LIMIT) this.forget();
    const { text, ids, starts, ends, possessives, gaps, bytes } = this;
    const classes = BYTE_CLASSES;
    let { memo, size, shift, count } = this;
    let at = this.next;
    let gap = GAP_SPACE;
    let spaced = true;
    let skipped = 0;
    while (count < WINDOW) {
      if (at >= size) {
        if (!this.load()) break;
        ({ size, shift } = this);
        at = 0;
      }
      let unit = bytes[at]!;
      let kind = classes[unit]!;
      let width = 1;
      if (kind === BEYOND) {
        unit = pointAt(bytes, at);
        kind = classOf(unit);
        width = widthOf(unit);
      }
      if (kind !== WORD || at + shift < skipped) {
        if (at + shift < skipped) {
          // Inside a possessive.
        } else if (kind === SPACE) {
          spaced = true;
          if (gap === GAP_HYPHEN) gap = GAP_BROKEN;
        } else if (kind === APOSTROPHE && count > 0 && possessives[count - 1] === at + shift) {
          skipped = possessiveEnd(text, at + shift);
          if (skipped > 0) possessives[count - 1] = skipped;
          else gap = mix(gap, 39) | 4;
        } else if (kind === HYPHEN) gap = gap === GAP_SPACE && !spaced ? GAP_HYPHEN : mix(gap, 45) | 4;
        else if (kind !== IGNORED) gap = mix(gap, gapUnit(unit, kind)) | 4;
        at += width;
        if (width > 1) shift -= width - (width > 3 ? 2 : 1);
        continue;
      }
      const start = at + shift;
      let a = 0;
      let b = 0;
      for (;;) {
        a = (Math.imul(a, ROLL_A) + unit) | 0;
        b = (Math.imul(b, ROLL_B) + unit) | 0;
        at += width;
        if (width > 1) {
          shift -= width - (width > 3 ? 2 : 1);
          width = 1;
        }
        if (at >= size) {
          if (!this.load()) break;
          ({ size, shift } = this);
          at = 0;
        }
        unit = bytes[at]!;
        kind = classes[unit]!;
        if (kind !== WORD) {
          if (kind !== BEYOND) break;
          unit = pointAt(bytes, at);
          if (classOf(unit) < WORD) break;
          width = widthOf(unit);
        }
      }
      const end = at + shift;
      const mask = memo.length - 1;
      let slot = slotOf(a, b) & mask;
      while (memo[slot] !== a || memo[slot + 1] !== b || memo[slot + 2] === 0) {
        if (memo[slot + 2] === 0) {
          this.learn(a, b, text, start, end);
          memo = this.memo;
          slot = this.find(a, b);
          break;
        }
        slot = (slot + 4) & mask;
      }
      ids[count] = memo[slot + 2]! - 1;
      starts[count] = start;
      ends[count] = possessives[count] = end - memo[slot + 3]!;
      gaps[count] = gap;
      count++;
      // A soft hyphen that ends a word is where it was broken over lines.
      gap = memo[slot + 3] !== 0 && text.charCodeAt(end - 1) === 0xad ? GAP_HYPHEN : GAP_SPACE;
      spaced = false;
    }
    this.count = count;
    this.next = at;
    this.shift = shift;
    return at < size || this.loaded < text.length;
  }

  /** Memo id of two neighbouring words written as one. */
  joined(first: number): number {
    const { text, starts, ends } = this;
    return this.spelling(text.slice(starts[first], ends[first]) + text.slice(starts[first + 1], ends[first + 1]));
  }

  /** Memo id of one spelling. */
  private spelling(spelling: string): number {
    let a = 0;
    let b = 0;
    for (const character of spelling) {
      const point = character.codePointAt(0)!;
      a = (Math.imul(a, ROLL_A) + point) | 0;
      b = (Math.imul(b, ROLL_B) + point) | 0;
    }
    const id = this.memo[this.find(a, b) + 2]! - 1;
    return id < 0 ? this.learn(a, b, spelling, 0, spelling.length) : id;
  }

  /** Slot of a spelling, or the empty one where it belongs. */
  private find(a: number, b: number): number {
    const { memo } = this;
    const mask = memo.length - 1;
    let slot = slotOf(a, b) & mask;
    while (memo[slot + 2] !== 0 && (memo[slot] !== a || memo[slot + 1] !== b)) slot = (slot + 4) & mask;
    return slot;
  }

  /** Takes a new spelling into the memo. */
  private learn(a: number, b: number, text: string, start: number, end: number): number {
    const id = this.spellings++;
    if (id >= this.keys.length) this.grow();
    if (this.spellings * 8 > this.memo.length) this.rehash();
    const trim = this.fold(id, mixRolls(a, b), text, start, end);
    this.memo.set([a, b, id + 1, trim], this.find(a, b));
    this.onSpelling(id);
    return id;
  }

  /** Finds the three hashes of a spelling; gives its ignored units at the end. */
  private fold(id: number, hash: number, text: string, start: number, end: number): number {
    const length = end - start;
    let capitals = 0;
    let at = 0;
    for (; at < length && at < QUICK; at++) {
      const unit = text.charCodeAt(start + at);
      if (unit > 127) break;
      const capital = unit > 64 && unit < 91;
      if (capital || unit < 58) capitals++;
      quick[at] = capital ? unit | 32 : unit;
    }
    if (at < length) return this.foldSlowly(id, text.slice(start, end), hash);
    this.written[id] = hash;
    const folded = (this.folds[id] = capitals === 0 ? hash : hashCodes(quick, length));
    // NMEs is several NME; two letters and an s would otherwise be taken for a word of three.
    const plural = capitals > 1 && capitals === length - 1 && text.charCodeAt(end - 1) === 115;
    this.keys[id] = plural
      ? keyOfCodes(quick, length - 1, hashCodes(quick, length - 1))
      : keyOfCodes(quick, length, folded);
    return 0;
  }

  private foldSlowly(id: number, spelling: string, hash: number): number {
    if (spelling.length > OPAQUE) {
      this.keys[id] = this.folds[id] = this.written[id] = hash;
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
    const before = this.memo;
    this.memo = new Int32Array(before.length * 2);
    for (let old = 0; old < before.length; old += 4) {
      if (before[old + 2] === 0) continue;
      this.memo.set(before.subarray(old, old + 4), this.find(before[old]!, before[old + 1]!));
    }
  }

  /** Forgets all spellings; the words of the window are learned anew. */
  private forget(): void {
    const { text, starts, ends, ids, count } = this;
    const words = Array.from({ length: count }, (_, word) => {
      let end = ends[word]!;
      while (end < text.length && classOf(text.charCodeAt(end)) === IGNORED) end++;
      return text.slice(starts[word], end);
    });
    this.memo.fill(0);
    this.spellings = 0;
    words.forEach((spelling, word) => (ids[word] = this.spelling(spelling)));
  }
}

/** Where the memo looks for a spelling first. */
function slotOf(a: number, b: number): number {
  const mixed = Math.imul(a ^ b, 0x9e3779b1);
  return (mixed >>> 13) << 2;
}

/** Code point whose UTF-8 begins at `at`. */
function pointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 63;
  if (lead < 0xe0) return ((lead & 31) << 6) | second;
  const third = bytes[at + 2]! & 63;
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 63);
}

/** Bytes of a code point. */
function widthOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** End of a possessive whose apostrophe stands at `at` after a word, or 0. */
function possessiveEnd(text: string, at: number): number {
  if ((text.charCodeAt(at + 1) | 32) === 115 && !isWordAt(text, at + 2)) return at + 2;
  return (text.charCodeAt(at - 1) | 32) === 115 && !isWordAt(text, at + 1) ? at + 1 : 0;
}

/** What a character of a gap counts as: its compatibility form, so that full-width and curly punctuation are the plain ones. */
function gapUnit(point: number, kind: number): number {
  if (kind === APOSTROPHE) return 39;
  return point < 128 ? point : String.fromCodePoint(point).normalize('NFKC').charCodeAt(0);
}
