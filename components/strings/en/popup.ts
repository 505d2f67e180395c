/** What the popup says, in English. */
import type { Density } from '@/lookup/settings.ts';
import { countIn } from '../count.ts';

const count = countIn('en');

export const popupEn = {
  search: 'Search the library',
  results: 'Results',
  found: (hits: number) => (hits === 0 ? 'Nothing found' : count(hits, { one: 'result', other: 'results' })),
  noResults: (query: string) => `Nothing in your dictionaries for “${query}”.`,
  searching: 'Searching…',
  back: 'Back to the results',
  backToPage: 'Back',
  onThisPage: 'On this page',
  allTerms: (terms: number) => `Show all ${terms}`,
  fewerTerms: 'Show fewer',
  times: (times: number) => count(times, { one: 'time', other: 'times' }),
  mayMean: 'may mean',
  goTo: (name: string) => `Go to ${name} on this page`,
  reading: 'Reading this page…',
  stillReading: 'Still reading this page…',
  noTerms: 'No terms of your dictionaries on this page.',
  notAsked: 'Pages of this site are marked only when you ask for it.',
  markPage: 'Mark this page',
  siteIsOff: 'Marking is switched off on this site.',
  allIsOff: 'Marking is switched off everywhere.',
  cannotRun: 'Extensions cannot run on this page. You can still search here.',
  noAccess:
    'Vademecum has no access to this page. If it is a website, allow it: press Extensions (the puzzle piece) in the toolbar, open the menu or gear beside Vademecum, allow this site, and reload the page. You can still search here.',
  notRead:
    'Vademecum does not read this kind of page: it is a PDF, a drawing or a data file, or it is being edited. You can still search here.',
  loading: 'Opening the library…',
  failed: 'The library did not open. Close this window and open it again; if that does not help, restart the browser.',
  searchFailed: 'The search did not answer. Type again in a moment.',
  markSite: (host: string) => `Mark terms on this site (${host})`,
  localFiles: 'local files',
  markEverywhere: 'Mark terms everywhere',
  marking: 'Marking is on',
  density: 'Mark',
  densities: {
    auto: 'as the page needs',
    every: 'every occurrence',
    section: 'the first in each section',
    page: 'the first on each page',
  } satisfies Record<Density, string>,
  options: 'Options',
};
