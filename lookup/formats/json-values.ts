/** Reads a large JSON file as a stream of the values at a few paths. */
import { JSONParser } from '@streamparser/json';
import { MAX_RECORD, MAX_TEXT } from '../limits.ts';
import { FormatError } from './record.ts';

/** Arrays and objects in one another; an article needs about fifteen. */
const MAX_DEPTH = 64;

export type Json = Readonly<Record<string, unknown>>;

export interface JsonValue {
  value: unknown;
  /** Key of the object or array that holds it, or its own where it stands in no array. */
  path: string;
}

/** Values at some paths, one after another; the rest of the file is read past and dropped. Records begin `recordDepth` brackets deep. */
export async function* valuesIn(
  chunks: AsyncIterable<string>,
  paths: string[],
  recordDepth: number,
): AsyncGenerator<JsonValue> {
  const parser = new JSONParser({ paths, keepStack: false });
  const guard = new Guard(recordDepth);
  let values: JsonValue[] = [];
  let failure: Error | null = null;
  parser.onValue = ({ value, key, stack }) => {
    const name = typeof key === 'number' ? stack.at(-1)?.key : key;
    values.push({ value, path: String(name) });
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  let begun = false;
  for await (const chunk of chunks) {
    const text: string = begun ? chunk : chunk.replace(/^\uFEFF/, '');
    begun ||= text !== '';
    // The parser keeps whatever depth and length the file asks for: both are counted before it sees them.
    guard.check(text);
    if (parser.isEnded) {
      if (text.trim() !== '') throw new FormatError('malformed', guard.place, 'Something follows the last bracket.');
      continue;
    }
    parser.write(text);
    if (failure !== null) throw new FormatError('malformed', guard.place, `Not JSON: ${(failure as Error).message}`);
    yield* values;
    values = [];
  }
  if (!parser.isEnded) throw new FormatError('cut-short', guard.place, 'The file ends before its last bracket.');
}

/** Counts brackets, lengths and lines. */
class Guard {
  private readonly recordDepth: number;
  private depth = 0;
  private line = 1;
  private quoted = false;
  private escaped = false;
  /** Length of the text, and of the record, that is being read. */
  private text = 0;
  private record = 0;

  constructor(recordDepth: number) {
    this.recordDepth = recordDepth;
  }

  /** The piece of the file read last. */
  get place(): string {
    return `line ${this.line}`;
  }

  check(chunk: string): void {
    for (let at = 0; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (unit === 0x0a) this.line++;
      if (this.escaped) this.escaped = false;
      else if (unit === 0x5c) this.escaped = this.quoted;
      else if (unit === 0x22) {
        this.quoted = !this.quoted;
        this.text = 0;
      } else if (this.quoted) {
        if (++this.text > MAX_TEXT)
          throw new FormatError('too-long', this.place, `A text is longer than ${MAX_TEXT} characters.`);
      } else if (unit === 0x5b || unit === 0x7b) {
        if (++this.depth > MAX_DEPTH)
          throw new FormatError('too-deep', this.place, `Nested deeper than ${MAX_DEPTH} levels.`);
      } else if (unit === 0x5d || unit === 0x7d) {
        if (--this.depth < this.recordDepth) this.record = 0;
      }
      if (this.depth >= this.recordDepth && ++this.record > MAX_RECORD)
        throw new FormatError('too-long', this.place, `A record is longer than ${MAX_RECORD} characters.`);
    }
  }
}

/** The value where it is an object, else an empty one. */
export function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value where it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The value where it is a text. */
export function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
