import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { segmentOf, term } from './sample.ts';

const small = segmentOf([
  'glucagonoma',
  'necrolytic migratory erythema',
  'NME',
  'alpha-cell tumor',
  'non-Hodgkin lymphoma',
  'cold',
]);
const large = compileSegment({
  dictionary: 'large',
  entries: [
    ...Array.from({ length: 60_000 }, (_, at) => ({
      id: String(at),
      terms: [term(`xylo${at.toString(36)}itis`), term(`zyma${at.toString(36)} syndrome`)],
    })),
    // Two names that many others begin with, and that are therefore kept among the strong.
    ...['hypnoma', 'stridoma'].flatMap((name) =>
      ['', ' acuta', ' tarda'].map((rest) => ({ id: name + rest, terms: [term(name + rest)] })),
    ),
  ],
});

describe('a small library', () => {
  const filter = openFilter(buildFilter([small]));
  test.each([
    ['a glucagonoma was found', 'strong'],
    ['Glucagonomata', 'strong'],
    ['glucag-\nonoma', 'strong'],
    ['α-cell tumours', 'strong'],
    ['a nonHodgkin lymphoma', 'strong'],
    ["a glu-cagonoma, as l'glucagonoma's", 'strong'],
    ['necrolytic – migratory', 'strong'],
    ['non‐Hodgkin’s lymphoma', 'strong'],
    ['patient’s necrolytic, migratory', 'strong'],
    ['a non-\nHodgkin lymphoma', 'strong'],
    ['several NMEs', 'weak'],
    ['the NME', 'weak'],
    ['a cold day', 'weak'],
    ['necrolytic acral erythema', 'no'],
    ['nothing of ours, of any kind', 'no'],
    ['', 'no'],
  ])('%s: %s', (text, verdict) => expect(filter.judge(text)).toBe(verdict));
});

describe('a large dictionary beside it', () => {
  const bytes = buildFilter([small, large]);
  const filter = openFilter(bytes);
  test('the filter keeps its size', () => expect(bytes.length).toBeLessThanOrEqual(64 * 1024));
  test('a name of the library is strong alone', () => expect(filter.judge('a glucagonoma')).toBe('strong'));
  test('one name of the large one is not, two are', () => {
    expect(filter.judge('a hypnoma')).toBe('weak');
    expect(filter.judge('a hypnoma, a hypnoma')).toBe('weak');
    expect(filter.judge('a hypnoma and a stridoma')).toBe('strong');
  });
  test('whatever matches is not refused', () => {
    const lexicon = createLexicon([small, large]);
    for (let at = 0; at < 60_000; at += 97) {
      for (const text of [`xylo${at.toString(36)}itis`, `a zyma${at.toString(36)} syndromes`]) {
        expect(lexicon.match(text)).toHaveLength(1);
        expect(filter.judge(text)).not.toBe('no');
      }
    }
  });
});

test('the content script stays small: the filter knows no rules and no dictionaries', async () => {
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: new URL('../../../lookup/lexicon/open-filter.ts', import.meta.url).pathname, formats: ['es'] },
    },
  });
  const modules = (Array.isArray(output) ? output : [output]).flatMap((part) =>
    'output' in part ? part.output.flatMap((chunk) => ('modules' in chunk ? Object.keys(chunk.modules) : [])) : [],
  );
  expect(modules.map((id) => id.split('/').pop()).sort((a = '', b = '') => a.localeCompare(b))).toEqual([
    'characters.ts',
    'glance.ts',
    'hash.ts',
    'key.ts',
    'lead-hash.ts',
    'numbers.ts',
    'open-filter.ts',
    'pieces.ts',
    'reader.ts',
    'text-bytes.ts',
    'word-memo.ts',
  ]);
});
