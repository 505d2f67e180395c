/** Strings of a segment while it is made: length-prefixed UTF-8, one after another, in pieces that are never copied to grow. */
import { release } from '../release.ts';
import { writeUtf8 } from '../write-utf8.ts';

const PIECE = 1 << 18;

/** Bytes of a length; three reach two million, far above the longest term. */
const HEAD = 3;

export class Strings {
  /** Bytes of all strings. */
  length = 0;
  /** Where the string added last stands: bytes [from, to) of `last`. */
  from = 0;
  to = 0;
  private readonly full: Uint8Array<ArrayBuffer>[] = [];
  last = new Uint8Array(PIECE);
  private used = 0;

  /** Takes a string; gives the place where it begins, in bytes. */
  add(text: string): number {
    const offset = this.length;
    const most = text.length * 3 + HEAD;
    if (this.used + most > this.last.length) {
      this.full.push(this.last.subarray(0, this.used));
      this.last = new Uint8Array(Math.max(PIECE, most));
      this.used = 0;
    }
    const { last, used } = this;
    const written = writeUtf8(text, last, used + HEAD);
    last[used] = (written & 127) | 128;
    last[used + 1] = ((written >> 7) & 127) | 128;
    last[used + 2] = (written >> 14) & 127;
    this.from = used + HEAD;
    this.used = this.to = this.from + written;
    this.length += written + HEAD;
    return offset;
  }

  /** Writes all strings to a place in `target`, and lets go of them piece by piece. */
  moveTo(target: Uint8Array, at: number): void {
    let to = at;
    for (const piece of [...this.full.splice(0), this.last.subarray(0, this.used)]) {
      target.set(piece, to);
      to += piece.length;
      release(piece);
    }
  }
}
