import { expect, it } from 'vitest';
import { createEntryLines } from '@/entrypoints/background/entry-lines.ts';
import { bareEntry } from '@/lookup/formats/record.ts';
import type { EntryPlace } from '@/lookup/dictionaries.ts';

/** Entries 0 to 9,999 of any generation, and which of them were asked for. */
function store() {
  const asked: number[] = [];
  const lines = createEntryLines((places) => {
    asked.push(...places.map(({ number }) => number));
    return Promise.resolve(
      places.map(({ generation, number }) =>
        number < 10_000
          ? { ...bareEntry(`X:${number}`, `${generation} ${number}`), definition: { text: 'What it is.', sources: [] } }
          : null,
      ),
    );
  });
  const places = (generation: string, ...numbers: number[]): EntryPlace[] =>
    numbers.map((number) => ({ generation, number }));
  return { lines, asked, places };
}

it('gives lines in order, and reads only those that it has not read before', async () => {
  const { lines, asked, places } = store();
  expect(await lines(places('a', 3, 1))).toEqual([
    { name: 'a 3', summary: 'What it is.' },
    { name: 'a 1', summary: 'What it is.' },
  ]);
  const names = (await lines(places('a', 1, 2, 3))).map((line) => line?.name);
  expect(names).toEqual(['a 1', 'a 2', 'a 3']);
  expect(asked).toEqual([3, 1, 2]);
});

it('does not take the line of an earlier import for that of a later one, and knows what is gone', async () => {
  const { lines, places } = store();
  await lines(places('a', 1));
  expect((await lines([...places('b', 1), ...places('b', 10_000)])).map((line) => line?.name ?? null)).toEqual([
    'b 1',
    null,
  ]);
});

it('keeps no more than it may, and gives every line also where it lets go of others', async () => {
  const { lines, asked, places } = store();
  for (let from = 0; from < 4_000; from += 20) {
    const numbers = Array.from({ length: 20 }, (_, at) => from + at);
    expect((await lines(places('a', ...numbers))).map((line) => line?.name)).toEqual(numbers.map((at) => `a ${at}`));
  }
  const before = asked.length;
  await lines(places('a', 0, 3_999));
  expect(asked.slice(before)).toEqual([0]);
});
