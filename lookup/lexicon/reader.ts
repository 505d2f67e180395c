/**
 * Reads text into words, fast: one pass, two rolling hashes, and a memo that remembers for every spelling met so far what
 * folding said of it, so that a word is folded once and not each time it is read.
 *
 * A word is a run of letters, digits, underscores and combining marks; soft hyphens and zero-width characters inside it
 * count as nothing. A possessive ('s, or the apostrophe of Graves') belongs to no word. What stands between two words is
 * their gap: `GAP_SPACE`, `GAP_HYPHEN` (a dash with no space before it), `GAP_BROKEN` (the same, then a line break or
 * space: a word broken over lines), or a hash of its other characters.
 *
 * Text is read in windows of `WINDOW` words, so memory does not grow with it.
 */
import {
  APOSTROPHE,
  asWritten,
  CLASSES,
  classAt,
  fold,
  HYPHEN,
  IGNORED,
  SPACE,
  SURROGATE,
  WORD,
} from './characters.ts';
import { hashText, mix, ROLL_A, ROLL_B } from './hash.ts';
import { looseKey } from './key.ts';
import { grown } from './numbers.ts';

export const GAP_SPACE = 0;
export const GAP_HYPHEN = 1;
export const GAP_BROKEN = 2;

/** Words in one window. */
export const WINDOW = 4096;

/** Spellings remembered before the memo starts afresh: about the distinct words of a long textbook. */
const MEMO_LIMIT = 1 << 16;

/** Whether the words on both sides of a gap may be one word, or two words of one term whatever its own gap. */
export function isHyphen(gap: number): boolean {
  return gap === GAP_HYPHEN || gap === GAP_BROKEN;
}

/** One spelling. `id` indexes `keys`, `folds` and `written` of the reader. */
export type OnSpelling = (id: number, spelling: string) => void;

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
  keys = new Int32Array(1 << 12);
  folds = new Int32Array(1 << 12);
  written = new Int32Array(1 << 12);
  spellings = 0;

  #slots = new Int32Array(1 << 13);
  #hashes = new Int32Array(1 << 13);
  #trims = new Uint8Array(1 << 12);
  #position = 0;
  readonly #onSpelling: OnSpelling;

  constructor(onSpelling: OnSpelling = () => {}) {
    this.#onSpelling = onSpelling;
  }

  /** Starts on a text. */
  open(text: string): void {
    this.text = text;
    this.count = 0;
    this.#position = 0;
  }

  /** Forgets all spellings; the words of the window are learned anew. */
  #forget(): void {
    const words: string[] = [];
    for (let word = 0; word < this.count; word++) {
      words.push(this.text.slice(this.starts[word], this.ends[word]! + this.#trims[this.ids[word]!]!));
    }
    this.#slots.fill(0);
    this.spellings = 0;
    words.forEach((spelling, word) => (this.ids[word] = this.spelling(spelling)));
  }

  /** Drops the first words of the window. */
  drop(words: number): void {
    for (const array of [this.ids, this.starts, this.ends, this.possessives, this.gaps])
      array.copyWithin(0, words, this.count);
    this.count -= words;
  }

  /** Fills the window; false when the text has come to its end. */
  fill(): boolean {
    if (this.spellings > MEMO_LIMIT) this.#forget();
    const { text, ids, starts, ends, possessives, gaps } = this;
    const length = text.length;
    let at = this.#position;
    let count = this.count;
    let gap = GAP_SPACE;
    let spaced = true;
    while (at < length && count < WINDOW) {
      let kind = CLASSES[text.charCodeAt(at)]!;
      if (kind > IGNORED) kind = classAt(text, at);
      if (kind !== WORD) {
        if (kind === SPACE) {
          spaced = true;
          if (gap === GAP_HYPHEN) gap = GAP_BROKEN;
        } else if (kind === APOSTROPHE && count > 0 && possessives[count - 1] === at) {
          const past = this.#possessive(at);
          if (past > at) {
            possessives[count - 1] = at = past;
            continue;
          }
          gap = mix(gap, APOSTROPHE) | 4;
        } else if (kind !== IGNORED) {
          gap =
            kind === HYPHEN
              ? gap === GAP_SPACE && !spaced
                ? GAP_HYPHEN
                : mix(gap, HYPHEN) | 4
              : mix(gap, gapUnit(text, at, kind)) | 4;
        }
        at++;
        continue;
      }
      const start = at;
      let a = 0;
      let b = 0;
      do {
        const unit = text.charCodeAt(at);
        kind = CLASSES[unit]!;
        if (kind !== WORD) {
          if (kind > IGNORED) kind = classAt(text, at);
          if (kind < WORD) break;
        }
        a = (Math.imul(a, ROLL_A) + unit) | 0;
        b = (Math.imul(b, ROLL_B) + unit) | 0;
      } while (++at < length);
      const id = this.#recall(a, b, start, at);
      ids[count] = id;
      starts[count] = start;
      ends[count] = possessives[count] = at - this.#trims[id]!;
      gaps[count] = gap;
      count++;
      gap = GAP_SPACE;
      spaced = false;
    }
    this.count = count;
    this.#position = at;
    return at < length;
  }

  /** Memo id of two neighbouring words written as one. */
  joined(first: number): number {
    const { text, starts, ends } = this;
    return this.spelling(text.slice(starts[first], ends[first]) + text.slice(starts[first + 1], ends[first + 1]));
  }

  /** Memo id of one spelling. */
  spelling(spelling: string): number {
    let a = 0;
    let b = 0;
    for (let at = 0; at < spelling.length; at++) {
      const unit = spelling.charCodeAt(at);
      a = (Math.imul(a, ROLL_A) + unit) | 0;
      b = (Math.imul(b, ROLL_B) + unit) | 0;
    }
    return this.#recall(a, b, -1, 0, spelling);
  }

  /** End of a possessive whose apostrophe stands at `at`, or `at`. */
  #possessive(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1) | 32;
    if (next === 115 && !this.#wordAt(at + 2)) return at + 2;
    const before = text.charCodeAt(at - 1) | 32;
    return before === 115 && !this.#wordAt(at + 1) ? at + 1 : at;
  }

  #wordAt(at: number): boolean {
    return at < this.text.length && classAt(this.text, at) === WORD;
  }

  #recall(a: number, b: number, start: number, end: number, spelling?: string): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (a ^ (a >>> 15) ^ (b >>> 7)) & mask;
    for (;;) {
      const found = slots[slot]!;
      if (found === 0) break;
      if (this.#hashes[found * 2 - 2] === a && this.#hashes[found * 2 - 1] === b) return found - 1;
      slot = (slot + 1) & mask;
    }
    const id = this.spellings++;
    slots[slot] = id + 1;
    if (id >= this.keys.length) this.#grow();
    this.#hashes[id * 2] = a;
    this.#hashes[id * 2 + 1] = b;
    this.#learn(id, spelling ?? this.text.slice(start, end));
    if (this.spellings * 2 > slots.length) this.#rehash();
    return id;
  }

  #learn(id: number, spelling: string): void {
    const folded = fold(spelling);
    // NMEs is several NME; two letters and an s would otherwise be taken for a word of three.
    const plural = /^[A-Z\d]{2,}s$/.test(spelling);
    this.keys[id] = hashText(looseKey(plural ? folded.slice(0, -1) : folded));
    this.folds[id] = hashText(folded);
    this.written[id] = hashText(asWritten(spelling));
    let trim = 0;
    while (trim < 255 && CLASSES[spelling.charCodeAt(spelling.length - 1 - trim)] === IGNORED) trim++;
    this.#trims[id] = trim;
    this.#onSpelling(id, spelling);
  }

  #grow(): void {
    const size = this.keys.length * 2;
    this.keys = grown(this.keys, size);
    this.folds = grown(this.folds, size);
    this.written = grown(this.written, size);
    this.#hashes = grown(this.#hashes, size * 2);
    const trims = new Uint8Array(size);
    trims.set(this.#trims);
    this.#trims = trims;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.spellings; id++) {
      const a = this.#hashes[id * 2]!;
      let slot = (a ^ (a >>> 15) ^ (this.#hashes[id * 2 + 1]! >>> 7)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

/** What a character of a gap counts as: its compatibility form, so that full-width and curly punctuation are the plain ones. */
function gapUnit(text: string, at: number, kind: number): number {
  if (kind === APOSTROPHE) return 39;
  const unit = text.charCodeAt(at);
  if (unit < 128 || kind === SURROGATE) return unit;
  return text[at]!.normalize('NFKC').charCodeAt(0);
}
