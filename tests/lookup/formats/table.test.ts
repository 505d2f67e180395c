import { expect, test } from 'vitest';
import { guessColumns } from '@/lookup/formats/columns.ts';
import { caseRuleOf } from '@/lookup/formats/imported-term.ts';
import { readTable } from '@/lookup/formats/table.ts';
import { inPieces, readAll } from './read.ts';

for (const length of [1, 9, 10_000]) {
  test(`CSV in pieces of ${length}`, async () => {
    const csv =
      '\uFEFFID,Name,Synonyms,Definition\r\nX:1,"islet, tumor","insuloma|IT","said ""so""\nover lines"\r\n\r\nX:2,,none,\nX:3,b c,,';
    const { entries, problems } = await readAll(readTable(inPieces(csv, length)));
    expect(entries.map(({ entry, place }) => [entry.id, entry.name, place])).toEqual([
      ['X:1', 'islet, tumor', 'line 2'],
      ['X:3', 'b c', 'line 6'],
    ]);
    expect(entries[0]!.entry.terms.map(({ text, caseRule }) => [text, caseRule])).toEqual([
      ['islet, tumor', 'fold'],
      ['insuloma', 'fold'],
      ['IT', 'exact'],
    ]);
    expect(entries[0]!.entry.definition?.text).toBe('said "so"\nover lines');
    expect(problems).toEqual([{ place: 'line 5', expected: ['nameInColumn', 2] }]);
  });
}

test('rows of one entry that follow each other are one entry', async () => {
  const tsv =
    'DescriptorUI\tDescriptorName\tTermName\nD1\tTumor\tTumor\nD1\tTumor\tTumour "so called"\nD2\tPain\tAche\n';
  const { entries } = await readAll(readTable(inPieces(tsv)));
  expect(entries.map(({ entry }) => [entry.id, ...entry.terms.map(({ text }) => text)])).toEqual([
    ['D1', 'Tumor', 'Tumour "so called"'],
    ['D2', 'Pain', 'Ache'],
  ]);
});

test('a list of abbreviations', async () => {
  const csv = 'Abbreviation/Shorthand,Meaning,More Info\nBMI,body mass index,\n';
  const { entries } = await readAll(readTable(inPieces(csv)));
  expect(entries[0]!.entry).toMatchObject({
    id: 'body-mass-index',
    name: 'body mass index',
    terms: [{ text: 'body mass index' }, { text: 'BMI', kind: 'abbreviation', caseRule: 'exact' }],
  });
});

test('columns are guessed from their titles, whatever their style', () => {
  expect(guessColumns(['id', 'label', 'synonyms'])).toEqual(['id', 'name', 'synonyms']);
  expect(guessColumns(['Concept ID', 'Preferred Label', 'Alt Labels', 'Parents', 'xrefs'])).toEqual([
    'id',
    'name',
    'ignored',
    'parents',
    'xrefs',
  ]);
  expect(guessColumns(['term', 'language', 'Description'])).toEqual(['name', 'language', 'definition']);
});

test('tables that are none are refused', async () => {
  await expect(readAll(readTable(inPieces('')))).rejects.toMatchObject({ code: 'not-this-format' });
  await expect(readAll(readTable(inPieces('a,b\n1,2\n')))).rejects.toMatchObject({
    code: 'not-this-format',
    place: 'line 1',
  });
  await expect(readAll(readTable(inPieces('name\n"never closed\n')))).rejects.toMatchObject({
    code: 'cut-short',
    place: 'line 2',
  });
});

test('abbreviations are told from names in capitals', () => {
  for (const text of ['NME', 'pNET', 'IgA', 'mRNA', 'PE', 'MEN1', 'GLP-1', 'CADASIL', 'HbA1c'])
    expect(caseRuleOf(text), text).toBe('exact');
  for (const text of ['Glucagonoma', 'DIABETES', 'DIABETES MELLITUS', 'Non-Hodgkin', 'zinc', 'Crohn'])
    expect(caseRuleOf(text), text).toBe('fold');
});
