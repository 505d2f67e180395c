/** What the side panel says, and what popup and panel share, in English. */
import { countIn } from '../count.ts';

const count = countIn('en');

export const panelEn = {
  what: 'What the panel shows',
  parts: { page: 'On this page', recent: 'Recent', saved: 'Saved' },
  toPanel: 'Side panel',
  open: 'Open the side panel',
};

/** Entries that were kept. */
export const keptEn = {
  recent: 'Recent look-ups',
  noRecent: 'Nothing looked up yet. What you open by hand is listed here, on this machine only.',
  recentOff: 'Recent look-ups are not remembered. You can change that in the options, under Privacy.',
  clear: 'Clear recent look-ups',
  clearShort: 'Clear',
  save: 'Save',
  isSaved: 'Saved',
  noSaved: 'Nothing saved yet. “Save” stands above every article you open.',
  remove: (name: string) => `Take ${name} off the list`,
  noRoom:
    'This could not be kept: there is no room left on the disk, or the browser allows no more. Make room, then do it again. Everything kept before is still there.',
  notKept:
    'This could not be kept: the browser’s storage failed. Do it again; if that does not help, restart the browser. Everything kept before is still there.',
  understood: 'Close',
};

/** This page's terms, and the file they are kept in. */
export const glossaryEn = {
  terms: (terms: number) => `${count(terms, { one: 'term', other: 'terms' })} in order of appearance`,
  position: (position: number, of: number) => `${position} of ${of}`,
  next: 'Next term on the page',
  previous: 'Previous term on the page',
  nextOf: (name: string) => `Next ${name} on the page`,
  previousOf: (name: string) => `Previous ${name} on the page`,
  export: 'Export',
  formats: { markdown: 'Markdown', csv: 'CSV, for spreadsheets', anki: 'Anki text, for flashcards' },
  heading: (title: string | null) => (title === null ? 'Terms of a page' : `Terms of “${title}”`),
  made: (date: string, version: string) => `Made with Vademecum ${version} on ${date}.`,
  alsoCalled: 'Also called:',
  times: (times: number) => `${count(times, { one: 'time', other: 'times' })} on the page`,
  withheld: 'Its text states an amount and is not exported: read it in the article, with its notes.',
  noText: 'Its dictionary gives the name without a definition.',
  from: (dictionary: string, version: string) => `${dictionary}, version ${version}`,
  definitionFrom: (sources: string) => `definition from ${sources}`,
  review: {
    imported: 'not reviewed here',
    own: 'not clinically reviewed',
    ownApproved: 'clinically reviewed',
    wording: 'wording not clinically reviewed',
    wordingApproved: 'wording clinically reviewed',
  },
  columns: {
    term: 'Term',
    otherNames: 'Other names',
    text: 'Summary or definition',
    count: 'Times on the page',
    review: 'Review',
    dictionary: 'Dictionary',
    version: 'Version',
    licence: 'Licence',
  },
};
