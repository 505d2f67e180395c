import { expect, test } from 'vitest';
import { APOSTROPHE, classOf, HYPHEN, OTHER, SPACE, WORD } from '@/lookup/lexicon/characters.ts';
import { APOSTROPHES, BETWEEN, FOREIGN, HYPHENS, RELATED } from '@/lookup/lexicon/pieces.ts';

/** Every character of the basic plane that a class holds. */
function charactersOf(set: string): number[] {
  const pattern = new RegExp(`[${set}]`);
  return Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => pattern.test(String.fromCharCode(unit)));
}

const among = (set: string) => new Set(charactersOf(set));

test('a glance takes for a gap only what is one to the reader of words', () => {
  const wrong = charactersOf(BETWEEN).filter((unit) => ![SPACE, OTHER, APOSTROPHE, HYPHEN].includes(classOf(unit)));
  expect(wrong).toEqual([]);
});

test('what may join words is known as that', () => {
  const [apostrophes, hyphens] = [among(APOSTROPHES), among(HYPHENS)];
  const between = charactersOf(BETWEEN);
  expect(between.filter((unit) => classOf(unit) === HYPHEN && !hyphens.has(unit))).toEqual([]);
  expect(between.filter((unit) => classOf(unit) === APOSTROPHE && !apostrophes.has(unit))).toEqual([]);
});

test('letters are letters, and those of other scripts fold into none of ours', () => {
  const letters = [...charactersOf(RELATED), ...charactersOf(FOREIGN)];
  expect(letters.length).toBeGreaterThan(30_000);
  expect(letters.filter((unit) => classOf(unit) !== WORD)).toEqual([]);
  const folded = charactersOf(FOREIGN).map((unit) => String.fromCharCode(unit).normalize('NFKD').toLowerCase());
  expect(folded.filter((text) => /[\0-\x7f\u0370-\u03ff\xc0-\u024f]/.test(text))).toEqual([]);
});
