/** Text of bytes. What is not UTF-8 is refused with its place: replaced letters would make other names of them. */
import type { ByteStream } from './bytes.ts';
import { FormatError } from './record.ts';

/** The text of UTF-8 bytes, or of UTF-16 that begins with its mark, as Excel saves "Unicode text". */
export async function* textOf(pieces: ByteStream): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let before = 0;
  let line = 1;
  // The bytes of a character cut between two pieces: the decoder keeps them, and so does this, to count from.
  let cut = new Uint8Array(0);
  const refuse = (bytes: Uint8Array): FormatError => {
    const at = firstInvalid(bytes);
    const wrong = line + countLines(bytes.subarray(0, at));
    return new FormatError('not-utf8', `line ${wrong}`, 'notUtf8', before + at + 1);
  };
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    const bytes = decoder.encoding === 'utf-8' && cut.length > 0 ? joined(cut, piece) : piece;
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch {
      throw refuse(bytes);
    }
    const whole = decoder.encoding === 'utf-8' ? wholeLength(bytes) : bytes.length;
    before += whole;
    line += countLines(bytes.subarray(0, whole));
    cut = bytes.slice(whole);
    if (text !== '') yield text;
  }
  try {
    decoder?.decode();
  } catch {
    throw refuse(cut);
  }
}

function encodingOf(piece: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (piece[0] === 0xff && piece[1] === 0xfe) return 'utf-16le';
  return piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Length without the bytes of a character that goes on in the next piece. */
function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Where the longest beginning of whole characters ends: halved until it is found. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (beginsValid(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return wholeLength(bytes.subarray(0, valid));
}

function beginsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = 0;
  // The engine's own search is several times as fast as a look at each byte.
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
