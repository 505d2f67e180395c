/**
 * A stretch of text as UTF-8, with a bit for each byte that is an ASCII letter or digit, so that the end of a word is found
 * in one step and not by looking at each of its letters. (Four bytes at a time; after Lamport, "Multiple byte processing with
 * full-word instructions", 1975.)
 *
 * The platform encodes a string faster than a script can ask it for its units.
 */

/** Units of the text that are encoded at a time. */
const CHUNK = 1 << 14;

/** Bytes beyond the text that may be looked at. */
const PADDING = 64;

/** Stands behind the last byte: no byte of UTF-8, so that no run of letters goes on there unnoticed. */
export const END = 0xff;

const ENCODER = new TextEncoder();

export class TextBytes {
  readonly bytes = new Uint8Array(CHUNK * 3 + PADDING);
  readonly view = new DataView(this.bytes.buffer);
  /** Bit `at & 31` of number `at >> 5`: whether byte `at` is an ASCII letter or digit. */
  readonly runs = new Int32Array((this.bytes.length >> 5) + 1);
  /** Bytes in the buffer. */
  size = 0;
  /** Unit of the text that the buffer begins with. */
  first = 0;
  protected text = '';
  protected loaded = 0;
  private readonly fours = new Int32Array(this.bytes.buffer);

  /** Starts on a text. */
  open(text: string): void {
    this.text = text;
    this.size = this.first = this.loaded = 0;
  }

  /** Whether all of the text is in the buffer or was. */
  get done(): boolean {
    return this.loaded >= this.text.length;
  }

  /** Brings the next stretch into the buffer; false when there is none. */
  load(): boolean {
    const { text, loaded, bytes } = this;
    if (loaded >= text.length) return false;
    let end = Math.min(text.length, loaded + CHUNK);
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
    const chunk = end - loaded === text.length ? text : text.slice(loaded, end);
    this.size = ENCODER.encodeInto(chunk, bytes).written;
    bytes[this.size] = END;
    this.first = loaded;
    this.loaded = end;
    this.markRuns();
    return true;
  }

  protected markRuns(): void {
    const { fours, runs, size } = this;
    for (let at = 0, run = 0; at <= size; run++) {
      let bits = 0;
      for (let shift = 0; shift < 32; shift += 4, at += 4) {
        const four = fours[at >> 2]!;
        // Without its top bit no byte's sum reaches the next byte.
        const low = four & 0x7f7f7f7f;
        const small = low | 0x20202020;
        // The top bit of each byte says: from `a` on and not beyond `z`, or from `0` on and not beyond `9`; and ASCII.
        const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505);
        const digits = (low + 0x50505050) & ~(low + 0x46464646);
        const tops = (letters | digits) & ~four & 0x80808080;
        bits |= (Math.imul(tops >>> 7, 0x10204080) >>> 28) << shift;
      }
      runs[run] = bits;
    }
  }
}

/** Code point whose UTF-8 begins at `at`. */
export function pointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const second = bytes[at + 1]! & 63;
  if (lead < 0xe0) return ((lead & 31) << 6) | second;
  const third = bytes[at + 2]! & 63;
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | (bytes[at + 3]! & 63);
}

/** Bytes of a code point. */
export function widthOf(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
