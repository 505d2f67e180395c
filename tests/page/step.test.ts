import { expect, it } from 'vitest';
import type { Word } from '@/page/mark.ts';
import { createStepper } from '@/page/step.ts';
import { sense } from './sample-marks.ts';

interface Stop extends Word {
  at: number;
}

const stop = (at: number, entry: string): Stop => ({
  at,
  block: { text: '', section: 0 },
  match: { start: 0, end: 0, outcome: 'marked', sense: sense(entry), others: [], evidence: { kind: 'distinctive' } },
});

/** Marks at 10, 20, 30 and a reader who sees what stands from `seen` on. */
function stepper(seen: number) {
  let marks = [stop(10, 'a'), stop(20, 'b'), stop(30, 'a')];
  const made = createStepper<Stop>({
    marks: () => marks,
    isSame: (one, other) => one.at === other.at,
    begin: (all, direction) =>
      direction === 'next' ? all.findIndex(({ at }) => at >= seen) : all.findLastIndex(({ at }) => at < seen),
  });
  const again = () => (marks = marks.map(({ at, match }) => stop(at, match.sense.entry)));
  const leave = (at: number) => (marks = marks.filter((mark) => mark.at !== at));
  return { ...made, again, leave };
}

it.each([
  [0, 'next', 10],
  [15, 'next', 20],
  [99, 'next', 10],
  [99, 'previous', 30],
  [25, 'previous', 20],
  [0, 'previous', 30],
] as const)('begins with what is in view: from %i to the %s one', (seen, direction, at) => {
  expect(stepper(seen).step(direction, null)?.mark.at).toBe(at);
});

it('goes on from the last one, also where marks were made anew, and round at either end', () => {
  const { step, again } = stepper(0);
  const places = ['next', 'next', 'next', 'next', 'previous', 'previous'] as const;
  const seen = places.map((direction) => {
    again();
    return step(direction, null)?.position;
  });
  expect(seen).toEqual([1, 2, 3, 1, 3, 2]);
});

it('goes on from a mark that the reader came to by other ways', () => {
  const { step, first, visit, here } = stepper(0);
  expect(here()).toBeNull();
  expect(first({ dictionary: 'library', entry: 'b' })?.at).toBe(20);
  expect(here()?.at).toBe(20);
  expect(step('next', null)?.mark.at).toBe(30);
  visit(stop(10, 'a'));
  expect(step('next', null)?.mark.at).toBe(20);
});

it('knows the mark as it is drawn now, and that it is gone', () => {
  const { step, here, again, leave } = stepper(0);
  const before = step('next', null)?.mark;
  again();
  expect(here()?.at).toBe(10);
  expect(here()).not.toBe(before);
  leave(10);
  expect(here()).toBeNull();
});

it('keeps to one entry, and finds none of another', () => {
  const { step, first } = stepper(0);
  const key = { dictionary: 'library', entry: 'a' };
  expect([step('next', key), step('next', key)].map((one) => [one?.mark.at, one?.position, one?.of])).toEqual([
    [10, 1, 2],
    [30, 2, 2],
  ]);
  expect(step('next', { dictionary: 'library', entry: 'none' })).toBeNull();
  expect(first({ dictionary: 'other', entry: 'a' })).toBeNull();
});
