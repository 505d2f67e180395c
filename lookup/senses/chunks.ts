/** Numbers and bytes that come in one by one and are written out once: kept in pieces, so that growing copies nothing. */

import { release } from '../release.ts';
import { writeUtf8 } from '../write-utf8.ts';

const SIZE = 1 << 15;

/** A growing list of 32-bit numbers. */
export class WordChunks {
  readonly #full: Uint32Array<ArrayBuffer>[] = [];
  #last = new Uint32Array(SIZE);
  #used = 0;

  get length(): number {
    return this.#full.length * SIZE + this.#used;
  }

  push(value: number): void {
    if (this.#used === SIZE) {
      this.#full.push(this.#last);
      this.#last = new Uint32Array(SIZE);
      this.#used = 0;
    }
    this.#last[this.#used++] = value;
  }

  at(index: number): number {
    return (this.#full[index >>> 15] ?? this.#last)[index & (SIZE - 1)]!;
  }

  /** All of them in one piece. */
  all(): Uint32Array<ArrayBuffer> {
    const all = new Uint32Array(this.length);
    this.writeTo(all);
    return all;
  }

  /** Lets go of all of them; nothing may be asked any more. */
  release(): void {
    release(...this.#full, this.#last);
  }

  /** Writes all of them from the beginning of `target`. */
  writeTo(target: Uint32Array): void {
    this.#full.forEach((chunk, i) => target.set(chunk, i * SIZE));
    target.set(this.#last.subarray(0, this.#used), this.#full.length * SIZE);
  }
}

/** All numbers of a list in one piece; the list is let go of. */
export function taken(chunks: WordChunks): Uint32Array<ArrayBuffer> {
  const all = chunks.all();
  chunks.release();
  return all;
}

const BYTES = 1 << 17;
const decoder = new TextDecoder();

/** Texts one after another as UTF-8, with where each begins. */
export class TextChunks {
  readonly starts = new WordChunks();
  #full: Uint8Array<ArrayBuffer>[] = [];
  #last = new Uint8Array(BYTES);
  #used = 0;
  #length = 0;

  /** Bytes of all texts. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    this.starts.push(this.#length);
    if (this.#used + text.length * 3 > this.#last.length) {
      this.#full.push(this.#last.subarray(0, this.#used));
      this.#last = new Uint8Array(Math.max(BYTES, text.length * 3));
      this.#used = 0;
    }
    const written = writeUtf8(text, this.#last, this.#used);
    this.#used += written;
    this.#length += written;
  }

  /** Reads the texts by their places, all being added. */
  reader(): (place: number) => string {
    const all = new Uint8Array(this.#length);
    this.writeTo(all);
    const startOf = (place: number): number => (place < this.starts.length ? this.starts.at(place) : this.#length);
    return (place) => decoder.decode(all.subarray(startOf(place), startOf(place + 1)));
  }

  writeTo(target: Uint8Array): void {
    let at = 0;
    for (const chunk of [...this.#full, this.#last.subarray(0, this.#used)]) {
      target.set(chunk, at);
      at += chunk.length;
    }
  }

  /** Lets go of all of them; nothing may be asked any more. */
  release(): void {
    release(...this.#full, this.#last);
    this.starts.release();
  }
}
