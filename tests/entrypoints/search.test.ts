import { expect, it } from 'vitest';
import { createSearches } from '@/entrypoints/background/search.ts';
import type { EntryPlace } from '@/lookup/dictionaries.ts';
import { emptyHeader } from '@/lookup/formats/record.ts';
import { createNameSearch } from '@/lookup/lexicon/names/name-search.ts';
import { compileSegment } from '@/lookup/lexicon.ts';
import type { EntryLine } from '@/lookup/messages.ts';
import type { DictionaryInfo, Entry, TermKind } from '@/lookup/model.ts';
import { createSearch } from '@/lookup/search/search.ts';

const names = (id: string, ...texts: [string, TermKind][]): Pick<Entry, 'id' | 'terms'> => ({
  id,
  terms: texts.map(([text, kind]) => ({ text, kind, language: 'en', caseRule: 'fold' })),
});

/** Searches over one imported dictionary, and which of its entries were read. */
function imported({ complete = true } = {}) {
  const entries = [
    names('A', ['sample fever', 'preferred'], ['shaking sickness', 'exact']),
    names('B', ['fever of two names', 'preferred'], ['Fieber mit zwei Namen', 'preferred']),
    names('C', ['fever of nobody', 'exact']),
  ];
  const lines: (EntryLine | null)[] = [
    { name: 'sample fever', summary: 'A fever.' },
    { name: 'two names', summary: 'Another.' },
    null,
  ];
  const read: number[] = [];
  const info = { ...emptyHeader(), id: 'x', name: 'Fevers', version: '1', language: 'en' } as DictionaryInfo;
  const segment = compileSegment({ dictionary: 'x', entries });
  const searches = createSearches(
    [{ info, generation: 'g' }],
    () => Promise.resolve(createSearch([])),
    () => Promise.resolve({ ...createNameSearch([segment]), complete }),
    (places: readonly EntryPlace[]) => {
      read.push(...places.map(({ number }) => number));
      return Promise.resolve(places.map(({ number }) => lines[number] ?? null));
    },
  );
  return { ...searches, read };
}

it('finds names without reading an entry', async () => {
  const { find, read } = imported();
  expect(await find('shak', 10)).toEqual([
    {
      dictionary: 'x',
      entry: 'A',
      name: 'sample fever',
      matchedName: 'shaking sickness',
      summary: '',
      dictionaryName: 'Fevers',
      place: { generation: 'g', number: 0 },
    },
  ]);
  expect(read).toEqual([]);
});

it('reads the entries whose own name their names do not tell, and leaves out those that are gone', async () => {
  const { find, read } = imported();
  const found = await find('fever', 10);
  expect(found.map(({ name, matchedName }) => [name, matchedName])).toEqual([
    ['two names', 'fever of two names'],
    ['sample fever', null],
  ]);
  expect(new Set(read)).toEqual(new Set([1, 2]));
});

it('gives whole lines to those who ask for them', async () => {
  const { findWhole } = imported();
  expect((await findWhole('fever', 10)).map(({ name, summary }) => [name, summary])).toEqual([
    ['two names', 'Another.'],
    ['sample fever', 'A fever.'],
  ]);
});

it('does not take for nothing what was not found where a dictionary could not be searched', async () => {
  expect(await imported().find('nowhere', 10)).toEqual([]);
  const { find } = imported({ complete: false });
  await expect(find('nowhere', 10)).rejects.toThrow('cannot be searched now');
  expect(await find('shak', 10)).toHaveLength(1);
});
