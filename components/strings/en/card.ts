/** What the card and look-ups say, in English. Clinical text is never here. */
import type { Age } from '@/lookup/age.ts';
import type { Reference, SourceReview, WordingReview } from '@/lookup/model.ts';
import { countIn } from '../count.ts';

const count = countIn('en');

export const cardEn = {
  name: 'Vademecum',
  ago({ years, months, days }: Age): string {
    const parts = [
      years > 0 && count(years, { one: 'year', other: 'years' }),
      months > 0 && count(months, { one: 'month', other: 'months' }),
      years + months === 0 && days > 0 && count(days, { one: 'day', other: 'days' }),
    ].filter((part) => part !== false);
    return parts.length === 0 ? 'today' : `${parts.join(' ')} ago`;
  },
  marks: {
    lookUp: (surface: string) => `${surface}: look up`,
    lookUpAs: (surface: string, name: string) => `${surface}: look up ${name}`,
    lookUpMaybe: (surface: string, name: string) => `${surface}: may mean ${name}, look up`,
    at: (surface: string, position: number, of: number) => `${surface}. Term ${position} of ${of}.`,
    atAs: (surface: string, name: string, position: number, of: number) =>
      `${surface}, ${name}. Term ${position} of ${of}.`,
    atMaybe: (surface: string, name: string, position: number, of: number) =>
      `${surface}, may mean ${name}. Term ${position} of ${of}.`,
  },
  card: {
    close: 'Close',
    backTo: (name: string) => `Back to ${name}`,
    alsoCalled: 'Also called',
    mayMean: (term: string) => `“${term}” may mean`,
    summary: 'Summary',
    newTab: 'opens in a new tab',
    related: 'See also',
    broader: 'Broader',
    narrower: 'Narrower',
    obsolete: 'Its dictionary has replaced this entry.',
    toReplacement: 'Open the entry that replaces it',
    nameOnly: 'This dictionary gives the name without a definition.',
    definitionFrom: 'Definition from',
    searchElsewhere: 'Search elsewhere',
    identifiers: 'Identifiers in other vocabularies',
  },
  elsewhere: {
    in: (name: string) => `In “${name}”`,
    numbers: 'Citations are numbered as they are there.',
    whole: 'Read the whole article',
  },
  tools: {
    pin: 'Keep this card open',
    more: 'More',
    save: 'Save this entry',
    panel: 'Open in the side panel',
    page: 'Open as a page',
    copyText: 'Copy the text',
    copyReferences: 'Copy references:',
    copyReferencesAs: (style: string) => `Copy references as ${style}`,
    copyReport: 'Copy a problem report',
    copiedText: 'Copied, with citations, notes and where it comes from.',
    copiedReferences: (style: string) => `References copied as ${style}.`,
    copiedReport:
      'Copied. Say what is wrong where you got Vademecum from: on the store’s support page or in the project’s issue tracker. No patient data, please.',
    failed: 'The browser did not let Vademecum copy. Select the text and copy it by hand.',
    notSaved: 'This could not be saved. There may be no room left on the disk: make some, then do it again.',
    noReferences: 'No reference of this entry is known in this form.',
  },
  copy: {
    dated: (day: string) => `This version is of ${day}.`,
    copied: (day: string) => `Copied from Vademecum on ${day}.`,
  },
  report: {
    entry: (name: string, id: string) => `Entry: ${name} (${id})`,
    program: (version: string) => `Vademecum ${version}`,
    wrong: 'What is wrong:',
    supports: 'What supports the correction (paper, guideline, page):',
  },
  why: {
    ask: 'Why this meaning?',
    defined: (longForm: string) => `Defined on this page as “${longForm}”.`,
    topic: (words: string) => `This page also speaks of ${words}.`,
    distinctive: 'Its only meaning in your dictionaries.',
    chosen: 'You chose this meaning.',
    unknown: 'Nothing on this page settles which meaning is intended.',
    others: 'Other meanings in your dictionaries',
    always: (term: string) => `Always mean this by “${term}”, unless a page defines it otherwise`,
    isAlways: (term: string) => `From now on “${term}” means this. You can change that in the options.`,
    none: (term: string) => `None of these: do not mark “${term}” on this page`,
    rivals: (term: string) => `“${term}” is also written for:`,
  },
  notes: {
    one: 'Editor’s note',
    apart: 'Written by Vademecum’s editors. Not part of the restated text.',
  },
  citation: {
    reference: (number: number) => `Reference ${number}`,
    source: '[source]',
    sourceSaid: 'Source: stated by the source without a reference',
    bySource: 'stated by the source without a reference',
    unchecked: 'cited so by the source; not confirmed in the cited paper',
    legend: 'Marks in this text',
    unknownKey: 'reference not found in this article',
    oldGuideline: (year: number) => `${year} guideline`,
    oldGuidelineSaid: (years: number) => `, an edition ${years} years old`,
    oldGuidelineWarning: (year: number, years: number) =>
      `Guideline edition of ${year}, ${years} years old. Look for a newer edition.`,
  },
  references: {
    heading: (references: number) => `References (${references})`,
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
    history: 'Steps of the review of this wording',
    step: (step: string, by: string, on: string) => `${step}: ${by}, ${on}.`,
    changedSince: (by: string, on: string) =>
      `This wording was approved by ${by} on ${on} and has been changed since. Until it is approved again it counts as a draft.`,
    changes: 'What changed since the approval',
    removed: 'Removed:',
    added: 'Added:',
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
    shortWording: (approved: boolean): string => (approved ? 'wording approved' : 'wording not reviewed'),
    shortOwn: (approved: boolean): string => (approved ? 'Clinically reviewed' : 'Not clinically reviewed'),
    shortImported: (name: string, version: string) => `${name} ${version} · not reviewed here`,
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
    senses: (senses: number) => `${count(senses, { one: 'meaning', other: 'meanings' })} in your dictionaries`,
    near: 'No name is written exactly so. Near it in your dictionaries:',
    unknown: 'Not in your dictionaries.',
    elsewhere: 'Nothing is sent until you choose a link:',
    empty: 'The selection holds no word to look up. Select a term, then look it up again.',
    tooLong: (limit: number) =>
      `The selection is too long for a term (more than ${limit} characters). Select one term, then look it up again.`,
    loading: 'Looking it up…',
    failed: 'The dictionaries did not answer. Try again in a moment.',
    matchedName: (name: string) => `also called ${name}`,
  },
  search: {
    searchIn: (place: string) => `Search ${place}`,
    forQuery: (query: string) => ` for “${query}”`,
  },
};

/** Every sentence of the card; each language has them all, or it does not compile. */
export type CardStrings = typeof cardEn;
