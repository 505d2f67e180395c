import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameReader } from '@/lookup/lexicon/name-reader.ts';
import { WordReader } from '@/lookup/lexicon/reader.ts';

/** A word as the reader's documentation has it, save possessives. */
const LETTER = String.raw`(?![\u034f\ufe00-\ufe0f])[\p{L}\p{N}\p{M}_]`;
const WORD = new RegExp(String.raw`${LETTER}(?:[\p{Cf}\u034f\ufe00-\ufe0f]*${LETTER})*`, 'gu');

const letters = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZ0189'), minLength: 1, maxLength: 40 });
const odd = fc.constantFrom(
  '_',
  'é',
  'ß',
  'α',
  'e\u0301',
  '\u00ad',
  '\u200b',
  '胰岛素',
  'סוכר',
  '𝐍',
  '😀',
  '\ud800',
  '\udc00',
  '\ufe0f',
);
const between = fc.constantFrom(
  ' ',
  '  ',
  ', ',
  '. ',
  '.',
  ',',
  '-',
  '\u2011',
  '- ',
  '(',
  ') ',
  '/',
  '\n',
  '\t',
  '\u00a0',
  '\u0000',
  '\u007f',
  '"',
);
const text = fc.array(fc.oneof({ weight: 4, arbitrary: letters }, odd, { weight: 4, arbitrary: between }), {
  maxLength: 60,
});

/** Words of a text by their spans. */
function spansOf(reader: WordReader, of: string): string[] {
  const spans: string[] = [];
  reader.open(of);
  for (let more = true; more; reader.drop(reader.count)) {
    more = reader.fill();
    for (let at = 0; at < reader.count; at++) spans.push(`${reader.starts[at]}-${reader.ends[at]}`);
  }
  return spans;
}

test('the words of any text are those that a plain look finds, wherever they stand', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(text, fc.constantFrom(0, 1, 30, 31, 32, 33, 16_350, 16_384, 49_152), (pieces, before) => {
      const whole = ' '.repeat(before) + pieces.join('');
      const expected = [...whole.matchAll(WORD)].map(({ 0: word, index }) => `${index}-${index + word.length}`);
      for (const reader of [new WordReader(), new NameReader()]) expect(spansOf(reader, whole)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('two words have the same number just when they are written the same', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 40 }), (words) => {
      const reader = new WordReader();
      reader.open(words.join(' '));
      reader.fill();
      const ids = [...reader.ids.subarray(0, reader.count)];
      for (const [at, word] of words.entries()) {
        expect(ids.indexOf(ids[at]!)).toBe(words.indexOf(word));
        // Met alone, as half of a hyphenated word is, it is the same word.
        expect(reader.memo.idOf(word)).toBe(ids[at]);
      }
    }),
  );
});
