/** What the lists of the surfaces show of the made-up library: meanings, results, a page's terms, entries that were kept. */
import type { HitLines } from '@/components/search/FoundLine.tsx';
import { placeName } from '@/lookup/dictionaries.ts';
import type { Sense } from '@/lookup/findings.ts';
import { glossaryText } from '@/lookup/glossary/glossary.ts';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { FoundHit, PageTerm } from '@/lookup/messages.ts';
import { LIBRARY_ID } from '@/lookup/model.ts';
import { importedDictionary, sampleDictionary, sampleEntry } from './sample-entry.ts';

export const otherSenses: Sense[] = [
  {
    dictionary: 'sample-ontology',
    entry: 'DOID:0003',
    name: 'new molecular entity',
    term: 'NME',
    kind: 'abbreviation',
    distinctive: false,
    approved: false,
    topics: [],
    against: [],
  },
  {
    dictionary: 'sample-ontology',
    entry: 'DOID:0004',
    name: 'NME1 nucleoside diphosphate kinase',
    term: 'NME',
    kind: 'related',
    distinctive: false,
    approved: false,
    topics: [],
    against: [],
  },
];

/** Where the line of an imported hit is to be read. */
export const samplePlace = { generation: 'sample-generation', number: 4 };

export const sampleHits: FoundHit[] = [
  {
    dictionary: LIBRARY_ID,
    entry: 'glucagonoma',
    name: 'glucagonoma',
    matchedName: null,
    summary: 'A rare tumour of the pancreas that makes glucagon; a migrating rash may be its first sign.',
    dictionaryName: 'Vademecum library',
    place: null,
  },
  {
    dictionary: LIBRARY_ID,
    entry: 'hyperglucagonemia',
    name: 'hyperglucagonemia',
    matchedName: 'hyperglucagonaemia',
    summary: 'More glucagon in the blood than there should be.',
    dictionaryName: 'Vademecum library',
    place: null,
  },
  {
    dictionary: 'sample-ontology',
    entry: 'DOID:0005',
    name: 'glucagonoma syndrome',
    matchedName: null,
    summary: '',
    dictionaryName: 'Sample Disease Ontology',
    place: samplePlace,
  },
];

export const sampleLines: HitLines = new Map([
  [placeName(samplePlace), { name: 'glucagonoma syndrome', summary: 'The signs of a tumour that makes glucagon.' }],
]);

export const samplePageTerms: PageTerm[] = [
  {
    dictionary: LIBRARY_ID,
    entry: 'necrolytic-migratory-erythema',
    name: 'necrolytic migratory erythema',
    count: 12,
    uncertain: false,
  },
  { dictionary: LIBRARY_ID, entry: 'glucagonoma', name: 'glucagonoma', count: 7, uncertain: false },
  { dictionary: LIBRARY_ID, entry: 'octreotide', name: 'octreotide', count: 3, uncertain: false },
  { dictionary: LIBRARY_ID, entry: 'pulmonary-embolism', name: 'pulmonary embolism', count: 1, uncertain: true },
];

/** More terms than the list shows at first. */
export const manyPageTerms: PageTerm[] = Array.from({ length: 23 }, (_, at) => ({
  dictionary: LIBRARY_ID,
  entry: `term-${at}`,
  name: `sample term number ${at + 1}`,
  count: 23 - at,
  uncertain: at % 5 === 4,
}));

/** What the entries of the page's terms say, as far as the sample has them. */
export const sampleTexts = new Map(
  samplePageTerms
    .slice(0, 3)
    .map(({ dictionary, entry, name }) => [
      `${dictionary} ${entry}`,
      { ...glossaryText(sampleEntry, sampleDictionary, 'Note'), dictionary, entry, name },
    ]),
);

export const keptSample: KeptEntry = {
  dictionary: sampleDictionary.id,
  entry: sampleEntry.id,
  name: sampleEntry.name,
  dictionaryName: sampleDictionary.name,
  at: '2026-11-21T09:30:00.000Z',
};

export const sampleKept: readonly KeptEntry[] = [
  { ...keptSample, entry: 'octreotide', name: 'octreotide', at: '2026-11-22T10:00:00.000Z' },
  keptSample,
  {
    dictionary: importedDictionary.id,
    entry: 'SDO:1',
    name: 'a disease of the sample ontology with quite a long name',
    dictionaryName: importedDictionary.name,
    at: '2026-10-02T16:00:00.000Z',
  },
];
