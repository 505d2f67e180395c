/**
 * The words of a name that a reader has just read, by the reader's own numbers of spellings: what a spelling is among the words of
 * the index is found out once, and neither letters nor hashes are looked at again.
 */
import { grown } from '../numbers.ts';
import type { WordReader } from '../reader.ts';
import type { WordSplitter } from './word-splitter.ts';

/** What reader and index may take apart in different ways: apostrophes, underscores, whatever is not ASCII. */
const OTHERWISE = /['`_]|[^\0-\x7f]/;

export class ReadWords {
  private readonly splitter: WordSplitter;
  /** By memo id of the reader: 1 + the number of the word; 0 is not known. */
  private known = new Int32Array(1 << 12);

  constructor(splitter: WordSplitter) {
    this.splitter = splitter;
  }

  /** A memo id of the reader stands for another word now. */
  renew(id: number): void {
    if (id >= this.known.length) this.known = grown(this.known, this.known.length * 2);
    this.known[id] = 0;
  }

  /** Numbers of the words in the reader's window; null where the name has to be split anew. */
  of({ text, ids, starts, ends, count }: WordReader): number[] | null {
    if (OTHERWISE.test(text)) return null;
    const words: number[] = [];
    for (let at = 0; at < count; at++) {
      const id = ids[at]!;
      if (this.known[id] === 0)
        this.known[id] = 1 + this.splitter.numberOf(text.slice(starts[at], ends[at]).toLowerCase());
      words.push(this.known[id]! - 1);
    }
    return words;
  }
}
