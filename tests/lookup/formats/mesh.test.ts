import { expect, test } from 'vitest';
import { readMesh } from '@/lookup/formats/mesh.ts';
import { inPieces, readAll } from './read.ts';

const MESH = `<?xml version="1.0"?>
<!DOCTYPE DescriptorRecordSet SYSTEM "https://example.org/desc.dtd">
<DescriptorRecordSet LanguageCode="eng">
<DescriptorRecord DescriptorClass="1">
  <DescriptorUI>D1</DescriptorUI>
  <DescriptorName><String>Islet Tumor &amp; Growth</String></DescriptorName>
  <PharmacologicalActionList><PharmacologicalAction><DescriptorReferredTo><DescriptorUI>D9</DescriptorUI>
    <DescriptorName><String>Other</String></DescriptorName></DescriptorReferredTo></PharmacologicalAction></PharmacologicalActionList>
  <TreeNumberList><TreeNumber>C04.1.2</TreeNumber></TreeNumberList>
  <ConceptList>
    <Concept PreferredConceptYN="Y"><ConceptUI>M1</ConceptUI><ScopeNote>A tumor.</ScopeNote><RegistryNumber>0</RegistryNumber>
      <TermList>
        <Term ConceptPreferredTermYN="Y" IsPermutedTermYN="N" LexicalTag="NON" RecordPreferredTermYN="Y"><TermUI>T1</TermUI><String>Islet Tumor &amp; Growth</String></Term>
        <Term ConceptPreferredTermYN="N" IsPermutedTermYN="Y" LexicalTag="NON" RecordPreferredTermYN="N"><TermUI>T1</TermUI><String>Tumor, Islet</String></Term>
        <Term ConceptPreferredTermYN="N" IsPermutedTermYN="N" LexicalTag="ABB" RecordPreferredTermYN="N"><TermUI>T2</TermUI><String>IT</String></Term>
      </TermList></Concept>
    <Concept PreferredConceptYN="N"><ConceptUI>M2</ConceptUI>
      <ConceptRelationList><ConceptRelation RelationName="NRW"><Concept1UI>M1</Concept1UI></ConceptRelation></ConceptRelationList>
      <TermList><Term ConceptPreferredTermYN="Y" IsPermutedTermYN="N" LexicalTag="NON" RecordPreferredTermYN="N"><TermUI>T3</TermUI><String>Insuloma</String></Term></TermList></Concept>
  </ConceptList>
</DescriptorRecord>
<DescriptorRecord><DescriptorName><String>Nobody</String></DescriptorName></DescriptorRecord>
<DescriptorRecord><DescriptorUI>D2</DescriptorUI><DescriptorName><String>Tumor</String></DescriptorName>
  <TreeNumberList><TreeNumber>C04.1</TreeNumber></TreeNumberList></DescriptorRecord>
</DescriptorRecordSet>`;

for (const length of [1, 64, 100_000]) {
  test(`MeSH in pieces of ${length}`, async () => {
    const { entries, problems, header } = await readAll(readMesh(inPieces(MESH, length)));
    expect(header).toMatchObject({ name: 'MeSH', language: 'en' });
    expect(entries.map(({ entry }) => [entry.id, entry.name, entry.parents])).toEqual([
      ['D1', 'Islet Tumor & Growth', ['D2']],
      ['D2', 'Tumor', []],
    ]);
    expect(entries[0]!.entry.terms.map(({ text, kind, caseRule }) => [text, kind, caseRule])).toEqual([
      ['Islet Tumor & Growth', 'preferred', 'fold'],
      ['IT', 'abbreviation', 'exact'],
      ['Insuloma', 'narrow', 'fold'],
    ]);
    expect(entries[0]!.entry.definition).toEqual({ text: 'A tumor.', sources: [] });
    expect(problems).toEqual([{ place: 'record 2', expected: ['meshId'] }]);
  });
}

test('damaged or hostile XML is refused', async () => {
  const refused = (text: string) => expect(readAll(readMesh(inPieces(text, 1000)))).rejects;
  await refused('<html></html>').toMatchObject({ code: 'not-this-format', place: 'line 1' });
  await refused(MESH.slice(0, 900)).toMatchObject({ code: 'malformed' });
  await refused('').toMatchObject({ code: 'malformed' });
  await refused('<?x\ud800').toMatchObject({ code: 'malformed' });
  await refused(`<DescriptorRecordSet>${'<a>'.repeat(10_000)}`).toMatchObject({ code: 'too-deep' });
  const bomb =
    '<!DOCTYPE DescriptorRecordSet [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<DescriptorRecordSet>&b;</DescriptorRecordSet>';
  await refused(bomb).toMatchObject({ code: 'malformed', place: 'line 2' });
});
