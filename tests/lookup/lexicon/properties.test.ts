import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon, explain, loadSegment, saveSegment } from '@/lookup/lexicon.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { openExactly, openFilter } from '@/lookup/lexicon/open-filter.ts';
import { naiveSpans } from './naive.ts';
import { term } from './sample.ts';

const RANKS = ['no', 'weak', 'strong'];

const STEMS = [
  'tumor',
  'tumour',
  'cell',
  'alpha',
  'α',
  'beta',
  'non',
  'syndrome',
  'oedema',
  'edema',
  'type',
  '2',
  'II',
  'NME',
  'metastasis',
  'ﬁbroma',
  'Sjögren',
  'x',
  '1',
];
const FORMS = ['', '', '', 's', 'es', 'ata', '1', '\u00ad'];
const GAPS = [' ', ' ', ' ', '-', '-', ', ', '. ', '/', '\n', '-\n', '\u00a0', ' - ', '_', '\u2011', '\u200b'];

const word = fc
  .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...FORMS), fc.boolean())
  .map(([stem, form, upper]) => (upper ? stem.toUpperCase() : stem) + form);
const phrase = (min: number, max: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(...GAPS)), { minLength: min, maxLength: max })
    .map((parts) => parts.map(([text, gap], at) => (at === parts.length - 1 ? text : text + gap)).join(''));
const terms = fc
  .array(fc.oneof(phrase(1, 4), fc.constantFrom(...STEMS)), { minLength: 1, maxLength: 12 })
  .map((texts) => texts.map((text) => term(text)));

const entriesOf = (all: readonly ReturnType<typeof term>[]) => all.map((one, at) => ({ id: String(at), terms: [one] }));

const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

describe('whatever the terms and the text', { timeout: 20_000 + RUNS * 100 }, () => {
  test('a span maps back to text that is a way of writing its term, and spans stand in order without overlap', () => {
    fc.assert(
      fc.property(terms, fc.oneof(phrase(0, 20), fc.string({ unit: 'binary', maxLength: 60 })), (all, text) => {
        let before = 0;
        for (const { start, end, candidates } of createLexicon([
          compileSegment({ dictionary: 'd', entries: entriesOf(all) }),
        ]).match(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          expect(candidates.length).toBeGreaterThan(0);
          for (const { entry } of candidates)
            expect(explain(all[Number(entry)]!, text.slice(start, end))).not.toBeNull();
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('a naive matcher that tries everything agrees', () => {
    // Prefixes that negate (non-, pseudo-) and numbers that go on are context, which the naive matcher does not know.
    const plain = phrase(0, 14).filter(
      (text) => !/non[- \u00a0\u2011\n]/i.test(text) && !/\d[.,]\d|[-\u2011]\s*\d/.test(text),
    );
    fc.assert(
      fc.property(terms, plain, (all, text) => {
        const lexicon = createLexicon([compileSegment({ dictionary: 'd', entries: entriesOf(all) })]);
        expect(lexicon.match(text).map(({ start, end }) => `${start}-${end}`)).toEqual(naiveSpans(all, text));
      }),
      { numRuns: RUNS },
    );
  });

  test('what was read before changes nothing', () => {
    fc.assert(
      fc.property(terms, fc.array(phrase(0, 12), { minLength: 2, maxLength: 6 }), (all, texts) => {
        const segment = compileSegment({ dictionary: 'd', entries: entriesOf(all) });
        const lexicon = createLexicon([segment]);
        for (const text of [
          ...texts,
          ...texts.map((each) => `non ${each} x`),
          ...texts,
          ...texts.map((each) => `${each}-1`),
        ])
          expect(lexicon.match(text)).toEqual(createLexicon([segment]).match(text));
      }),
      { numRuns: Math.ceil(RUNS / 20) },
    );
  });

  test('two dictionaries find what either finds', () => {
    fc.assert(
      fc.property(terms, terms, phrase(0, 12), (some, others, text) => {
        const one = compileSegment({ dictionary: 'one', entries: entriesOf(some) });
        const two = compileSegment({ dictionary: 'two', entries: entriesOf(others) });
        const both = createLexicon([one, two]).match(text);
        const spans = both.map(({ start, end }) => `${start}-${end}`);
        const joined = createLexicon([compileSegment({ dictionary: 'd', entries: entriesOf([...some, ...others]) })]);
        expect(spans).toEqual(joined.match(text).map(({ start, end }) => `${start}-${end}`));
      }),
      { numRuns: RUNS / 3 },
    );
  });

  test('saving and loading changes nothing', () => {
    fc.assert(
      fc.property(terms, phrase(0, 20), (all, text) => {
        const segment = compileSegment({ dictionary: 'd', entries: entriesOf(all) });
        const loaded = loadSegment(saveSegment(segment).slice(0));
        expect(createLexicon([loaded]).match(text)).toEqual(createLexicon([segment]).match(text));
      }),
    );
  });

  test('the filter never says no where the lexicon matches', () => {
    fc.assert(
      fc.property(terms, phrase(0, 12), (all, text) => {
        const segment = compileSegment({ dictionary: 'd', entries: entriesOf(all) });
        const bytes = buildFilter([segment]);
        const verdict = openFilter(bytes).judge(text);
        if (createLexicon([segment]).match(text).length > 0) expect(verdict).not.toBe('no');
        // A glance may take more for a term than reading does, never less.
        expect(RANKS.indexOf(verdict)).toBeGreaterThanOrEqual(RANKS.indexOf(openExactly(bytes).judge(text)));
      }),
      { numRuns: RUNS },
    );
  });
});
