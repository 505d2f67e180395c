/**
 * A page's terms as a list to keep: what each entry is called and says, without doses (they stand only where their editor's
 * note stands), and where it comes from. The writers beside this file turn it into text; the words they add come as parameters.
 */
import { hasDose, holdsDose } from '../article/doses.ts';
import { passagesOfBlock, textOfStatement } from '../article/walk.ts';
import {
  LIBRARY_ID,
  type DictionaryInfo,
  type Entry,
  type EntryKey,
  type Passage,
  type SourceStatus,
} from '../model.ts';

/** What an entry says of itself in a glossary. */
export interface GlossaryText extends EntryKey {
  name: string;
  otherNames: readonly string[];
  /** The summary or definition; null where there is none, or where it states an amount. */
  text: string | null;
  /** It has a text that states an amount and is not given here. */
  withheld: boolean;
  /** Where a definition was taken from, as its dictionary prints it. */
  sources: readonly string[];
  dictionaryName: string;
  version: string;
  licence: string | null;
  /** How far it was reviewed; null for imported entries, of which that is not known. */
  review: { source: SourceStatus | null; wording: boolean } | null;
}

/** One line of a page's glossary. */
export interface GlossaryTerm extends GlossaryText {
  count: number;
  /** Marked on the page only as "may mean". */
  uncertain: boolean;
}

export interface Glossary {
  /** Title of the page, or null where it has none. */
  title: string | null;
  /** ISO date of the export. */
  date: string;
  /** In order of appearance. */
  terms: readonly GlossaryTerm[];
}

/** The words around the terms, in the reader's language. */
export interface GlossaryWords {
  heading: (title: string | null) => string;
  /** Who wrote the file and when. */
  made: (date: string) => string;
  disclaimer: string;
  alsoCalled: string;
  times: (count: number) => string;
  mayMean: string;
  withheld: string;
  noText: string;
  note: string;
  from: (dictionary: string, version: string) => string;
  definitionFrom: (sources: string) => string;
  licence: (licence: string) => string;
  review: (review: GlossaryText['review']) => string;
  columns: Record<'term' | 'otherNames' | 'text' | 'count' | 'review' | 'dictionary' | 'version' | 'licence', string>;
}

/** Other names shown: abbreviations first, as in the card's head. */
const OTHER_NAMES = 4;

/** What an entry says in a glossary. `note` is the word that sets the editor's own notes apart. */
export function glossaryText(entry: Entry, dictionary: DictionaryInfo, note: string): GlossaryText {
  const { article, definition } = entry;
  const [summary] = article?.sections ?? [];
  const passages = summary?.blocks.flatMap(passagesOfBlock) ?? [];
  const hasToken = passages.some(hasDoseToken);
  const text =
    summary === undefined ? (definition?.text ?? '') : passages.map((one) => passageText(one, note)).join(' ');
  const withheld = hasToken || holdsDose(text);
  return {
    dictionary: dictionary.id,
    entry: entry.id,
    name: entry.name,
    otherNames: otherNames(entry, dictionary),
    text: withheld || text.trim() === '' ? null : plain(text),
    withheld,
    sources: summary === undefined ? (definition?.sources ?? []) : [],
    dictionaryName: dictionary.name,
    version: dictionary.version,
    licence: dictionary.licence,
    review: reviewOf(entry, dictionary),
  };
}

function reviewOf({ article }: Entry, dictionary: DictionaryInfo): GlossaryText['review'] {
  if (article === null || dictionary.id !== LIBRARY_ID) return null;
  const { source, wording } = article.review;
  const approved =
    wording.status === 'approved' && wording.by !== null && wording.on !== null && wording.contentHash !== null;
  return { source: source?.status ?? null, wording: approved };
}

function hasDoseToken({ statements, notes }: Passage): boolean {
  return statements.some(hasDose) || notes.some(hasDoseToken);
}

function passageText({ statements, notes }: Passage, note: string): string {
  const own = statements.map(textOfStatement).join(' ');
  return [own, ...notes.map((one) => `[${note}: ${plain(passageText(one, note))}]`)].join(' ');
}

function otherNames({ name, terms, article }: Entry, dictionary: DictionaryInfo): string[] {
  const language = article?.language ?? dictionary.language;
  const names: string[] = [];
  for (const { text, kind, language: of } of terms) {
    if ((kind !== 'abbreviation' && kind !== 'exact') || of !== language) continue;
    if ([name, ...names].some((known) => known.toLowerCase() === text.toLowerCase())) continue;
    if (kind === 'abbreviation') names.unshift(text);
    else names.push(text);
  }
  return names.slice(0, OTHER_NAMES);
}

/** One line, whatever white space and control characters its dictionary brought. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
