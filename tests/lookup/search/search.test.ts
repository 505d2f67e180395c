import { describe, expect, it } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { DictionaryInfo, Entry, EntryKey, Term } from '@/lookup/model.ts';
import { hitOf } from '@/lookup/search/search-hits.ts';
import { createSearch } from '@/lookup/search/search.ts';
import { findSelection } from '@/lookup/search/selection.ts';

const dictionary: DictionaryInfo = {
  id: 'library',
  name: 'Sample',
  version: '1',
  date: null,
  publisher: null,
  licence: null,
  language: 'en',
  homepage: null,
};

function entry(id: string, name: string, definition: string, ...others: (string | Partial<Term>)[]): Entry {
  const terms = [
    { text: name, kind: 'preferred' as const },
    ...others.map((term) => (typeof term === 'string' ? { text: term } : term)),
  ];
  return {
    id,
    name,
    terms: terms.map((term) => ({ text: '', kind: 'exact', language: 'en', caseRule: 'fold', ...term })),
    rivals: [],
    topics: [],
    definition: { text: definition, sources: [] },
    article: null,
    xrefs: [],
    parents: [],
    related: [],
    replacedBy: null,
  };
}

const entries = [
  entry('nme', 'Necrolytic migratory erythema', 'A rash of the folds.', {
    text: 'NME',
    kind: 'abbreviation',
    caseRule: 'exact',
  }),
  entry('glucagonoma', 'Glucagonoma', 'A tumour of the alpha cells.', 'alpha-cell tumour'),
  entry('zinc', 'Zinc deficiency', 'Too little zinc; may resemble necrolytic migratory erythema.', 'hypozincaemia'),
  entry('nea', 'Necrolytic acral erythema', 'A rash of the feet.'),
];

const search = createSearch([{ dictionary, entries }]);
const found = (query: string) => search.search(query, 10).map((hit) => hit.entry);

describe('search', () => {
  it.each([
    ['nme', 'nme'],
    ['necrolytic migr', 'nme'],
    ['migratory', 'nme'],
    ['glucagonma', 'glucagonoma'],
    ['hypozincemia', 'zinc'],
    ['tumor alpha', 'glucagonoma'],
    ['ZINC', 'zinc'],
  ])('“%s” finds %s first', (query, id) => expect(found(query)[0]).toBe(id));

  it('ranks the entry of the very name before entries that mention it', () => {
    expect(found('necrolytic migratory erythema')).toEqual(['nme', 'zinc']);
  });

  it('says which other name was met', () => {
    expect(search.search('hypozinc', 1)[0]?.matchedName).toBe('hypozincaemia');
    expect(search.search('zinc def', 1)[0]?.matchedName).toBeNull();
  });

  it.each(['', '   ', '…', '(', '*', 'x'.repeat(5000), '\uD800'])('survives %j', (query) => {
    expect(Array.isArray(search.search(query, 10))).toBe(true);
  });
});

describe('a selection', () => {
  const lexicon = createLexicon([compileSegment({ dictionary: 'library', entries })]);
  const hitsOf = (keys: readonly EntryKey[]) =>
    Promise.resolve(
      keys.flatMap(({ entry: id }) => {
        const entry = entries.find((one) => one.id === id);
        return entry === undefined ? [] : [hitOf(dictionary, entry)];
      }),
    );
  const answer = (text: string, best: readonly EntryKey[] = []) =>
    findSelection(text, best, {
      lexicon,
      search: (query, limit) => Promise.resolve(search.search(query, limit)),
      hitsOf,
    });

  it('that is a name as written is exact', async () => {
    expect(await answer('NME')).toMatchObject({ kind: 'entries', how: 'exact', hits: [{ entry: 'nme' }] });
  });

  it('shows what its page says first, and everything else after', async () => {
    const zinc = { dictionary: 'library', entry: 'zinc' };
    const found = await answer('NME', [zinc]);
    expect(found.kind === 'entries' && found.hits.map(({ entry }) => entry)).toEqual(['zinc', 'nme']);
  });

  it('may be defined on its page though no dictionary has it', async () => {
    expect(await answer('qqqq', [{ dictionary: 'library', entry: 'zinc' }])).toMatchObject({
      kind: 'entries',
      hits: [{ entry: 'zinc' }],
    });
  });

  it('that is a name written otherwise is normalised', async () => {
    expect(await answer(' “Zinc deficiencies”, ')).toMatchObject({
      kind: 'entries',
      how: 'normalised',
      hits: [{ entry: 'zinc' }],
    });
  });

  it('that holds more than a name is not that name', async () => {
    expect((await answer('migratory erythema')).kind).toBe('near');
  });

  it.each([
    ['', 'empty'],
    [' …—\n', 'empty'],
    ['qqqq', 'unknown'],
    ['x'.repeat(MAX_QUERY + 1), 'too-long'],
  ])('%j is %s', async (text, kind) => expect((await answer(text)).kind).toBe(kind));
});
