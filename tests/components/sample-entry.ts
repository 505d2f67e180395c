/** A made-up library and an imported dictionary: an entry of every kind that a card can show. */
import { LIBRARY_ID, type DictionaryInfo, type Entry } from '@/lookup/model.ts';
import { article } from './sample-article.ts';

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

/** A short text of its own: others say more of it. */
export const briefEntry: Entry = { ...sampleEntry, article: { ...article, sections: article.sections.slice(0, 1) } };

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
