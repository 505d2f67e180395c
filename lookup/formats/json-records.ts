/** Takes the records out of a JSON text that comes in pieces, and counts what a parser would keep: depth and lengths. */
import { MAX_RECORD, MAX_TEXT } from '../limits.ts';
import { FormatError } from './record.ts';

/** Arrays and objects in one another; an article needs about fifteen. */
const MAX_DEPTH = 64;

const LINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What stands for a record in the rest; no text of a file begins so but by intent, and then it is only read as that text. */
const STAND_IN = 'record\u2063';

interface RecordText {
  parse: () => unknown;
}

/** Records are the objects in an array, `depth` brackets deep. */
export class RecordScanner {
  readonly #depth: number;
  /** Whether each open bracket is that of an array. */
  readonly #arrays: boolean[] = [];
  readonly #records = new Map<string, RecordText>();
  #count = 0;
  #line = 1;
  #quoted = false;
  #escaped = false;
  /** Characters of the text that is being read. */
  #length = 0;
  /** The record that is being read, as far as it has come. */
  #record: string | null = null;
  #recordLine = 1;

  constructor(depth: number) {
    this.#depth = depth;
  }

  /** The line read last. */
  get place(): string {
    return `line ${this.#line}`;
  }

  /** The record that a text stands for. */
  recordOf(text: string): RecordText | null {
    return this.#records.get(text) ?? null;
  }

  /** Drops the records read so far. */
  forget(): void {
    this.#records.clear();
  }

  /** Reads a piece of the file; gives it with a stand-in in the place of each record that ends in it. */
  read(chunk: string): string {
    let skeleton = '';
    let from = 0;
    for (let at = this.#quoted ? this.#skipText(chunk, 0) : 0; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (unit === LINE) this.#line++;
      else if (unit === QUOTE) {
        this.#quoted = true;
        this.#length = 0;
        at = this.#skipText(chunk, at + 1) - 1;
      } else if (unit === 0x7b || unit === 0x5b) {
        const inArray = this.#arrays.at(-1) === true;
        if (this.#arrays.push(unit === 0x5b) > MAX_DEPTH)
          throw new FormatError('too-deep', this.place, 'deepJson', MAX_DEPTH);
        if (unit === 0x7b && inArray && this.#arrays.length === this.#depth) {
          skeleton += chunk.slice(from, at);
          from = at;
          this.#record = '';
          this.#recordLine = this.#line;
        }
      } else if (unit === 0x7d || unit === 0x5d) {
        this.#arrays.pop();
        if (this.#record !== null && this.#arrays.length < this.#depth) {
          skeleton += this.#standIn(this.#record + chunk.slice(from, at + 1));
          from = at + 1;
        }
      }
    }
    if (this.#record === null) return skeleton + chunk.slice(from);
    this.#record += chunk.slice(from);
    if (this.#record.length > MAX_RECORD) throw new FormatError('too-long', this.place, 'longRecord', MAX_RECORD);
    return skeleton;
  }

  /** Where what follows a text begins; the end of the piece where the text goes on. */
  #skipText(chunk: string, start: number): number {
    let at = this.#escaped ? start + 1 : start;
    this.#escaped = false;
    for (;;) {
      // The engine's own search is many times as fast as a look at each character.
      const quote = chunk.indexOf('"', at);
      const end = quote < 0 ? chunk.length : quote;
      this.#length += end - at;
      if (this.#length > MAX_TEXT) throw new FormatError('too-long', this.place, 'longText', MAX_TEXT);
      let backslashes = 0;
      while (end - backslashes > at && chunk.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
      const escaped = backslashes % 2 === 1;
      if (quote < 0) {
        this.#escaped = escaped;
        return chunk.length;
      }
      at = quote + 1;
      if (escaped) continue;
      this.#quoted = false;
      return at;
    }
  }

  #standIn(text: string): string {
    const name = `${STAND_IN}${this.#count++}`;
    const line = this.#recordLine;
    this.#record = null;
    this.#records.set(name, {
      parse: () => {
        try {
          return JSON.parse(text) as unknown;
        } catch (error) {
          const message = error instanceof Error ? error.message : '';
          throw new FormatError('malformed', `line ${line}`, 'recordNotJson', message);
        }
      },
    });
    return JSON.stringify(name);
  }
}
