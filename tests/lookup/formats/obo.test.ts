import { expect, test } from 'vitest';
import { readObo } from '@/lookup/formats/obo.ts';
import { inPieces, readAll } from './read.ts';

const OBO = String.raw`format-version: 1.4
data-version: sample/releases/2026-02-03
ontology: sample
property_value: http://purl.org/dc/terms/license https://creativecommons.org/publicdomain/zero/1.0/
! a comment

[Term]
id: X:1
name: islet tumor ! of the pancreas
def: "A \"tumor\" of islets\, rare. See \
next." [PMID:1 "a \"paper\"", url:http\://example.org/a\,b]
synonym: "insuloma" EXACT [PMID:2]
synonym: "islet tumour" EXACT BRITISH []
synonym: "IT" EXACT abbreviation []
synonym: "pancreatic mass" BROAD []
broad_synonym: "growth" []
xref: MESH:D1 "Islets" {source="x"}
is_a: X:2 {source="x"} ! tumor

[Typedef]
id: part_of
name: part of

[Term]
id: X:3
name: obsolete thing
is_obsolete: true
replaced_by: X:1
consider: X:4

[Term]
name: nobody

[Term]
id: X:4
name: last
alt_id: X:40
alt_id: X:41 ! merged
synonym: unquoted EXACT []
nonsense
`;

for (const length of [1, 7, 10_000]) {
  test(`OBO in pieces of ${length}`, async () => {
    const { entries, problems, header } = await readAll(readObo(inPieces(OBO, length)));
    expect(header).toMatchObject({
      name: 'sample',
      version: 'sample/releases/2026-02-03',
      date: '2026-02-03',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
    });
    expect(entries.map(({ entry }) => entry.id)).toEqual(['X:1', 'X:3', 'X:4']);
    const [first, second, third] = entries;
    expect(first!.entry.terms).toEqual([
      { text: 'islet tumor', kind: 'preferred', language: 'en', caseRule: 'fold' },
      { text: 'insuloma', kind: 'exact', language: 'en', caseRule: 'fold' },
      { text: 'islet tumour', kind: 'exact', language: 'en', caseRule: 'fold' },
      { text: 'IT', kind: 'abbreviation', language: 'en', caseRule: 'exact' },
      { text: 'pancreatic mass', kind: 'broad', language: 'en', caseRule: 'fold' },
      { text: 'growth', kind: 'broad', language: 'en', caseRule: 'fold' },
    ]);
    expect(first!.entry.definition).toEqual({
      text: 'A "tumor" of islets, rare. See next.',
      sources: ['PMID:1', 'url:http://example.org/a,b'],
    });
    expect(first!.entry.xrefs).toEqual(['MESH:D1']);
    expect(first!.entry.parents).toEqual(['X:2']);
    expect(second).toMatchObject({ obsolete: true, entry: { replacedBy: 'X:1', related: ['X:4'], terms: [] } });
    expect(third!.entry.formerIds).toEqual(['X:40', 'X:41']);
    expect(first!.entry).not.toHaveProperty('formerIds');
    expect(problems).toEqual([
      { place: 'line 31', expected: ['oboId'] },
      { place: 'line 39', expected: ['quotedText', 'synonym'] },
      { place: 'line 40', expected: ['oboTag'] },
    ]);
  });
}

test('what is not OBO is refused with the place', async () => {
  await expect(readAll(readObo(inPieces('<html>\n')))).rejects.toMatchObject({
    code: 'not-this-format',
    place: 'line 1',
  });
  await expect(readAll(readObo(inPieces('[Term]\nid: X:1\n')))).rejects.toMatchObject({ code: 'not-this-format' });
  await expect(readAll(readObo(inPieces('')))).rejects.toMatchObject({ code: 'not-this-format' });
});

test('a line that announces another, which is not there, is not lost', async () => {
  const { entries } = await readAll(readObo(inPieces('format-version: 1.4\n\n[Term]\nid: X:1\nname: islet tumour \\')));
  expect(entries.map(({ entry }) => entry.name)).toEqual(['islet tumour']);
});
