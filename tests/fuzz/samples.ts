/** One small good file of each format, written for the tests. */

export const OBO = `format-version: 1.2
data-version: sample/2026-01-02
ontology: sample
remark: licence CC0

[Term]
id: S:1
name: sample disease
def: "A disease made up for a test." [S:ref "a source", PMID:1]
synonym: "SD" EXACT abbreviation [S:ref]
synonym: "sample illness" NARROW []
xref: MESH:D000001
is_a: S:2 ! disease

[Term]
id: S:2
name: disease

[Term]
id: S:3
name: old disease
is_obsolete: true
replaced_by: S:1
`;

export const OBO_GRAPH = JSON.stringify({
  graphs: [
    {
      id: 'http://example.org/sample.owl',
      meta: { version: 'sample/2026-01-02', basicPropertyValues: [] },
      nodes: [
        {
          id: 'http://purl.obolibrary.org/obo/S_1',
          lbl: 'sample disease',
          type: 'CLASS',
          meta: {
            definition: { val: 'A disease made up for a test.', xrefs: ['S:ref'] },
            synonyms: [{ pred: 'hasExactSynonym', val: 'sample illness' }],
            xrefs: [{ val: 'MESH:D000001' }],
          },
        },
        { id: 'http://purl.obolibrary.org/obo/S_2', lbl: 'disease', type: 'CLASS' },
      ],
      edges: [{ sub: 'http://purl.obolibrary.org/obo/S_1', pred: 'is_a', obj: 'http://purl.obolibrary.org/obo/S_2' }],
    },
  ],
});

export const MESH = `<?xml version="1.0"?>
<!DOCTYPE DescriptorRecordSet SYSTEM "sample.dtd">
<DescriptorRecordSet LanguageCode="eng">
  <DescriptorRecord DescriptorClass="1">
    <DescriptorUI>D000001</DescriptorUI>
    <DescriptorName><String>Sample Diseases</String></DescriptorName>
    <TreeNumberList><TreeNumber>C01</TreeNumber></TreeNumberList>
    <ConceptList>
      <Concept PreferredConceptYN="Y">
        <ScopeNote>A disease made up for a test.</ScopeNote>
        <TermList>
          <Term RecordPreferredTermYN="Y"><TermUI>T1</TermUI><String>Sample Diseases</String></Term>
          <Term RecordPreferredTermYN="N"><TermUI>T2</TermUI><String>Illness, Sample</String></Term>
        </TermList>
      </Concept>
    </ConceptList>
  </DescriptorRecord>
</DescriptorRecordSet>
`;

export const TABLE = `id,name,synonyms,definition
S:1,sample disease,"SD|sample illness","A disease, made up for a ""test"""
S:2,disease,,
`;

export const ARTICLE = `---
id: sample
title: Sample disease
terms:
  - text: sample illness
    kind: exact
review:
  source: none
  wording: draft
---

## Summary

A disease made up for a test [@a].

## Management

- Give \`5 mg\` as the source states [@a]{unchecked}.
`;

export const PROSE = `Necrolytic migratory erythema (NME) is a rash. NMEs wax and wane; multiple sclerosis, MS, is another matter.
Abbreviations: NME, necrolytic migratory erythema; MS: mass spectrometry.
Patients with tumours of the alpha-cell (α-cell tumors) had type II diabetes mel-
litus and Crohn\u2019s disease. See NME1/NM23, doi:10.1000/x and mail nme@example.org.`;
