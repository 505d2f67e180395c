/** What the first page after the installation says, and how the options ask the same, in English. */
import type { Scope } from '@/lookup/settings.ts';

export const welcomeEn = {
  title: 'Look terms up where you read them',
  documentTitle: 'Welcome to Vademecum',
  lead: 'Vademecum quietly underlines the medical terms it knows and explains them, with sources. Nothing you read leaves the browser.',
  skip: 'Skip this',
  tryIt: 'Try it',
  tryItHow: 'Rest the pointer on an underlined term, or tap it.',
  showCard: 'Show the card of the next term',
  tryItMore:
    'On any page: select a word, right-click and choose “Look up”. The toolbar button lists the terms of the page and searches the library.',
  where: 'Choose where to mark',
  permissions:
    'The browser says that Vademecum can read and change data on all websites. It reads a page in front of you to find its terms, and draws lines under them. It sends nothing anywhere. In the browser’s own settings you can allow it on single sites only.',
  more: 'Bring your own dictionaries',
  moreHow:
    'The library that comes with Vademecum is small. Ontologies such as MONDO or the Human Phenotype Ontology, MeSH, or a list of your own in CSV can be added as files at any time.',
  toDictionaries: 'Open the dictionaries',
  done: 'Done',
};

/** Where terms are marked. */
export const scopeEn = {
  legend: 'Where terms are marked',
  scopes: {
    all: { label: 'On all sites', hint: 'Except those that you switch off.' },
    literature: {
      label: 'On sites of medical literature',
      hint: 'Journals, indexes, guidelines and registers of trials; and sites that you add.',
    },
    asked: {
      label: 'Only when asked',
      hint: 'Press “Mark this page” in the popup of the toolbar button. Sites that you add are marked always.',
    },
  } satisfies Record<Scope, { label: string; hint: string }>,
  noAccess: 'The browser does not let Vademecum read websites at the moment. Without that nothing can be marked.',
  noAccessToSome: 'The browser does not let Vademecum read all of these sites at the moment.',
  allow: 'Let the browser ask me…',
  literatureList: (sites: number) => `The ${sites} sites of medical literature`,
};
