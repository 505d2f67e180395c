/**
 * Names of entries on their way to another worker: one text and one list of numbers, which are copied as they are. Objects would
 * be taken apart on one side and built anew on the other, at more than it costs to compile them.
 */
import type { NamedEntry } from './compiler.ts';
import { bitsOf, termOf } from './term-bits.ts';

export interface NamesBatch {
  /** Ids and names, one after another. */
  text: string;
  /** Of each entry the length of its id and the number of its names; then of each name its length and its bits. */
  numbers: Uint32Array<ArrayBuffer>;
  /** Languages of the names. */
  languages: readonly string[];
}

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

  /** What came since it was last asked. */
  given(): NamesBatch {
    const batch = { text: this.#texts.join(''), numbers: Uint32Array.from(this.#numbers), languages: this.#languages };
    [this.#texts, this.#numbers, this.#languages] = [[], [], []];
    return batch;
  }
}

/** The entries of a batch, in their order. */
export function namedIn({ text, numbers, languages }: NamesBatch): NamedEntry[] {
  const entries: NamedEntry[] = [];
  let from = 0;
  let at = 0;
  const next = (): string => text.slice(from, (from += numbers[at++]!));
  while (at < numbers.length) {
    const id = next();
    const terms = Array.from({ length: numbers[at++]! }, () => termOf(next(), numbers[at++]!, languages));
    entries.push({ id, terms });
  }
  return entries;
}
