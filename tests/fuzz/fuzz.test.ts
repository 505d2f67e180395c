/** A minute of input that nobody would send on purpose; `npm run fuzz` goes on for as long as asked. */
import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { TARGETS } from './targets.ts';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 60);
const { FUZZ_SEED } = process.env;
const seed = FUZZ_SEED === undefined || FUZZ_SEED === '' ? undefined : Number(FUZZ_SEED);

test.each(TARGETS)('$name', { timeout: SECONDS * 2000 + 60_000 }, async (target) => {
  const { runs, failure } = await fuzz(target, (SECONDS * 1000) / TARGETS.length, seed);
  expect(failure).toBeNull();
  expect(runs).toBeGreaterThan(10);
});
