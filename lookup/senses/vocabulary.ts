/**
 * What the words of the dictionaries' names tell of a name: which everyday words are medical words here all the same
 * (cancer stands in one name of a hundred, strain in none), which are the heads of so many names that alone they name nothing
 * (disease, syndrome), and which stand before a head and so make another name of it (cholestatic hepatitis is not hepatitis).
 */
import { bloomHas } from './bloom.ts';
import { COMMON, FAMILIAR } from './common-words.ts';
import { hashText } from './features.ts';

/** Word counts of one dictionary's names of several words (`count-words.ts`); only words of everyday English are counted. */
export interface Vocabulary {
  names: number;
  words: Uint32Array;
  counts: Uint32Array;
  /** How often the word is the head: the last word, or the last before a comma. */
  heads: Uint32Array;
  /** Bloom filter of the words that stand before a head. */
  modifiers: Uint8Array;
}

/** In fewer names a share says nothing. */
const ENOUGH = 1000;

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** The everyday words of English, in two bands of frequency. */
export class EverydayWords {
  readonly #common = decode(COMMON);
  readonly #familiar = decode(FAMILIAR);

  /** Among the two thousand most frequent words, in either number. */
  isCommon(word: string): boolean {
    return this.isFamiliar(word) && (bloomHas(this.#common, word) || bloomHas(this.#common, singular(word)));
  }

  /** Among the eight thousand most frequent words, in either number. */
  isFamiliar(word: string): boolean {
    return bloomHas(this.#familiar, word) || bloomHas(this.#familiar, singular(word));
  }
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The vocabularies of all enabled dictionaries taken together. */
export class JoinedVocabulary {
  readonly everyday: EverydayWords;
  /** Names of several words counted. */
  readonly names: number;
  readonly #shares = new Map<number, number>();
  readonly #heads = new Map<number, number>();
  readonly #modifiers: readonly Uint8Array[];

  constructor(vocabularies: readonly Vocabulary[], everyday: EverydayWords) {
    this.everyday = everyday;
    this.names = vocabularies.reduce((sum, { names }) => sum + names, 0);
    this.#modifiers = vocabularies.map(({ modifiers }) => modifiers);
    for (const { names, words, counts, heads } of vocabularies) {
      words.forEach((word, i) => {
        this.#shares.set(word, Math.max(this.#shares.get(word) ?? 0, counts[i]! / Math.max(names, ENOUGH)));
        this.#heads.set(word, (this.#heads.get(word) ?? 0) + heads[i]! / this.names);
      });
    }
  }

  /** Share of the names that hold the word in either number, in the dictionary where it is greatest. */
  share(word: string): number {
    return sumNumbers(this.#shares, word);
  }

  /** Share of all names of which the word, in either number, is the head. */
  headShare(word: string): number {
    return sumNumbers(this.#heads, word);
  }

  /** Whether the word stands before the head in some name. */
  isModifier(word: string): boolean {
    return this.#modifiers.some((filter) => bloomHas(filter, word));
  }
}

function sumNumbers(shares: ReadonlyMap<number, number>, word: string): number {
  const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
  return (shares.get(hashText(word)) ?? 0) + (shares.get(hashText(other)) ?? 0);
}
