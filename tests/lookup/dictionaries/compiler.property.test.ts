/** The index of names that is compiled while a dictionary is read is the one that its segment gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompiledDictionary, createNamesCompiler } from '@/lookup/dictionaries/compiler.ts';
import { compileNames } from '@/lookup/lexicon/names/name-index.ts';
import { loadSegment } from '@/lookup/lexicon/segment.ts';
import type { Term } from '@/lookup/model.ts';

// What readers and the index take apart each in its own way, and what has several spellings.
const word = fc.constantFrom(
  'alpha',
  'Alpha',
  "Crohn's",
  "Graves'",
  'x`s',
  "'s",
  'a_b',
  'Sjögren',
  'haemo',
  'II',
  '2',
  'β',
  '①',
);
const gap = fc.constantFrom(' ', ' ', '-', ', ', ' (', '\u00ad', '’', '.');
const name = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, between], at) => (at === parts.length - 1 ? text : text + between)).join(''));
const term: fc.Arbitrary<Term> = fc.record({
  text: fc.oneof(name, fc.string({ unit: 'grapheme', maxLength: 12 })),
  kind: fc.constantFrom('preferred', 'exact', 'abbreviation', 'related'),
  language: fc.constantFrom('en', 'de'),
  caseRule: fc.constantFrom('fold', 'exact'),
});

test('names are indexed alike while they are read and from the segment', () => {
  const entries = fc.array(fc.array(term, { maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(entries, (all) => {
      const compiler = createNamesCompiler('d');
      all.forEach((terms, at) => compiler.add({ id: `e${at}`, terms }));
      const { names, segment } = Object.assign({}, ...compiler.finish()) as CompiledDictionary;
      expect(names).toEqual(compileNames(loadSegment(segment)));
    }),
    { numRuns: 500 },
  );
});
