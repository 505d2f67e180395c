/**
 * Entries in packs, as they are stored: the JSON of each, one after another in UTF-8, with where each begins. One entry is
 * read without the others, and a database copies bytes faster than objects.
 */
import type { Entry } from '../model.ts';

/**
 * Entries of one pack. Small enough that a card reads little beside its own entry (most packs stay below the 64 kB from
 * which on Chromium keeps a value in a file of its own), large enough that a million entries are 8,000 writes.
 */
export const CHUNK_ENTRIES = 128;

export interface Chunk {
  bytes: Uint8Array<ArrayBuffer>;
  /** Entry `i` is bytes [starts[i], starts[i + 1]). */
  starts: Uint32Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One entry as it is packed. */
export function packed(entry: Entry): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(entry));
}

/** Packs entries. */
export function pack(entries: readonly Uint8Array[]): Chunk {
  const starts = new Uint32Array(entries.length + 1);
  entries.forEach((entry, at) => (starts[at + 1] = starts[at]! + entry.length));
  const bytes = new Uint8Array(starts[entries.length]!);
  entries.forEach((entry, at) => bytes.set(entry, starts[at]));
  return { bytes, starts };
}

/** One entry of a pack, or null where it has no such place. Our own bytes: their shape is the import's promise. */
export function entryAt({ bytes, starts }: Chunk, at: number): Entry | null {
  if (at < 0 || at >= starts.length - 1) return null;
  return JSON.parse(decoder.decode(bytes.subarray(starts[at], starts[at + 1]))) as Entry;
}

/** All entries of a pack, in order. */
export function* entriesIn(chunk: Chunk): Generator<Entry> {
  for (let at = 0; at < chunk.starts.length - 1; at++) yield entryAt(chunk, at)!;
}
