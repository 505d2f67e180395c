/**
 * The reader as the compiler uses it. A name is short, and a browser's encoder takes 2 µs to be called and makes an object each
 * time: of a million names that was a sixth of what compiling them cost, and most of the garbage.
 */
import { MAX_TERM_LENGTH } from '../limits.ts';
import { writeUtf8 } from '../write-utf8.ts';
import { WordReader } from './reader.ts';
import { END, TextBytes } from './text-bytes.ts';

class NameBytes extends TextBytes {
  override load(): boolean {
    const { text, bytes } = this;
    if (text.length > MAX_TERM_LENGTH) return super.load();
    if (this.done) return false;
    this.size = writeUtf8(text, bytes, 0);
    bytes[this.size] = END;
    this.loaded = text.length;
    this.markRuns();
    return true;
  }
}

/** Reads names as `WordReader` reads any text. */
export class NameReader extends WordReader {
  protected override readonly source: TextBytes = new NameBytes();
}
