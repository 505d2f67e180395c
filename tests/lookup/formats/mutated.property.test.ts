import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf } from '@/lookup/formats/items.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { FormatError } from '@/lookup/formats/record.ts';
import { fileOf, gzipped, SAMPLES, zipped } from './samples.ts';

/** A change of a file: bytes cut out, put in, repeated or overwritten. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom('{', '}', '[', ']', '"', '\\', '<', '&x;', '\n', '\t', ',', '\0', '__proto__', 'null', '1e999')
      .map((text) => new TextEncoder().encode(text)),
  ),
  times: fc.constantFrom(0, 1, 1, 1, 50),
});

function changed(bytes: Uint8Array, changes: readonly (typeof change extends fc.Arbitrary<infer T> ? T : never)[]) {
  let whole = Buffer.from(bytes);
  for (const { at, length, put, times } of changes) {
    const from = Math.floor(at * whole.length);
    const parts = Array.from({ length: times }, () => Buffer.from(put));
    whole = Buffer.concat([whole.subarray(0, from), ...parts, whole.subarray(Math.min(whole.length, from + length))]);
  }
  return new Uint8Array(whole);
}

for (const [format, name, text] of SAMPLES) {
  test(
    `${name}, mutated: read or refused by us, never hung, nothing polluted (${format})`,
    { timeout: 60_000 },
    async () => {
      const packed = [
        new TextEncoder().encode(text),
        new Uint8Array(await gzipped(text, name).arrayBuffer()),
        new Uint8Array(await (await zipped({ [name]: text })).arrayBuffer()),
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...packed),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (bytes, changes) => {
            try {
              const opened = await openDictionaryFile(fileOf(changed(bytes, changes), name));
              for await (const item of itemsOf(opened.read())) {
                if (item.type === 'entry') {
                  expect(typeof item.entry.id).toBe('string');
                  expect(item.entry.terms.every((term) => typeof term.text === 'string')).toBe(true);
                }
              }
            } catch (error) {
              if (!(error instanceof FormatError)) throw error;
              expect(error.message).not.toBe('');
            }
            expect(Object.keys(Object.prototype)).toEqual([]);
            expect(({} as Record<string, unknown>).deprecated).toBeUndefined();
          },
        ),
        { numRuns: 150 },
      );
    },
  );
}
