/** The fast ways of compiling say what the plain ones do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameWords, WordSplitter } from '@/lookup/lexicon/names/word-splitter.ts';
import { Numbers } from '@/lookup/lexicon/numbers.ts';
import { sortedSequences } from '@/lookup/lexicon/sort-sequences.ts';
import { Tally } from '@/lookup/lexicon/tally.ts';

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
      const [keys, firsts] = [new Numbers(), new Numbers()];
      for (const sequence of sequences) {
        firsts.push(keys.length);
        for (const one of sequence) keys.push(one);
      }
      firsts.push(keys.length);
      const plain = sequences.map((_, at) => at).sort((a, b) => compare(sequences[a]!, sequences[b]!) || a - b);
      expect([...sortedSequences({ keys, firsts })]).toEqual(plain);
    }),
  );
});

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, place) => key !== b[place]);
  return at < 0 || at >= b.length ? a.length - b.length : a[at]! - b[at]!;
}

test('a tally counts as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.integer({ min: -2, max: 2 })), { maxLength: 3000 }), (values) => {
      const tally = new Tally();
      const map = new Map<number, number>();
      for (const value of values) {
        tally.add(value);
        map.set(value, (map.get(value) ?? 0) + 1);
      }
      const counted = new Map<number, number>();
      tally.forEach((value, count) => counted.set(value, count));
      expect(counted).toEqual(map);
      expect(tally.size).toBe(map.size);
      expect(tally.of(12_345_678)).toBe(map.get(12_345_678) ?? 0);
    }),
  );
});
