/** What a lexicon remembers of the texts before never changes what it finds in the next. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import { PhraseMemo } from '@/lookup/lexicon/phrase-memo.ts';
import { WINDOW } from '@/lookup/lexicon/reader.ts';
import { lexiconOf, surfaces, term } from './sample.ts';

test('a longer name that was met tells nothing of another that begins alike', () => {
  const lexicon = lexiconOf(['alpha cell tumor of pancreas', 'alpha cell']);
  expect(surfaces(lexicon, 'An alpha-cell tumor of pancreas.')).toEqual(['alpha-cell tumor of pancreas']);
  expect(surfaces(lexicon, 'An alpha-cell tumor of liver.')).toEqual(['alpha-cell']);
});

test('words apart tell nothing of words with a hyphen', () => {
  const lexicon = lexiconOf(['breastfeeding support', 'breast feeding mother']);
  expect(surfaces(lexicon, 'On breast feeding support here.')).toEqual([]);
  expect(surfaces(lexicon, 'On breast-feeding support here.')).toEqual(['breast-feeding support']);
});

test('what stands between two words is the same wherever the window of words ends', () => {
  const lexicon = lexiconOf(['alpha-cell tumor', 'breast cancer', 'glucagonoma']);
  for (const text of ['alpha-cell tumor', 'breast, cancer', 'breast-cancer', 'glucag-\nonoma', 'glucag\u00ad\nonoma']) {
    const alone = surfaces(lexicon, text);
    for (let before = WINDOW - 3; before < WINDOW + 1; before++)
      expect(surfaces(lexicon, `${'of '.repeat(before)}${text}`), `${text} after ${before} words`).toEqual(alone);
  }
});

// Few words, so that texts and terms share their beginnings and differ in what stands between and behind.
const word = fc.constantFrom('alpha', 'cell', 'alphacell', 'NME', '1', "Graves'");
const gap = fc.constantFrom(' ', ' ', ' ', '-', ', ', '.', '-\n');
const words = (min: number, max: number) =>
  fc
    .array(fc.tuple(word, gap), { minLength: min, maxLength: max })
    .map((parts) => parts.map(([text, between], at) => (at === parts.length - 1 ? text : text + between)).join(''));
const names = fc.array(words(1, 6), { minLength: 1, maxLength: 6 });

test('one lexicon over many texts finds in each what one finds that remembers no phrase', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(names, names, fc.array(words(1, 8), { minLength: 60, maxLength: 60 }), (some, others, texts) => {
      const segments = [some, others].map((all, at) =>
        compileSegment({ dictionary: `d${at}`, entries: all.map((name) => ({ id: name, terms: [term(name)] })) }),
      );
      const forgetting = createLexicon(segments);
      const forget = vi.spyOn(PhraseMemo.prototype, 'set').mockImplementation(() => {});
      const expected = texts.map((text) => forgetting.match(text));
      forget.mockRestore();
      const remembering = createLexicon(segments);
      expect(texts.map((text) => remembering.match(text))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
