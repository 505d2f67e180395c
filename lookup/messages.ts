/**
 * The whole conversation between the contexts in one place. Each request is a schema, parsed before use; client and router
 * derive their types from it, so a missing handler does not compile.
 */
import * as v from 'valibot';
import type { Findings } from './findings.ts';
import { MAX_BLOCK_TEXT, MAX_HITS, MAX_QUERY } from './limits.ts';
import type { DictionaryInfo, Entry, EntryKey } from './model.ts';
import type { Result } from './result.ts';

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const entryKey = v.object({ dictionary: text(200), entry: text(500) });

/** Requests that the background answers. */
export const backgroundRequests = {
  /** Find known terms in a batch of blocks. Pure and repeatable. */
  'page.match': v.object({
    blocks: v.array(v.object({ id: v.pipe(v.number(), v.integer()), text: text(MAX_BLOCK_TEXT) })),
  }),
  /** Put the card script into the frame that asks. */
  'card.script': v.object({}),
  /** The entry behind a mark, for its card. Waits for no lexicon. */
  'card.get': entryKey,
  /** All that the dictionaries know of a selected text. */
  'selection.find': v.object({ text: text(MAX_QUERY) }),
  /** Names and article text, as typed. */
  search: v.object({
    query: text(MAX_QUERY),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HITS)),
  }),
  /** What is installed, and which article stands first. */
  'library.overview': v.object({}),
  /** Open one of our own pages in a tab (web pages cannot link to them). */
  'open.page': v.variant('page', [
    v.object({ page: v.literal('policy') }),
    v.object({ page: v.literal('options') }),
    v.object({ page: v.literal('article'), key: entryKey }),
  ]),
  /** A looked-up text that no page could show, handed once to the search page that was opened for it. */
  'pending.take': v.object({}),
} as const;

/** Requests that a page's frame answers. */
export const pageRequests = {
  /** The terms marked in this frame. */
  'page.terms': v.object({}),
  /** Look up `text` where the selection is; null: whatever is selected in this frame now. */
  'page.lookUp': v.object({ text: v.nullable(text(MAX_QUERY + 1)) }),
  /** Bring the first mark of an entry into view and open its card. */
  'page.goTo': entryKey,
  /** Step to the next or previous mark. */
  'page.step': v.object({ direction: v.picklist(['next', 'previous']) }),
  /** Open the card of the mark last stepped to. */
  'page.openCard': v.object({}),
} as const;

/** An entry with the dictionary it comes from. */
export interface Card {
  entry: Entry;
  dictionary: DictionaryInfo;
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
}

export interface PageTerms {
  /** In order of first appearance. */
  terms: readonly PageTerm[];
  /** The whole document has been read. */
  complete: boolean;
}

interface BackgroundAnswers {
  'page.match': Result<{ findings: Findings; site: string | null }, 'not-ready' | 'off'>;
  'card.script': Result<null, 'refused'>;
  'card.get': Result<Card, 'unknown-entry'>;
  'selection.find': Result<SelectionAnswer, 'not-ready'>;
  search: Result<readonly SearchHit[], 'not-ready'>;
  'library.overview': Result<LibraryOverview, 'not-ready'>;
  'open.page': Result<null, 'refused'>;
  'pending.take': Result<string | null, never>;
}

interface PageAnswers {
  'page.terms': Result<PageTerms, 'off'>;
  'page.lookUp': Result<{ shown: boolean }, never>;
  'page.goTo': Result<{ shown: boolean }, never>;
  'page.step': Result<{ shown: boolean }, never>;
  'page.openCard': Result<{ shown: boolean }, never>;
}

type Requests = Record<string, v.GenericSchema>;

/** A conversation: for each type of message its parameters and its answer. */
export type Conversation<R extends Requests, A extends Record<keyof R, unknown>> = {
  [K in keyof R]: { params: v.InferOutput<R[K]>; answer: A[K] };
};

export type BackgroundProtocol = Conversation<typeof backgroundRequests, BackgroundAnswers>;
export type PageProtocol = Conversation<typeof pageRequests, PageAnswers>;

/** One handler for each type of message. `From` says who asked. */
export type Routes<P extends { [K in keyof P]: { params: unknown; answer: unknown } }, From> = {
  [K in keyof P]: (params: P[K]['params'], from: From) => Promise<P[K]['answer']>;
};
