import { afterEach, beforeEach, expect, test } from 'vitest';
import { NAMES_FORMAT } from '@/lookup/lexicon/names/name-index.ts';
import { keepCompiled, loadCompiled, loadNames } from '@/platform/dictionaries/compiled.ts';
import { database } from '@/platform/dictionaries/database.ts';
import { erase, everything } from './erase.ts';

beforeEach(erase);
afterEach(erase);

/** Bytes of which no two stretches are alike. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 255);
}

/** The same kind and contents; the tests' own comparison takes seconds for millions of numbers. */
function isSame(a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): boolean {
  return a.constructor === b.constructor && a.length === b.length && a.every((value, at) => value === b[at]);
}

const numbersOf = (length: number) => Uint32Array.from({ length }, (_, at) => at * 65_537);

const names = {
  words: bytesOf(3_000_001),
  offsets: numbersOf(400_000),
  starts: numbersOf(3),
  postings: numbersOf(1_000_000),
  texts: numbersOf(0),
  entries: numbersOf(1),
  kinds: bytesOf(2),
  counts: bytesOf(5_000_000),
};

test('what is compiled comes back whole, however many pieces it takes', async () => {
  const db = await database();
  for (const length of [0, 1, 4 * 1024 ** 2, 4 * 1024 ** 2 + 1, 9_000_000]) {
    const bytes = bytesOf(length);
    expect(await keepCompiled(db, 'g', { segment: bytes.buffer })).toBe(length);
    expect(isSame(new Uint8Array((await loadCompiled('g', 'segment'))!), bytes)).toBe(true);
  }
  await keepCompiled(db, 'g', { names });
  const loaded = await loadNames('g');
  for (const field of Object.keys(names) as (keyof typeof names)[])
    expect(isSame(loaded![field], names[field]), field).toBe(true);
  expect((await everything()).compiled).toBe(3 + 4);
});

test('an index of names of another format is none', async () => {
  const db = await database();
  await keepCompiled(db, 'g', { names });
  const piece = (await db.get('compiled', ['g', 'names', 0]))!;
  new Uint32Array(piece.bytes.buffer, 0, 1)[0] = NAMES_FORMAT + 1;
  await db.put('compiled', piece, ['g', 'names', 0]);
  expect(await loadNames('g')).toBeNull();
  // As it was stored before it had a format.
  await db.put('compiled', { ...piece, lengths: piece.lengths.slice(1), bytes: piece.bytes.slice(4) }, [
    'g',
    'names',
    0,
  ]);
  expect(await loadNames('g')).toBeNull();
});

test('where a piece is missing or damaged, so is the whole', async () => {
  const db = await database();
  await keepCompiled(db, 'g', { names, knowledge: bytesOf(100).buffer });
  await db.delete('compiled', ['g', 'names', 2]);
  expect(await loadNames('g')).toBeNull();
  await db.put('compiled', { lengths: [100], bytes: bytesOf(99) }, ['g', 'knowledge', 0]);
  expect(await loadCompiled('g', 'knowledge')).toBeNull();
  await db.put('compiled', {} as never, ['g', 'knowledge', 0]);
  expect(await loadCompiled('g', 'knowledge')).toBeNull();
  expect(await loadCompiled('g', 'segment')).toBeNull();
});
