import { expect, test } from 'vitest';
import { inSlices, SLICE } from '@/page/slices.ts';

/** A clock that goes on by what each piece of work takes; what was done between two rests is noted. */
function clockOf(each: number) {
  let time = 0;
  const slices: number[][] = [[]];
  return {
    slices,
    work: (item: number) => {
      time += each;
      slices.at(-1)?.push(item);
    },
    clock: {
      now: () => time,
      rest: () => {
        slices.push([]);
        return Promise.resolve();
      },
    },
  };
}

const items = Array.from({ length: 1000 }, (_, item) => item);

test('much work is done in many short slices, each thing once and in order', async () => {
  const { slices, work, clock } = clockOf(1);
  await inSlices(items, work, () => false, clock);
  expect(slices.flat()).toEqual(items);
  expect(Math.max(...slices.map(({ length }) => length))).toBe(SLICE);
});

test('little work waits for nothing', async () => {
  const { slices, work, clock } = clockOf(SLICE / 100);
  await inSlices(items.slice(0, 100), work, () => false, clock);
  expect(slices).toHaveLength(1);
});

test('what nobody wants any more is left undone', async () => {
  const { slices, work, clock } = clockOf(SLICE);
  await inSlices(items, work, () => slices.length === 4, clock);
  expect(slices.flat()).toEqual([0, 1, 2]);
});
