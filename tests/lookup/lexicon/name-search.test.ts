import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSegment } from '@/lookup/lexicon.ts';
import { compileNames } from '@/lookup/lexicon/names/name-index.ts';
import { createNameSearch } from '@/lookup/lexicon/names/name-search.ts';
import { exactRange, nearRanges } from '@/lookup/lexicon/names/word-ranges.ts';
import type { TermKind } from '@/lookup/model.ts';
import { segmentOf, term } from './sample.ts';

const named = (id: string, name: string, ...synonyms: string[]) => ({
  id,
  terms: [{ ...term(name), kind: 'preferred' as TermKind }, ...synonyms.map((synonym) => term(synonym))],
});
const library = compileSegment({
  dictionary: 'library',
  entries: [
    named('glucagonoma', 'glucagonoma', 'alpha-cell tumor', 'GCGN'),
    named('gs', 'glucagonoma syndrome'),
    named('pseudo', 'pseudoglucagonoma syndrome'),
    named('nme', 'necrolytic migratory erythema', 'NME'),
    named('crohn', "Crohn's disease", 'regional enteritis'),
    named('edema', 'oedema', 'swelling'),
  ],
});
const imported = compileSegment({
  dictionary: 'imported',
  entries: [
    named('g', 'glucagonoma'),
    named('e', 'erythema migrans'),
    named('x', 'glucose intolerance', 'GI'),
    named('s', 'Sjögren syndrome'),
  ],
});
const search = createNameSearch([library, imported]);
const hits = (query: string) =>
  search.search(query).map(({ dictionary, entry }) => `${dictionary === 'library' ? '' : 'i:'}${entry}`);

describe('names are found', () => {
  const CASES: readonly (readonly [string, readonly string[]])[] = [
    ['glucagonoma', ['glucagonoma', 'i:g', 'gs']],
    ['Gluca', ['glucagonoma', 'gs', 'i:g', 'i:x']],
    ['ery', ['i:e', 'nme']],
    ['NME', ['nme']],
    ['migr ery', ['nme', 'i:e']],
    ['necrolytc', ['nme']],
    ['glukagonomma', ['glucagonoma', 'gs', 'i:g']],
    ['crohns', ['crohn']],
    ["crohn's", ['crohn']],
    ['α-cell', ['glucagonoma']],
    ['edema', ['edema']],
    ['oedema', ['edema']],
    ['sjogren', ['i:s']],
    ['sjö', ['i:s']],
    ['swelling', ['edema']],
    ['xyz', []],
    ['gca', []],
    ['', []],
    ['  -- ', []],
  ];
  for (const [query, expected] of CASES) test(`"${query}"`, () => expect(hits(query)).toEqual(expected));
});

test('a stored index gives the same as one made anew', () => {
  const stored = structuredClone(compileNames(library));
  expect(createNameSearch([library], [stored]).search('gluca')).toEqual(createNameSearch([library]).search('gluca'));
});

test('an entry found by any of its names is called by its preferred one, where it has just one', () => {
  const preferred = (query: string) => search.search(query).map((hit) => [hit.name, hit.preferred]);
  expect(preferred('enteritis')).toEqual([['regional enteritis', "Crohn's disease"]]);
  expect(preferred('GCGN')).toEqual([['GCGN', 'glucagonoma']]);
  expect(preferred('sjogren')).toEqual([['Sjögren syndrome', 'Sjögren syndrome']]);
  const odd = compileSegment({
    dictionary: 'odd',
    entries: [
      { id: 'several', terms: [named('', 'one').terms[0]!, named('', 'eins').terms[0]!, term('first of several')] },
      { id: 'none', terms: [term('first of none')] },
      named('last', 'last', 'first of the last'),
    ],
  });
  const found = createNameSearch([odd]).search('first');
  expect(new Map(found.map((hit) => [hit.entry, hit.preferred]))).toEqual(
    new Map([
      ['several', null],
      ['none', null],
      ['last', 'last'],
    ]),
  );
});

test('a limit is kept and a paragraph does no harm', () => {
  expect(search.search('g', 2)).toHaveLength(2);
  expect(search.search('glucagonoma '.repeat(100_000))).toHaveLength(3);
});

test('ranges hold just the words that begin so, or nearly so', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { minLength: 1, maxLength: 30 }),
      letters,
      fc.constantFrom(0, 1, 2),
      (words, typed, limit) => {
        const index = compileNames(segmentOf(words));
        const encoder = new TextEncoder();
        const decoder = new TextDecoder();
        const all = Array.from({ length: index.offsets.length - 1 }, (_, at) =>
          decoder.decode(index.words.subarray(index.offsets[at], index.offsets[at + 1])),
        );
        const bytes = encoder.encode(typed);
        const inRanges = limit === 0 ? [exactRange(index, bytes)] : nearRanges(index, bytes, limit);
        const got = inRanges.flatMap(({ from, to }) => all.slice(from, to));
        expect(got).toEqual(all.filter((word) => prefixDistance(encoder.encode(word), bytes) <= limit));
      },
    ),
  );
});

/** Fewest edits from a prefix to some beginning of a word, the plain way. */
function prefixDistance(word: Uint8Array, prefix: Uint8Array): number {
  let least = Infinity;
  for (let length = 0; length <= word.length; length++)
    least = Math.min(least, distance(word.subarray(0, length), prefix));
  return least;
}

function distance(a: Uint8Array, b: Uint8Array): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [restA, restB] = [a.subarray(1), b.subarray(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  return 1 + Math.min(distance(restA, restB), distance(restA, b), distance(a, restB));
}
