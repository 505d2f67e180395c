import { expect, it } from 'vitest';
import type { FoundHit } from '@/lookup/messages.ts';
import { completed } from '@/lookup/search/completed.ts';

const found: FoundHit = {
  dictionary: 'x',
  entry: 'A',
  name: 'bone cancer v7',
  matchedName: null,
  summary: '',
  dictionaryName: 'Cancers',
  place: { generation: 'g', number: 0 },
};

it('says which name was met where it is not that of the entry', () => {
  expect(completed(found, { name: 'osteosarcoma', summary: 'A tumour.' })).toMatchObject({
    name: 'osteosarcoma',
    matchedName: 'bone cancer v7',
  });
});

it('takes names that differ in blanks for one, as they look the same', () => {
  expect(completed(found, { name: 'bone cancer  v7', summary: 'A tumour.' }).matchedName).toBeNull();
});

it('stays as it was found where the entry is gone', () => {
  const { place: _, ...hit } = found;
  expect(completed(found, null)).toEqual(hit);
});
