/**
 * Reads the names of a dictionary while it is compiled: each word is looked at once, then known by number. A million names
 * are forty million characters, so nothing here makes an object or a text per word.
 */
import { isCourse } from './ambiguity.ts';
import { bloomAdd, bloomHash } from './bloom.ts';
import { isWordUnit, stemHash } from './features.ts';
import type { EverydayWords, Vocabulary } from './vocabulary.ts';

/** Bits of what is known of a word. */
const FAMILIAR = 1;
const MODIFIER = 2;
const LONG = 4;
/** Digits, short words and words of how a disease runs say nothing of which it is. */
const EMPTY = 8;

/** Shorter words before a head make no other name of it. */
const SHORTEST_MODIFIER = 5;
/** Words of one name that are looked at. */
const MAX_WORDS = 64;

const ASCII = /^[\0-\x7f]*$/;

/** By ASCII unit: the letter or digit in small letters, 0 for what is of no word. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, unit) =>
  isWordUnit(unit) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** The words of a dictionary's names. */
export class WordCounter {
  readonly #everyday: EverydayWords;
  #slots = new Int32Array(1 << 13);
  #hashes = new Uint32Array(1 << 12);
  #second = new Uint32Array(1 << 12);
  #stems = new Uint32Array(1 << 12);
  #flags = new Uint8Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #heads = new Uint32Array(1 << 12);
  #words = 0;
  #names = 0;
  /** The name last read, and its words. */
  #text = '';
  readonly #name = new Int32Array(MAX_WORDS);
  #length = 0;
  #head = -1;

  constructor(everyday: EverydayWords) {
    this.#everyday = everyday;
  }

  /** Reads a name and counts its words. */
  count(name: string): void {
    this.#read(name);
    if (this.#length < 2) return;
    this.#names += 1;
    for (let i = 0; i < this.#length; i++) {
      const word = this.#name[i]!;
      if (this.#isBefore(i, word)) continue;
      this.#counts[word]! += 1;
      if (word === this.#head) this.#heads[word]! += 1;
      else if (this.#flags[word]! & LONG) this.#flags[word]! |= MODIFIER;
    }
  }

  #isBefore(at: number, word: number): boolean {
    for (let i = 0; i < at; i++) if (this.#name[i] === word) return true;
    return false;
  }

  /** Whether the name just counted may be made of everyday words only: how many names hold them is known when all are read. */
  get mayBeEveryday(): boolean {
    for (let i = 0; i < this.#length; i++) if ((this.#flags[this.#name[i]!]! & (FAMILIAR | EMPTY)) === 0) return false;
    return true;
  }

  /** A number for a name, the same for "Neoplasms, Breast" and "breast neoplasm". */
  nameHash(name: string): number {
    this.#read(name);
    let hash = 0;
    for (let i = 0; i < this.#length; i++) {
      const stem = this.#stems[this.#name[i]!]!;
      hash = (hash + Math.imul(stem ^ (stem >>> 15), 0x2c1b3c6d)) >>> 0;
    }
    return hash;
  }

  /** What was counted. */
  finish(): Vocabulary {
    const numbers = Array.from({ length: this.#words }, (_, word) => word);
    const sorted = numbers
      .filter((word) => this.#flags[word]! & FAMILIAR && this.#counts[word]! > 0)
      .sort((a, b) => this.#hashes[a]! - this.#hashes[b]!);
    let before = 0;
    for (let word = 0; word < this.#words; word++) if (this.#flags[word]! & MODIFIER) before += 1;
    const modifiers = new Uint8Array(Math.max(8, Math.ceil((before * 10) / 8)));
    for (let word = 0; word < this.#words; word++)
      if (this.#flags[word]! & MODIFIER) bloomAdd(modifiers, this.#hashes[word]!, this.#second[word]!);
    return {
      names: this.#names,
      words: Uint32Array.from(sorted, (word) => this.#hashes[word]!),
      counts: Uint32Array.from(sorted, (word) => this.#counts[word]!),
      heads: Uint32Array.from(sorted, (word) => this.#heads[word]!),
      modifiers,
    };
  }

  /** Reads the words of a name; its head is the last, or the last before a comma. */
  #read(name: string): void {
    if (name === this.#text) return;
    this.#text = name;
    const text = ASCII.test(name) ? name : name.toLowerCase();
    this.#length = 0;
    this.#head = -1;
    let start = -1;
    let hash = 0;
    let comma = false;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0;
      const letter = unit < 128 ? LETTERS[unit]! : isWordUnit(unit) ? unit : 0;
      if (letter !== 0) {
        if (start < 0) {
          start = i;
          hash = 0x811c9dc5;
        }
        hash = Math.imul(hash ^ letter, 0x01000193);
        continue;
      }
      if (start >= 0 && this.#length < MAX_WORDS) {
        const word = this.#wordOf(hash >>> 0, text, start, i);
        this.#name[this.#length++] = word;
        if (!comma) this.#head = word;
      }
      start = -1;
      if (unit === 44 && i > 0) comma = true;
    }
  }

  #wordOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      if (this.#hashes[found - 1] === hash) return found - 1;
      slot = (slot + 1) & mask;
    }
    if (this.#words * 2 >= this.#slots.length) {
      this.#grow();
      return this.#wordOf(hash, text, start, end);
    }
    const word = this.#words++;
    this.#slots[slot] = word + 1;
    this.#learn(word, hash, text.slice(start, end).toLowerCase());
    return word;
  }

  #learn(word: number, hash: number, text: string): void {
    this.#hashes[word] = hash;
    this.#second[word] = bloomHash(text);
    this.#stems[word] = text.length > 40 ? 0 : stemHash(text);
    const empty = text.length < 3 || isCourse(text) || /^\d+$/.test(text);
    this.#flags[word] =
      (this.#everyday.isFamiliar(text) ? FAMILIAR : 0) |
      (text.length >= SHORTEST_MODIFIER ? LONG : 0) |
      (empty ? EMPTY : 0);
  }

  #grow(): void {
    const size = this.#slots.length;
    this.#hashes = grown(this.#hashes, size);
    this.#second = grown(this.#second, size);
    this.#stems = grown(this.#stems, size);
    this.#counts = grown(this.#counts, size);
    this.#heads = grown(this.#heads, size);
    const flags = new Uint8Array(size);
    flags.set(this.#flags);
    this.#flags = flags;
    this.#slots = new Int32Array(size * 2);
    const mask = this.#slots.length - 1;
    for (let word = 0; word < this.#words; word++) {
      let slot = this.#hashes[word]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = word + 1;
    }
  }
}

function grown(array: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(array);
  return larger;
}
