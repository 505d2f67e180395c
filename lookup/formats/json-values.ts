/** Reads a large JSON file as a stream of the values at a few paths. */
import { JSONParser } from '@streamparser/json';
import { RecordScanner } from './json-records.ts';
import { FormatError } from './record.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface JsonValue {
  value: unknown;
  /** Key of the object or array that holds it, or its own where it stands in no array. */
  path: string;
}

/**
 * Values at some paths, those of one piece of the file together; the rest of the file is read past and dropped. Records are the objects in an array
 * `recordDepth` brackets deep: each is read whole by the engine's own parser, ten times as fast, and the streaming parser, which
 * knows the paths, is given a stand-in for it.
 */
export async function* valuesIn(
  chunks: AsyncIterable<string>,
  paths: string[],
  recordDepth: number,
): AsyncGenerator<readonly JsonValue[]> {
  const parser = new JSONParser({ paths, keepStack: false });
  const scanner = new RecordScanner(recordDepth);
  let values: JsonValue[] = [];
  let failure: Error | null = null;
  parser.onValue = ({ value, key, stack }) => {
    const name = typeof key === 'number' ? stack.at(-1)?.key : key;
    const record = typeof value === 'string' ? scanner.recordOf(value) : null;
    values.push({ value: record === null ? value : record.parse(), path: String(name) });
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  let begun = false;
  for await (const chunk of chunks) {
    const text: string = begun ? chunk : chunk.replace(/^\uFEFF/, '');
    begun ||= text !== '';
    const skeleton = scanner.read(text);
    if (parser.isEnded) {
      if (skeleton.trim() !== '') throw new FormatError('malformed', scanner.place, 'afterLastBracket');
      continue;
    }
    parser.write(skeleton);
    if (failure !== null) {
      const error = failure as Error;
      throw error instanceof FormatError
        ? error
        : new FormatError('malformed', scanner.place, 'notJson', error.message);
    }
    scanner.forget();
    if (values.length === 0) continue;
    yield values;
    values = [];
  }
  if (!parser.isEnded) throw new FormatError('cut-short', scanner.place, 'noLastBracket');
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
