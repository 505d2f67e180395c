/**
 * The whole conversation between the contexts as types. Each request is a schema (`background-requests.ts`,
 * `page-requests.ts`), parsed before use; client and router derive their types from it, so a missing handler does not compile.
 */
import type * as v from 'valibot';
import type { Elsewhere } from './article/elsewhere.ts';
import type { TermWithin } from './article/terms-within.ts';
import type { backgroundRequests } from './background-requests.ts';
import type { EntryPlace } from './dictionaries.ts';
import type { Findings } from './findings.ts';
import type { GlossaryText } from './glossary/glossary.ts';
import type { DictionaryInfo, Entry, EntryKey } from './model.ts';
import type { NoParams } from './parse.ts';
import type { Result } from './result.ts';

/** An entry with the dictionary it comes from. */
export interface Card {
  entry: Entry;
  dictionary: DictionaryInfo;
  /** Names of the entries it names as related or as its replacement. */
  related: readonly EntryName[];
  /** Its parents, and the first of those that name it as theirs. */
  broader: readonly EntryName[];
  narrower: readonly EntryName[];
  /** What other articles of its dictionary say of it. */
  elsewhere: readonly Elsewhere[];
}

/** An entry of the same dictionary, to go on to. */
export interface EntryName {
  id: string;
  name: string;
}

/** One hit of a search, with what a result line shows. */
export interface SearchHit extends EntryKey {
  name: string;
  /** The name that matched when it is not the preferred one; null when the article's text matched. */
  matchedName: string | null;
  /** First words of the summary or definition, without doses. */
  summary: string;
  dictionaryName: string;
}

/** What a result line says of an entry. */
export type EntryLine = Pick<SearchHit, 'name' | 'summary'>;

/** A hit as fast as it is found: by the names that are in memory. */
export interface FoundHit extends SearchHit {
  /** Where the rest of its line is still to be read, by `search.lines`; null where nothing is missing. */
  place: EntryPlace | null;
}

/** What is known of a selection, best first. */
export type SelectionAnswer =
  /** The selection, as written or normalised, is a name of these entries. */
  | { kind: 'entries'; how: 'exact' | 'normalised'; hits: readonly SearchHit[] }
  /** No name, but these entries are near. */
  | { kind: 'near'; hits: readonly SearchHit[] }
  | { kind: 'unknown' }
  /** Nothing in it that could be a name: blank or punctuation only. */
  | { kind: 'empty' }
  | { kind: 'too-long' };

export interface LibraryOverview {
  dictionaries: readonly { info: DictionaryInfo; entries: number; terms: number }[];
  first: EntryKey;
}

/** One line of "on this page". */
export interface PageTerm extends EntryKey {
  name: string;
  count: number;
  /** Marked only as "may mean". */
  uncertain: boolean;
  /** In a PDF: the pages it stands on. */
  pages?: readonly number[];
}

export interface PageTerms {
  /** In order of first appearance. */
  terms: readonly PageTerm[];
  /** The whole document has been read. */
  complete: boolean;
}

interface BackgroundAnswers {
  'page.match': Result<{ findings: Findings; site: string | null }, 'not-ready' | 'off'>;
  'marks.script': Result<null, 'refused'>;
  'card.script': Result<null, 'refused'>;
  'card.opened': Result<null, never>;
  'card.get': Result<Card, 'unknown-entry'>;
  'card.references': Result<string, 'unknown-entry' | 'none' | 'not-ready'>;
  'card.terms': Result<readonly TermWithin[], 'unknown-entry' | 'not-ready'>;
  'selection.find': Result<SelectionAnswer, 'not-ready'>;
  search: Result<readonly FoundHit[], 'not-ready'>;
  'search.lines': Result<readonly (EntryLine | null)[], 'not-ready'>;
  'library.overview': Result<LibraryOverview, 'not-ready'>;
  'sense.always': Result<null, never>;
  'open.page': Result<null, 'refused'>;
  'pending.take': Result<string | null, never>;
  'panel.show': Result<null, 'refused'>;
  'recent.note': Result<null, never>;
  'saved.has': Result<boolean, never>;
  'saved.change': Result<null, 'unknown-entry'>;
  'glossary.get': Result<readonly GlossaryText[], never>;
}

type Shown = Result<{ shown: boolean }, never>;

/** Which of how many marks was stepped to, from 1. */
type Stepped = Result<{ shown: boolean; position: number; of: number }, never>;

/** Requests that a page's frame answers. */
export interface PageProtocol {
  /**
   * The terms marked in this frame. `not-read`: it is no text for reading, or is being edited as a whole. `not-asked`: this
   * site is marked only when its reader asks for it.
   */
  'page.terms': { params: NoParams; answer: Result<PageTerms, 'off' | 'not-read' | 'not-asked'> };
  /** Mark this document whatever the scope says of its site, or no longer. Holds until the page is left. */
  'page.mark': { params: { on: boolean }; answer: Result<null, never> };
  /** The text selected in this frame, no longer than can be looked up and one character more; empty where there is none. */
  'page.selection': { params: NoParams; answer: Result<string, never> };
  /** Look up `text` where the selection is; null: whatever is selected in this frame now. */
  'page.lookUp': { params: { text: string }; answer: Shown };
  /** Bring the first mark of an entry into view and open its card. */
  'page.goTo': { params: EntryKey; answer: Shown };
  /** Step to the next or previous mark, of one entry or of any. */
  'page.step': { params: { direction: 'next' | 'previous'; key: EntryKey | null }; answer: Stepped };
  /** Open the card of the mark last stepped to. */
  'page.openCard': { params: NoParams; answer: Shown };
  /** A card has opened in the frame that calls itself `by`: close those of all others. */
  'page.hideCard': { params: { by: string }; answer: Result<null, never> };
}

type Requests = Record<string, v.GenericSchema>;

/** A conversation: for each type of message its parameters and its answer. */
export type Conversation<R extends Requests, A extends Record<keyof R, unknown>> = {
  [K in keyof R]: { params: v.InferOutput<R[K]>; answer: A[K] };
};

export type BackgroundProtocol = Conversation<typeof backgroundRequests, BackgroundAnswers>;

/** One handler for each type of message. `From` says who asked. */
export type Routes<P extends { [K in keyof P]: { params: unknown; answer: unknown } }, From> = {
  [K in keyof P]: (params: P[K]['params'], from: From) => Promise<P[K]['answer']>;
};
