/**
 * The words of names as the index holds them: folded, brought to one spelling, without possessives. Most names are ASCII and are
 * taken apart byte by byte; what a word is in its one spelling is found out once for each word.
 */
import { writeUtf8 } from '../../write-utf8.ts';
import { fold } from '../characters.ts';
import { britishSpelling } from '../rules/british-spelling.ts';
import { WordNumbers } from './word-numbers.ts';

/** Words of a name or query as the index holds them. */
export function nameWords(text: string): string[] {
  const words = fold(text.replace(/['\u2019\u02bc]s?(?![\p{L}\p{N}])/gu, '')).split(/[^\p{L}\p{N}\p{M}]+/u);
  return words.filter((word) => word !== '').map((word) => britishSpelling.norm(word));
}

const APOSTROPHE = 39;
const SMALL_S = 115;

/** By byte: what it is in a word, in small letters; 0 for what is of no word. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, byte) => {
  const letter = String.fromCharCode(byte).toLowerCase();
  return /[a-z\d]/.test(letter) ? letter.charCodeAt(0) : 0;
});

const decoder = new TextDecoder();

export class WordSplitter {
  /** The words in their one spelling. */
  readonly words = new WordNumbers();
  /** Words as they were met, and the number of each in `words`. */
  private readonly met = new WordNumbers();
  private normed = new Uint32Array(1 << 11);
  private small = new Uint8Array(1 << 12);
  private spelled = new Uint8Array(1 << 12);

  /** Numbers of the words of the name at [from, to), as often as each stands there. */
  split(source: Uint8Array, from: number, to: number): number[] {
    const found: number[] = [];
    if (to - from > this.small.length) this.small = new Uint8Array((to - from) * 2);
    const { small } = this;
    let length = 0;
    for (let at = from; at <= to; at++) {
      const byte = at < to ? source[at]! : 0;
      if (byte > 127) return this.splitText(decoder.decode(source.subarray(from, to)));
      const letter = LETTERS[byte]!;
      if (letter !== 0) {
        small[length++] = letter;
        continue;
      }
      if (length > 0) found.push(this.numberMet(length));
      length = 0;
      // Of Crohn's, the s.
      if (byte === APOSTROPHE && source[at + 1] === SMALL_S && at + 1 < to && !isLetter(source, at + 2, to)) at++;
    }
    return found;
  }

  private splitText(text: string): number[] {
    return nameWords(text).map((word) => this.intern(word));
  }

  /** The number of the word in the first `length` bytes of the buffer. */
  private numberMet(length: number): number {
    const known = this.met.count;
    const word = this.met.add(this.small, 0, length);
    if (word < known) return this.normed[word]!;
    if (word === this.normed.length) {
      const larger = new Uint32Array(word * 2);
      larger.set(this.normed);
      this.normed = larger;
    }
    return (this.normed[word] = this.numberOf(decoder.decode(this.small.subarray(0, length))));
  }

  /** The number of one word in small letters. */
  numberOf(word: string): number {
    return this.intern(britishSpelling.norm(word));
  }

  private intern(word: string): number {
    if (word.length * 3 > this.spelled.length) this.spelled = new Uint8Array(word.length * 6);
    return this.words.add(this.spelled, 0, writeUtf8(word, this.spelled, 0));
  }
}

function isLetter(source: Uint8Array, at: number, end: number): boolean {
  return at < end && (source[at]! > 127 || LETTERS[source[at]!] !== 0);
}
