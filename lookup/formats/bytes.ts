/** Bytes of a file in pieces, and how many may come out of one. */
import { MAX_UNPACKED, MAX_UNPACKED_RATIO, RATIO_COUNTS_FROM } from '../limits.ts';
import { FormatError } from './record.ts';

export type ByteStream = AsyncIterable<Uint8Array>;

/**
 * Bytes of one piece at most. What a piece becomes on its way into the database is in memory all at once, dozens of times its size;
 * browsers read files by megabytes.
 */
const PIECE = 32 * 1024;

/** The pieces of a stream; whoever stops early cancels it. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE) yield value.subarray(at, at + PIECE);
    }
  } finally {
    if (!ended) await reader.cancel().catch(() => undefined);
  }
}

/** The same pieces, as long as they stay within what a file of `stored` bytes may unpack to. */
export async function* withinLimits(pieces: ByteStream, stored: number, name: string): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of pieces) {
    unpacked += piece.length;
    if (unpacked > MAX_UNPACKED) {
      throw new FormatError('too-large', name, 'unpacksTooLarge', MAX_UNPACKED / 1024 ** 3);
    }
    if (unpacked > RATIO_COUNTS_FROM && unpacked > stored * MAX_UNPACKED_RATIO) {
      throw new FormatError('too-large', name, 'packedTooDensely', MAX_UNPACKED_RATIO);
    }
    yield piece;
  }
}

/** The first bytes of a file, at most `length`. */
export async function headOf(pieces: ByteStream, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let size = 0;
  for await (const piece of pieces) {
    const part = piece.subarray(0, length - size);
    head.set(part, size);
    size += part.length;
    if (size === length) break;
  }
  return head.subarray(0, size);
}
