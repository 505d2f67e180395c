/** Words as the catalogue gives them, short ones here. */
import type { Glossary, GlossaryTerm, GlossaryWords } from '@/lookup/glossary/glossary.ts';

export const words: GlossaryWords = {
  heading: (title) => (title === null ? 'Terms of a page' : `Terms of “${title}”`),
  made: (date) => `Made on ${date}.`,
  disclaimer: 'For professionals.',
  alsoCalled: 'Also called',
  times: (count) => `${count} times`,
  mayMean: 'may mean',
  withheld: 'States an amount.',
  noText: 'No text.',
  note: 'Note',
  from: (dictionary, version) => `${dictionary} ${version}`,
  definitionFrom: (sources) => `Definition from ${sources}`,
  licence: (licence) => `Licence ${licence}`,
  review: (review) => (review === null ? 'imported' : review.wording ? 'approved' : 'not reviewed'),
  columns: {
    term: 'Term',
    otherNames: 'Other names',
    text: 'Text',
    count: 'Count',
    review: 'Review',
    dictionary: 'Dictionary',
    version: 'Version',
    licence: 'Licence',
  },
};

export function term(over: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    dictionary: 'library',
    entry: 'glucagonoma',
    name: 'Glucagonoma',
    otherNames: ['GCGoma'],
    text: 'A rare tumour of the pancreas.',
    withheld: false,
    sources: [],
    dictionaryName: 'Vademecum library',
    version: '1',
    licence: null,
    review: { source: null, wording: false },
    count: 3,
    uncertain: false,
    ...over,
  };
}

export function glossary(...terms: GlossaryTerm[]): Glossary {
  return { title: 'A page', date: '2026-11-25', terms };
}
