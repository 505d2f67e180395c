import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { matchRanges } from '@/components/search/match-ranges.ts';

const matched = (text: string, query: string) =>
  matchRanges(text, query).map(({ start, length }) => text.slice(start, start + length));

it.each([
  ['Necrolytic migratory erythema', 'mig ery', ['mig', 'ery']],
  ['Necrolytic migratory erythema', 'rolytic', []],
  ['Érythème nécrolytique', 'ERYTHEME', ['Érythème']],
  ['hyperglucagonaemia', 'hyperglucagonemia', ['hyperglucagonaemia']],
  ['hyperglucagonemia', 'hyperglucagonaemia', ['hyperglucagonemia']],
  ['oedema and aerobic', 'oedema aero', ['oedema', 'aero']],
  ['glucagonoma glucagon', 'glucagon glucagonoma', ['glucagonoma', 'glucagon']],
  ['ﬁbrosis of the ﬁngers', 'fib', ['ﬁb']],
  ['NME1 and NME', 'nme', ['NME', 'NME']],
  ['anything', '  –… ', []],
  ['', 'a', []],
])('in “%s” finds “%s”', (text, query, expected) => {
  expect(matched(text, query)).toEqual(expected);
});

it('gives ranges in order, apart and inside the text, whatever is typed', () => {
  const letters = constantFrom('a', 'e', 'o', 'Æ', 'ß', 'İ', 'é', 'e\u0301', ' ', '-', '𝒂', 'ﬁ', 'x');
  const words = array(letters, { maxLength: 12 }).map((parts) => parts.join(''));
  assert(
    property(words, words, (text, query) => {
      let last = 0;
      for (const { start, length } of matchRanges(text, query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(length).toBeGreaterThan(0);
        last = start + length;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
