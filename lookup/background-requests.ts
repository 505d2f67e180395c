/** The requests that the background answers, as schemas: each is parsed before use. Not part of the small page script. */
import * as v from 'valibot';
import { REFERENCE_STYLES } from './copy/reference-text.ts';
import type { Parse } from './parse.ts';
import {
  MAX_BLOCK_TEXT,
  MAX_FRAME_NAME,
  MAX_GLOSSARY,
  MAX_HITS,
  MAX_MESSAGE_TEXT,
  MAX_QUERY,
  MAX_SHORT_FORM,
} from './limits.ts';

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

const entryKey = v.object({ dictionary: text(200), entry: text(500) });

/** Requests that the background answers. */
export const backgroundRequests = {
  /** Find known terms in a batch of blocks. Pure and repeatable. */
  'page.match': v.object({
    blocks: v.pipe(
      v.array(v.object({ id: v.pipe(v.number(), v.integer()), text: text(MAX_BLOCK_TEXT) })),
      v.check((blocks) => blocks.reduce((sum, block) => sum + block.text.length, 0) <= MAX_MESSAGE_TEXT),
    ),
    /** The reader has asked for marks on this page, whatever the scope says of its site. */
    asked: v.boolean(),
  }),
  /** Put the script that draws marks into the frame that asks. */
  'marks.script': v.object({}),
  /** Put the card script into the frame that asks. */
  'card.script': v.object({}),
  /** A card stands in the frame that calls itself `by`: those of the tab's other frames are to close. */
  'card.opened': v.object({ by: text(MAX_FRAME_NAME) }),
  /** The entry behind a mark, for its card. Waits for no lexicon. */
  'card.get': entryKey,
  /** The entry's references in one style, for the clipboard. */
  'card.references': v.object({ ...entryKey.entries, style: v.picklist(REFERENCE_STYLES) }),
  /** The other terms that an entry's own text speaks of. */
  'card.terms': entryKey,
  /** All that the dictionaries know of a selected text; `best`: what it may mean as its page has it, best first. */
  'selection.find': v.object({ text: text(MAX_QUERY), best: v.pipe(v.array(entryKey), v.maxLength(MAX_HITS)) }),
  /** Names and article text, as typed. */
  search: v.object({
    query: text(MAX_QUERY),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HITS)),
  }),
  /** What the lines of found entries say, in the order of their places; null of entries that are gone. */
  'search.lines': v.object({
    places: v.pipe(
      v.array(v.object({ generation: text(200), number: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
      v.maxLength(MAX_HITS),
    ),
  }),
  /** What is installed, and which article stands first. */
  'library.overview': v.object({}),
  /** From now on this short form always means this entry where no definition says otherwise; null takes that back. */
  'sense.always': v.object({
    surface: v.pipe(text(MAX_SHORT_FORM), v.minLength(1)),
    sense: v.nullable(v.object({ ...entryKey.entries, name: text(500) })),
  }),
  /** Open one of our own pages in a tab (web pages cannot link to them). */
  'open.page': v.variant('page', [
    v.object({ page: v.literal('policy') }),
    v.object({ page: v.literal('options') }),
    v.object({ page: v.literal('article'), key: entryKey }),
  ]),
  /** A looked-up text that no page could show, handed once to the search page that was opened for it. */
  'pending.take': v.object({}),
  /** Show this entry in the side panel of the asker's window; in a tab where the browser opens none. */
  'panel.show': entryKey,
  /** The reader has looked this entry up by hand: it is remembered, unless they want none remembered. */
  'recent.note': entryKey,
  /** Whether the reader has saved this entry. */
  'saved.has': entryKey,
  /** Save an entry, or no longer. */
  'saved.change': v.object({ ...entryKey.entries, saved: v.boolean() }),
  /** What these entries say in a glossary; `note` is the word that sets editor's notes apart. Unknown ones are left out. */
  'glossary.get': v.object({ keys: v.pipe(v.array(entryKey), v.maxLength(MAX_GLOSSARY)), note: text(60) }),
} as const;

type Requests = typeof backgroundRequests;

function reader<K extends keyof Requests>(type: K): Parse<v.InferOutput<Requests[K]>> {
  return (value) => {
    const parsed = v.safeParse(backgroundRequests[type], value);
    return parsed.success ? parsed.output : null;
  };
}

/** The same as readers, one for each request. */
export const backgroundReaders = Object.fromEntries(
  (Object.keys(backgroundRequests) as (keyof Requests)[]).map((type) => [type, reader(type)]),
) as { [K in keyof Requests]: Parse<v.InferOutput<Requests[K]>> };
