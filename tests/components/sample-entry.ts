/** A made-up library in the shape of the real one: for looking at components, not for reading medicine. */
import { glossaryText } from '@/lookup/glossary/glossary.ts';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { PageTerm, SearchHit } from '@/lookup/messages.ts';
import type { Sense } from '@/lookup/findings.ts';
import { LIBRARY_ID, type Article, type DictionaryInfo, type Entry, type Inline } from '@/lookup/model.ts';
import type { Citation, Passage, Reference, Statement } from '@/lookup/model.ts';

/** The day on which every sample is looked at. */
export const sampleNow = new Date('2026-11-22T12:00:00Z');

const text = (words: string): Inline => ({ type: 'text', text: words });
const dose = (words: string): Inline => ({ type: 'dose', text: words });

/** `key` cites, `key?` cites without confirmation. */
const cite = (key: string): Citation => ({ key: key.replace('?', ''), unchecked: key.endsWith('?') });

function says(content: string | Inline[], ...keys: string[]): Statement {
  return { content: typeof content === 'string' ? [text(content)] : content, citations: keys.map(cite) };
}

function passage(statements: Statement[], ...notes: Statement[]): Passage {
  return { statements, notes: notes.map((note) => ({ statements: [note], notes: [] })) };
}

const references: Reference[] = [
  {
    key: 'review2016',
    number: 1,
    standing: 'listed',
    sourceNumbers: ['5'],
    text: 'Author CD, Other GH. A sample syndrome: a review and update on treatment. J Sample Dermatol 2016;30(12):2016-2022.',
    link: { kind: 'search', url: 'https://pubmed.ncbi.nlm.nih.gov/?term=A+sample+syndrome' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'cases2017',
    number: 2,
    standing: 'listed',
    sourceNumbers: ['6'],
    text: 'A sample rash: a forgotten condition. J Sample Med Surg 2017.',
    link: { kind: 'pubmed', url: 'https://pubmed.ncbi.nlm.nih.gov/00000000/' },
    guidelineYear: null,
    note: 'Authors, volume and pages could not be verified.',
    csl: {},
  },
  {
    key: 'rash2018',
    number: 3,
    standing: 'identified',
    sourceNumbers: ['7'],
    text: 'Third IJ, Fourth KL. A review of the skin in a sample syndrome. Int J Sample 2018;57(6):642-645.',
    link: { kind: 'doi', url: 'https://doi.org/10.1000/sample' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'guideline2015',
    number: 4,
    standing: 'listed',
    sourceNumbers: ['1', '2', '3'],
    text: 'Writer AB, Author CD, Scribe EF, et al. Sample Tumors, Version 1.2015. J Sample Netw 2015;13(1):78.',
    link: { kind: 'publisher', url: 'https://example.org/journals/13/1/78' },
    guidelineYear: 2015,
    note: 'The source lists this document three times.',
    csl: {},
  },
  {
    key: 'imaging2020',
    number: 5,
    standing: 'added',
    sourceNumbers: [],
    text: 'Fifth MN. Appropriate use of imaging in sample tumors. Sample Imaging 2020;1:1-9.',
    link: { kind: 'pmc', url: 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC0000000/' },
    guidelineYear: null,
    note: null,
    csl: {},
  },
  {
    key: 'unknown8',
    number: 6,
    standing: 'missing',
    sourceNumbers: ['8'],
    text: 'Cited in the source as [8], missing from its list; not identified.',
    link: null,
    guidelineYear: null,
    note: null,
    csl: null,
  },
];

const article: Article = {
  language: 'en',
  sections: [
    {
      kind: 'summary',
      heading: 'Summary',
      blocks: [
        {
          type: 'paragraph',
          passage: passage([
            says(
              [
                text('A rare, migrating skin rash that in most people belongs to the '),
                { type: 'entry', text: 'sample syndrome', entry: 'sample-syndrome' },
                text(' and may be its first sign.'),
              ],
              'review2016',
              'cases2017',
              'rash2018',
            ),
            says('It is put down to low amino acids in the blood.', 'guideline2015?'),
          ]),
        },
      ],
    },
    {
      kind: 'management',
      heading: 'Management points',
      blocks: [
        {
          type: 'list',
          items: [
            passage([
              says('Removing the tumour, where that can be done, is the treatment of choice.', 'guideline2015'),
            ]),
            passage(
              [
                says(
                  [text('For the skin the source states zinc sulfate '), dose('220 mg'), text(' by mouth once a day.')],
                  'guideline2015?',
                ),
              ],
              says(
                [
                  text('The weight is that of the salt; '),
                  dose('220 mg'),
                  text(' of it hold about '),
                  dose('50 mg'),
                  text(' of zinc.'),
                ],
                'imaging2020',
              ),
            ),
            passage([says('Creams and wound care can ease discomfort.', 'source')]),
            passage(
              [
                says(
                  [
                    text('In spread disease the source states octreotide '),
                    dose('100–500 micrograms'),
                    text(' under the skin two or three times a day.'),
                  ],
                  'guideline2015?',
                  'rash2018',
                  'unknown8',
                ),
              ],
              says('The range is higher than the starting range of a national formulary. Dosing is for a specialist.'),
            ),
          ],
        },
      ],
    },
    {
      kind: 'guidelines',
      heading: 'From the guidelines',
      blocks: [
        {
          type: 'paragraph',
          passage: passage([
            says(
              'With new diabetes, weight loss and such a rash, blood tests and imaging come first.',
              'guideline2015',
            ),
            says(
              [text('Fluids and glucose are put right '), { type: 'emphasis', text: 'before' }, text(' surgery.')],
              'guideline2015',
            ),
          ]),
        },
      ],
    },
    {
      kind: 'research',
      heading: 'From the research',
      blocks: [
        {
          type: 'list',
          items: [
            passage([
              says('The rash comes in rings in the folds of the skin, with small blisters and crusts.', 'rash2018'),
            ]),
            passage([says('It waxes and wanes.', 'cases2017')]),
          ],
        },
      ],
    },
    {
      kind: 'notes',
      heading: 'Editor’s notes',
      blocks: [
        {
          type: 'list',
          items: [
            passage([says('The imaging the source names has been superseded.', 'imaging2020')]),
            passage([says('The guideline editions cited date from 2012 and 2015.')]),
          ],
        },
      ],
    },
  ],
  references,
  review: {
    source: {
      status: 'approved',
      by: 'its Medical Advisory Board',
      lastUpdated: '2025-04-16',
      approvedOn: null,
      title: 'What is the relationship between a sample rash and a sample tumour?',
      url: 'https://example.org/articles/sample',
    },
    wording: { status: 'draft', by: null, on: null, contentHash: null },
  },
  disclaimer:
    'This information is for healthcare professionals. It does not replace clinical judgement. Check every statement against the primary literature before acting on it.',
};

export const sampleDictionary: DictionaryInfo = {
  id: LIBRARY_ID,
  name: 'Vademecum library',
  version: '1.0.0',
  date: '2026-11-22',
  publisher: 'Vademecum',
  licence: 'CC BY 4.0',
  language: 'en',
  homepage: null,
};

export const importedDictionary: DictionaryInfo = {
  id: 'sample-ontology',
  name: 'Sample Disease Ontology',
  version: '2026-07-31',
  date: '2026-07-31',
  publisher: 'Sample Institute',
  licence: 'CC0',
  language: 'en',
  homepage: 'https://example.org/ontology',
};

export const sampleEntry: Entry = {
  id: 'necrolytic-migratory-erythema',
  name: 'necrolytic migratory erythema',
  terms: [
    { text: 'necrolytic migratory erythema', kind: 'preferred', language: 'en', caseRule: 'fold' },
    { text: 'migratory necrolytic erythema', kind: 'exact', language: 'en', caseRule: 'fold' },
    { text: 'NME', kind: 'abbreviation', language: 'en', caseRule: 'exact' },
  ],
  rivals: [
    { abbreviation: 'NME', meaning: 'new molecular entity (drug regulation)' },
    { abbreviation: 'NME', meaning: 'non-mass enhancement (breast MRI)' },
  ],
  topics: ['glucagonoma', 'rash'],
  definition: null,
  article,
  xrefs: ['MESH:D058568', 'HP:0031181'],
  parents: [],
  related: ['sample-syndrome', 'octreotide'],
  replacedBy: null,
};

/** An imported entry: a definition, no article. */
export const definedEntry: Entry = {
  ...sampleEntry,
  id: 'DOID:0001',
  name: 'sample disease of the skin',
  terms: [{ text: 'sample disease of the skin', kind: 'preferred', language: 'en', caseRule: 'fold' }],
  rivals: [],
  definition: { text: 'A skin disease that is a sample and migrates from fold to fold.', sources: ['ISBN:0000000000'] },
  article: null,
  xrefs: ['MESH:D000000'],
  related: [],
};

/** A name and nothing else, replaced by another. */
export const nameOnlyEntry: Entry = { ...definedEntry, id: 'DOID:0002', definition: null, replacedBy: 'DOID:0001' };

/** The longest a name gets in the large vocabularies, with one word no line can hold. */
export const longNamedEntry: Entry = {
  ...sampleEntry,
  name: 'severe combined immunodeficiency, autosomal recessive, T cell-negative, B cell-negative, NK cell-positive, with sensitivity to ionizing radiation and pseudopseudohypoparathyroidismassociatedpneumonoultramicroscopicsilicovolcanoconiosis of early onset',
};

/** Our own text from the literature: no single source behind it. */
export const ownEntry: Entry = {
  ...sampleEntry,
  article: { ...article, review: { source: null, wording: article.review.wording } },
};

/** The source has not been touched for years and was never approved. */
export const staleEntry: Entry = {
  ...sampleEntry,
  article: {
    ...article,
    review: {
      ...article.review,
      source: {
        status: 'under-review',
        by: 'its Medical Advisory Board',
        lastUpdated: '2023-02-01',
        approvedOn: null,
        title: 'What is the relationship between a sample rash and a sample tumour?',
        url: 'https://example.org/articles/sample',
      },
    },
  },
};

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

export const sampleHits: SearchHit[] = [
  {
    dictionary: LIBRARY_ID,
    entry: 'glucagonoma',
    name: 'glucagonoma',
    matchedName: null,
    summary: 'A rare tumour of the pancreas that makes glucagon; a migrating rash may be its first sign.',
    dictionaryName: 'Vademecum library',
  },
  {
    dictionary: LIBRARY_ID,
    entry: 'hyperglucagonemia',
    name: 'hyperglucagonemia',
    matchedName: 'hyperglucagonaemia',
    summary: 'More glucagon in the blood than there should be.',
    dictionaryName: 'Vademecum library',
  },
  {
    dictionary: 'sample-ontology',
    entry: 'DOID:0005',
    name: 'glucagonoma syndrome',
    matchedName: null,
    summary: '',
    dictionaryName: 'Sample Disease Ontology',
  },
];

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

/** An entry whose wording was approved once and then changed. The reviewer is made up for this sample. */
export const changedEntry: Entry = {
  ...ownEntry,
  article: ownEntry.article && {
    ...ownEntry.article,
    review: {
      source: null,
      wording: {
        status: 'draft',
        by: null,
        on: null,
        contentHash: null,
        steps: [
          { status: 'submitted', by: 'Sample author', on: '2026-01-05' },
          { status: 'approved', by: 'Sample reviewer', on: '2026-02-10' },
        ],
        changedSince: {
          approvedBy: 'Sample reviewer',
          approvedOn: '2026-02-10',
          removed: ['An older sentence of the sample.'],
          added: ['A newer sentence of the sample.'],
        },
      },
    },
  },
};

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
