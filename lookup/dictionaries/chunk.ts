/**
 * Entries in packs, as they are stored: one after another in UTF-8, with where each begins. One entry is read without the others,
 * and a database copies bytes faster than objects.
 */
import type { Entry } from '../model.ts';
import { writeUtf8 } from '../write-utf8.ts';
import { packEntry, unpackEntry } from './packed-entry.ts';

/**
 * Entries of one pack. Small enough that a card or a result line reads little beside its own entry, and that nearly every pack
 * stays below the 64 kB from which on Chromium keeps a value in a file of its own, which takes many times as long to read; large
 * enough that a million entries are 16,000 writes.
 */
export const CHUNK_ENTRIES = 64;

export interface Chunk {
  bytes: Uint8Array<ArrayBuffer>;
  /** Entry `i` is bytes [starts[i], starts[i + 1]). */
  starts: Uint32Array<ArrayBuffer>;
}

const decoder = new TextDecoder();

/** Packs entries as they come. */
export class ChunkPacker {
  #bytes = new Uint8Array(1 << 16);
  #starts: number[] = [0];

  /** Entries in the pack so far. */
  get entries(): number {
    return this.#starts.length - 1;
  }

  /** Takes an entry; gives its bytes, which stand until the next one comes. */
  add(entry: Entry): Uint8Array {
    const text = packEntry(entry);
    const start = this.#starts.at(-1)!;
    if (this.#bytes.length < start + text.length * 3) {
      const larger = new Uint8Array((start + text.length * 3) * 2);
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    const written = writeUtf8(text, this.#bytes, start);
    this.#starts.push(start + written);
    return this.#bytes.subarray(start, start + written);
  }

  /** The pack; the next begins empty. */
  given(): Chunk {
    const chunk = { bytes: this.#bytes.slice(0, this.#starts.at(-1)), starts: Uint32Array.from(this.#starts) };
    this.#starts = [0];
    return chunk;
  }
}

/** One entry of a pack, or null where it has no such place. */
export function entryAt({ bytes, starts }: Chunk, at: number): Entry | null {
  if (at < 0 || at >= starts.length - 1) return null;
  return unpackEntry(decoder.decode(bytes.subarray(starts[at], starts[at + 1])));
}

/** All entries of a pack, in order. */
export function* entriesIn(chunk: Chunk): Generator<Entry> {
  for (let at = 0; at < chunk.starts.length - 1; at++) yield entryAt(chunk, at)!;
}
