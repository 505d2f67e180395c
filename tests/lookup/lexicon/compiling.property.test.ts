/** The fast ways of compiling say what the plain ones do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWords, WordSplitter } from '@/lookup/lexicon/names/word-splitter.ts';
import { sortedSequences } from '@/lookup/lexicon/sort-sequences.ts';

test('words of names are the same read as bytes and as text', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aAsS'’-_ ,2éµ\u0301tumour"), maxLength: 24 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (names) => {
      const splitter = new WordSplitter();
      const decoder = new TextDecoder();
      for (const name of names) {
        const bytes = new TextEncoder().encode(`?${name}?`);
        const { words } = splitter;
        const read = splitter
          .split(bytes, 1, bytes.length - 1)
          .map((word) => decoder.decode(words.bytes.subarray(words.offsets[word], words.offsets[word + 1])));
        expect(read).toEqual(nameWords(name));
      }
    }),
    { numRuns: 1000 },
  );
});

test('sequences are sorted key by key, the shorter first, equals as they came', () => {
  const key = fc.oneof(fc.constantFrom(-(2 ** 31), -1, 0, 1, 2 ** 31 - 1), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(fc.array(fc.array(key, { maxLength: 4 }), { maxLength: 120 }), (sequences) => {
      const keys = Int32Array.from(sequences.flat());
      const firsts = Uint32Array.from([0, ...sequences.map((_, at) => sequences.slice(0, at + 1).flat().length)]);
      const plain = sequences.map((_, at) => at).sort((a, b) => compare(sequences[a]!, sequences[b]!) || a - b);
      expect([...sortedSequences({ keys, firsts })]).toEqual(plain);
    }),
  );
});

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, place) => key !== b[place]);
  return at < 0 || at >= b.length ? a.length - b.length : a[at]! - b[at]!;
}
