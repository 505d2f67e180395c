import { expect, test } from 'vitest';
import { readOboGraphs } from '@/lookup/formats/obo-graphs.ts';
import { inPieces, readAll } from './read.ts';

const PRE = 'http://purl.obolibrary.org/obo/';
const OIO = 'http://www.geneontology.org/formats/oboInOwl#';
const GRAPHS = JSON.stringify({
  graphs: [
    {
      nodes: [
        {
          id: `${PRE}X_1`,
          type: 'CLASS',
          lbl: 'islet tumor',
          meta: {
            definition: { val: 'A tumor { of islets }.', xrefs: ['PMID:1'] },
            synonyms: [
              { pred: 'hasExactSynonym', val: 'insuloma' },
              { pred: 'hasBroadSynonym', val: 'pancreatic mass' },
              { pred: 'hasExactSynonym', val: 'IT', synonymType: 'http://x/abbreviation' },
            ],
            xrefs: [{ val: 'MESH:D1' }],
            basicPropertyValues: [{ pred: `${OIO}hasAlternativeId`, val: 'X:10' }],
          },
        },
        {
          id: `${PRE}X_2`,
          meta: {
            deprecated: true,
            basicPropertyValues: [
              { pred: `${PRE}IAO_0100001`, val: `${PRE}X_1` },
              { pred: `${OIO}consider`, val: 'X:3' },
            ],
          },
        },
        { id: `${PRE}Y_9` },
        { lbl: 'nobody' },
        {
          id: `${PRE}X_3`,
          lbl: 'polluted',
          ['__proto__x']: 1,
          meta: JSON.parse('{"__proto__": {"deprecated": true}}') as unknown,
        },
        { id: 'part_of', type: 'PROPERTY', lbl: 'part of' },
      ],
      edges: [
        { sub: `${PRE}X_1`, pred: 'is_a', obj: `${PRE}X_0` },
        { sub: `${PRE}X_1`, pred: 'part_of', obj: `${PRE}X_7` },
      ],
      id: 'sample',
      meta: {
        version: `${PRE}sample/releases/2026-02-03/sample.json`,
        basicPropertyValues: [{ pred: 'http://purl.org/dc/terms/title', val: 'Sample' }],
      },
    },
  ],
});

for (const length of [1, 50, 100_000]) {
  test(`OBO Graphs in pieces of ${length}`, async () => {
    const { entries, problems, header } = await readAll(readOboGraphs(inPieces(GRAPHS, length)));
    expect(header).toMatchObject({ name: 'Sample', date: '2026-02-03' });
    expect(entries.map(({ entry }) => [entry.id, entry.name])).toEqual([
      ['X:1', 'islet tumor'],
      ['X:2', ''],
      ['X:3', 'polluted'],
    ]);
    expect(entries[0]!.entry).toMatchObject({
      definition: { text: 'A tumor { of islets }.', sources: ['PMID:1'] },
      xrefs: ['MESH:D1'],
      parents: ['X:0'],
      formerIds: ['X:10'],
      terms: [
        { text: 'islet tumor', kind: 'preferred' },
        { text: 'insuloma', kind: 'exact' },
        { text: 'pancreatic mass', kind: 'broad' },
        { text: 'IT', kind: 'abbreviation', caseRule: 'exact' },
      ],
    });
    expect(entries[1]).toMatchObject({ obsolete: true, entry: { replacedBy: 'X:1', related: ['X:3'] } });
    expect(problems).toEqual([{ place: 'record 4', expected: ['nodeId'] }]);
    expect(({} as { deprecated?: boolean }).deprecated).toBeUndefined();
  });
}

test('damaged or hostile JSON is refused', async () => {
  const refused = (text: string) => expect(readAll(readOboGraphs(inPieces(text, 1000)))).rejects;
  await refused('{"a": 1}').toMatchObject({ code: 'not-this-format' });
  await refused(GRAPHS.slice(0, -5)).toMatchObject({ code: 'cut-short' });
  await refused('{"graphs": [nonsense').toMatchObject({ code: 'malformed' });
  await refused('['.repeat(100_000)).toMatchObject({ code: 'too-deep' });
  await refused('').toMatchObject({ code: 'cut-short' });
});
