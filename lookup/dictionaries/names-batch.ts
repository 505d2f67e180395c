/**
 * Names of entries on their way to another worker: one text and one list of numbers, both handed over without being copied.
 * Objects would be taken apart on one side and built anew on the other, at more than it costs to compile them; and of a text that
 * is no buffer the browser keeps a copy until it collects the message, up to 20 MB of them.
 */
import type { NamedEntry } from './compiler.ts';
import { bitsOf, termOf } from './term-bits.ts';

export interface NamesBatch {
  /** Ids and names in UTF-8, one after another. */
  text: Uint8Array<ArrayBuffer>;
  /** Of each entry the length of its id, in units of a string, and the number of its names; then of each name its length and its bits. */
  numbers: Uint32Array<ArrayBuffer>;
  /** Languages of the names. */
  languages: readonly string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Numbers of one batch, two for each entry and each name: some 50 kB, so that the two workers seldom wake each other. */
const FULL = 4096;

/** Packs the names of entries as they come. */
export class NamesPacker {
  #texts: string[] = [];
  #numbers: number[] = [];
  #languages: string[] = [];

  add({ id, terms }: NamedEntry): void {
    this.#texts.push(id);
    this.#numbers.push(id.length, terms.length);
    for (const term of terms) {
      this.#texts.push(term.text);
      this.#numbers.push(term.text.length, bitsOf(term, this.#languages));
    }
  }

  /** Whether what came is worth a message. */
  get full(): boolean {
    return this.#numbers.length >= FULL;
  }

  /** What came since it was last asked. */
  given(): NamesBatch {
    const batch = {
      text: encoder.encode(this.#texts.join('')),
      numbers: Uint32Array.from(this.#numbers),
      languages: this.#languages,
    };
    [this.#texts, this.#numbers, this.#languages] = [[], [], []];
    return batch;
  }
}

/** The entries of a batch, in their order. */
export function* namedIn({ text: bytes, numbers, languages }: NamesBatch): Generator<NamedEntry> {
  const text = decoder.decode(bytes);
  let from = 0;
  let at = 0;
  const next = (): string => text.slice(from, (from += numbers[at++]!));
  while (at < numbers.length) {
    const id = next();
    const terms = Array.from({ length: numbers[at++]! }, () => termOf(next(), numbers[at++]!, languages));
    yield { id, terms };
  }
}
