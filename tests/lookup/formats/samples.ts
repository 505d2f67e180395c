/** One small file of each format, and ways to pack it. */
import { gzipSync } from 'node:zlib';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { DictionaryFile } from '@/lookup/formats/archive.ts';

export const OBO = `format-version: 1.4
data-version: sample/releases/2026-02-03
synonymtypedef: OMO:0003000 "abbreviation"
ontology: sample

[Term]
id: X:1
name: islet tumor
def: "A tumor of islets." [PMID:1]
synonym: "insuloma" EXACT []
synonym: "IT" EXACT OMO:0003000 []
xref: MESH:D1
is_a: X:2 ! tumor

[Term]
id: X:3
name: obsolete thing
is_obsolete: true
replaced_by: X:1
`;

export const OBO_GRAPHS = JSON.stringify({
  graphs: [
    {
      id: 'http://purl.obolibrary.org/obo/sample.json',
      nodes: [
        {
          id: 'http://purl.obolibrary.org/obo/X_1',
          lbl: 'islet tumor',
          type: 'CLASS',
          meta: {
            definition: { val: 'A tumor of islets.', xrefs: ['PMID:1'] },
            synonyms: [
              { pred: 'hasExactSynonym', val: 'insuloma' },
              {
                pred: 'hasExactSynonym',
                val: 'IT',
                synonymType: 'http://purl.obolibrary.org/obo/OMO_0003000',
              },
            ],
            xrefs: [{ val: 'MESH:D1' }],
          },
        },
        {
          id: 'http://purl.obolibrary.org/obo/X_3',
          lbl: 'obsolete thing',
          meta: {
            deprecated: true,
            basicPropertyValues: [
              {
                pred: 'http://purl.obolibrary.org/obo/IAO_0100001',
                val: 'http://purl.obolibrary.org/obo/X_1',
              },
            ],
          },
        },
      ],
      edges: [{ sub: 'http://purl.obolibrary.org/obo/X_1', pred: 'is_a', obj: 'http://purl.obolibrary.org/obo/X_2' }],
      meta: { version: 'http://purl.obolibrary.org/obo/sample/releases/2026-02-03/sample.json' },
    },
  ],
});

export const MESH = `<?xml version="1.0"?>
<!DOCTYPE DescriptorRecordSet SYSTEM "desc.dtd">
<DescriptorRecordSet LanguageCode="eng">
<DescriptorRecord><DescriptorUI>D1</DescriptorUI><DescriptorName><String>Islet Tumor</String></DescriptorName>
<TreeNumberList><TreeNumber>C04.1</TreeNumber></TreeNumberList>
<ConceptList><Concept PreferredConceptYN="Y"><ScopeNote>A tumor of islets.</ScopeNote><TermList>
<Term IsPermutedTermYN="N" RecordPreferredTermYN="Y"><String>Islet Tumor</String></Term>
<Term IsPermutedTermYN="N" RecordPreferredTermYN="N"><String>Insuloma</String></Term>
</TermList></Concept></ConceptList></DescriptorRecord>
</DescriptorRecordSet>
`;

export const CSV = 'id,name,synonyms,definition\nX:1,islet tumor,insuloma|IT,"A tumor, of islets."\nX:2,tumor,,\n';

export const TSV = 'DescriptorUI\tDescriptorName\tTermName\nD1\tIslet Tumor\tInsuloma\nD1\tIslet Tumor\tIslet Tumour\n';

export const VADEMECUM = `{"format":1,
"dictionary":{"id":"sample","name":"Sample","version":"2","date":"2026-02-03","licence":"CC0","language":"en","address":"https://example.org/sample.vademecum.json"},
"entries":[
{"id":"X:1","name":"islet tumor","terms":["insuloma",{"text":"IT","kind":"abbreviation"}],"definition":{"text":"A tumor of islets.","sources":["PMID:1"]},"xrefs":["MESH:D1"],"parents":["X:2"]},
{"id":"X:3","name":"obsolete thing","obsolete":true,"replacedBy":"X:1"}
]}
`;

/** Every format with the name that its files have. */
export const SAMPLES = [
  ['obo', 'sample.obo', OBO],
  ['obo-graphs', 'sample.json', OBO_GRAPHS],
  ['mesh', 'desc2026.xml', MESH],
  ['table', 'sample.csv', CSV],
  ['table', 'sample.tsv', TSV],
  ['vademecum', 'sample.vademecum.json', VADEMECUM],
] as const;

/** Text or bytes as a file. */
export function fileOf(content: string | Uint8Array, name: string): DictionaryFile {
  return Object.assign(new Blob([content as Uint8Array<ArrayBuffer>]), { name });
}

/** The text in a gzip file. */
export function gzipped(text: string, name: string): DictionaryFile {
  return fileOf(gzipSync(text), `${name}.gz`);
}

/** A zip archive of some files. */
export async function zipped(files: Readonly<Record<string, string>>, name = 'sample.zip'): Promise<DictionaryFile> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [path, text] of Object.entries(files)) await writer.add(path, new BlobReader(new Blob([text])));
  return Object.assign(await writer.close(), { name });
}
