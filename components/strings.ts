/** Every sentence of the surfaces, in one typed object, so that translation can take its place. Clinical text is never here. */
import type { Citation, Reference, SourceReview, WordingReview } from '@/lookup/model.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const strings = {
  card: {
    close: 'Close',
    backTo: (name: string) => `Back to ${name}`,
    alsoCalled: 'Also called',
    mayMean: (term: string) => `“${term}” may mean`,
    summary: 'Summary',
    newTab: 'opens in a new tab',
    related: 'See also',
    obsolete: 'Its dictionary has replaced this entry.',
    toReplacement: 'Open the entry that replaces it',
    nameOnly: 'This dictionary gives the name without a definition.',
    definitionFrom: 'Definition from',
    searchElsewhere: 'Search elsewhere',
    identifiers: 'Identifiers in other vocabularies',
  },
  why: {
    ask: 'Why this meaning?',
    defined: (longForm: string) => `Defined on this page as “${longForm}”.`,
    topic: (words: string) => `This page also speaks of ${words}.`,
    distinctive: 'Its only meaning in your dictionaries.',
    chosen: 'You chose this meaning.',
    unknown: 'Nothing on this page settles which meaning is intended.',
    others: 'Other meanings in your dictionaries',
    rivals: (term: string) => `“${term}” is also written for:`,
  },
  notes: {
    one: 'Editor’s note',
    many: 'Editor’s notes',
    apart: 'Written by Vademecum’s editors. Not part of the restated text.',
  },
  citation: {
    reference: (number: number) => `Reference ${number}`,
    mark: (reference: Reference) => `[${reference.number}]`,
    source: '[source]',
    bySource: 'stated by the source without a reference',
    unchecked: 'cited so by the source; not confirmed in the cited paper',
    legend: 'Marks in this text',
    unknownKey: 'reference not found in this article',
    oldGuideline: (year: number) => `${year} guideline`,
    oldGuidelineSaid: (years: number) => `, an edition ${years} years old`,
    oldGuidelineWarning: (year: number, years: number) =>
      `Guideline edition of ${year}, ${years} years old. Look for a newer edition.`,
    sourceArticle: 'Read the source article',
    describe: (citation: Citation) => (citation.unchecked ? strings.citation.unchecked : null),
  },
  references: {
    heading: (count: number) => `References (${count})`,
    sourceNumbers: (numbers: string) => `source’s ${numbers}`,
    standing: {
      listed: null,
      identified: 'Missing from the source’s list; identified by Vademecum from matching text.',
      missing: 'Cited by the source, missing from its list, and not identified.',
      added: 'Added by Vademecum; not cited by the source.',
    } satisfies Record<Reference['standing'], string | null>,
    link: {
      doi: 'DOI',
      pubmed: 'PubMed',
      pmc: 'PMC',
      publisher: 'Publisher',
      search: 'Search PubMed for this title',
    },
    linkSaid: (number: number) => `, reference ${number}`,
    back: 'Back to the text',
  },
  review: {
    heading: 'Review status',
    stepsOfSource: 'Review of the source',
    stepsOfWording: 'Review of this entry',
    steps: { draft: 'Draft', submitted: 'Submitted', 'under-review': 'Under review', approved: 'Approved' },
    stepState: { done: 'done', current: 'reached', todo: 'not reached' },
    source: (source: SourceReview, updated: string, approved: string | null) => {
      const last = `last updated ${updated}`;
      if (source.status === 'submitted') return `Source: submitted to ${source.by}, not yet reviewed, ${last}.`;
      if (source.status === 'under-review') return `Source: under review by ${source.by}, not yet approved, ${last}.`;
      return approved === null
        ? `Source: approved by ${source.by}, ${last} (approval date not stated).`
        : `Source: approved by ${source.by} on ${approved}, ${last}.`;
    },
    wording: (subject: string, wording: WordingReview, on: string | null) => {
      if (wording.status === 'submitted' && on !== null)
        return `${subject}: submitted for clinical review on ${on}, not yet reviewed.`;
      if (wording.status === 'under-review' && on !== null)
        return `${subject}: under clinical review since ${on}, not yet approved.`;
      if (wording.status === 'approved' && on !== null && wording.by !== null && wording.contentHash !== null)
        return `${subject}: approved by ${wording.by} on ${on}.`;
      return `${subject}: not clinically reviewed.`;
    },
    restatement: 'This restatement',
    importedText: 'Its wording, as its dictionary states',
    ownText: 'This entry, written by Vademecum from the literature',
    updated: (age: string) => `Source last updated ${age}.`,
    short: {
      submitted: 'Source submitted for review',
      'under-review': 'Source under review',
      approved: 'Source approved',
    } satisfies Record<SourceReview['status'], string>,
    shortUpdated: (age: string) => `updated ${age}`,
    shortWording: (approved: boolean) => (approved ? 'wording approved' : 'wording not reviewed'),
    shortOwn: (approved: boolean) => (approved ? 'Clinically reviewed' : 'Not clinically reviewed'),
    toDetails: 'to the review status',
    old: (updated: string, age: string) =>
      `The source was last updated on ${updated}, ${age}. Check newer literature before you rely on it.`,
    readSource: (title: string) => `Source: ${title}`,
    policy: 'Vademecum’s editorial policy',
    imported: (name: string, version: string) =>
      `From ${name}, version ${version}. Imported as published; nobody has reviewed this entry in Vademecum.`,
    library: (name: string, version: string) => `${name}, version ${version}`,
    licence: (licence: string) => `Licence: ${licence}`,
    disclaimer: 'Professional disclaimer',
  },
  lookUp: {
    title: (query: string) => `“${query}”`,
    senses: (count: number) => `${many(count, 'meaning', 'meanings')} in your dictionaries`,
    near: 'No name is written exactly so. Near it in your dictionaries:',
    unknown: 'Not in your dictionaries.',
    elsewhere: 'Nothing is sent until you choose a link:',
    empty: 'The selection holds no word to look up. Select a term, then look it up again.',
    tooLong: (limit: number) =>
      `The selection is too long for a term (more than ${limit} characters). Select one term, then look it up again.`,
    loading: 'Looking it up…',
    failed: 'The dictionaries did not answer. Try again in a moment.',
    searchLibrary: 'Search the library',
  },
  search: {
    pubmed: 'PubMed',
    medlineplus: 'MedlinePlus',
    trials: 'ClinicalTrials.gov',
    searchIn: (place: string) => `Search ${place}`,
    forQuery: (query: string) => ` for “${query}”`,
  },
  popup: {
    name: 'Vademecum',
    search: 'Search the library',
    results: 'Results',
    found: (count: number) => (count === 0 ? 'Nothing found' : many(count, 'result', 'results')),
    matchedName: (name: string) => `also called ${name}`,
    noResults: (query: string) => `Nothing in your dictionaries for “${query}”.`,
    searching: 'Searching…',
    back: 'Back to the results',
    backToPage: 'Back',
    onThisPage: 'On this page',
    allTerms: (count: number) => `Show all ${count}`,
    fewerTerms: 'Show fewer',
    times: (count: number) => many(count, 'time', 'times'),
    mayMean: 'may mean',
    goTo: (name: string) => `Go to ${name} on this page`,
    reading: 'Reading this page…',
    stillReading: 'Still reading this page…',
    noTerms: 'No terms of your dictionaries on this page.',
    siteIsOff: 'Marking is switched off on this site.',
    allIsOff: 'Marking is switched off everywhere.',
    cannotRun: 'Extensions cannot run on this page. You can still search here.',
    loading: 'Opening the library…',
    failed:
      'The library did not open. Close this window and open it again; if that does not help, restart the browser.',
    searchFailed: 'The search did not answer. Type again in a moment.',
    markSite: (host: string) => `Mark terms on this site (${host})`,
    localFiles: 'local files',
    markEverywhere: 'Mark terms everywhere',
    options: 'Options',
  },
  options: {
    title: 'Vademecum options',
    saved: 'Saved.',
    where: 'Where to mark',
    everywhere: 'Mark terms everywhere',
    everywhereHint: 'Off: nothing is marked on any page. Search and right-click look-up still work.',
    sitesOff: 'Sites where nothing is marked',
    noSites: 'No site is switched off.',
    addSite: 'Switch a site off',
    addSiteHint: 'A host name such as example.org, subdomains included.',
    add: 'Add',
    remove: 'Remove',
    removeSaid: (site: string) => `Remove ${site}`,
    notASite: 'That is not a site. Enter a host name such as example.org, or paste an address.',
    alreadyListed: (site: string) => `${site} is already covered by the list.`,
    looks: 'Looks and behaviour',
    marks: 'How terms are marked',
    native: 'Drawn by the browser',
    nativeHint: 'Nothing in the page is changed. Best for most people.',
    focusable: 'Focusable marks',
    focusableHint: 'Tab and screen readers reach each mark. Adds elements to the page, which can disturb some sites.',
    restDelay: 'Rest before a card opens, in milliseconds',
    restDelayHint: (min: number, max: number) => `How long the pointer rests on a mark first: ${min} to ${max}.`,
    restDelayWrong: (min: number, max: number) => `Enter a whole number from ${min} to ${max}.`,
    dictionaries: 'Dictionaries',
    columns: { name: 'Name', version: 'Version', entries: 'Entries', terms: 'Terms' },
    noDictionaries: 'The dictionaries are still loading.',
    shortcuts: 'Shortcuts',
    shortcutsChrome: 'In Chrome and Edge: open chrome://extensions/shortcuts and choose keys beside Vademecum.',
    shortcutsFirefox:
      'In Firefox: open about:addons, choose the gear, then “Manage Extension Shortcuts”, and choose keys beside Vademecum.',
    privacy: 'Privacy',
    privacyText: [
      'What you read stays in your browser. Text of a page goes from the page to the extension in the same browser and nowhere else; it is not stored.',
      'No network request is made unless you ask for one: by opening a reference, or by choosing a search elsewhere.',
      'Your settings are kept in this browser. There is no account, no measurement of use and no advertising.',
    ],
    about: 'About',
    version: (version: string) => `Vademecum, version ${version}`,
    licence: 'The program is free software under the Apache License 2.0.',
    disclaimer:
      'For healthcare professionals. Vademecum helps you look terms up; it does not give medical advice and does not replace clinical judgement, current guidelines or the primary literature. Check every statement, and every dose, before you act on it.',
  },
} as const;
