/** Our own dictionary file, `*.vademecum.json`. The published JSON Schema is made of this. */
import * as v from 'valibot';
import { MAX_DEFINITION, MAX_ENTRY_ID, MAX_TERM_LENGTH } from '../limits.ts';
import { articleSchema, webAddress } from './vademecum-article.ts';

/** Increased when a file of the new kind could be misread by an older version. */
export const DICTIONARY_FORMAT = 1;

const text = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/), v.description('BCP 47 tag'));

/** What a dictionary says of itself. */
export const dictionarySchema = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string(),
      v.regex(/^[a-z\d][a-z\d._-]{0,99}$/),
      v.description('Stays the same from version to version: an import with the same id is an update.'),
    ),
    name: v.pipe(text(200), v.description('As shown in the table of dictionaries and on every card.')),
    version: v.pipe(text(200), v.description('Any text; shown as it is.')),
    date: v.exactOptional(v.pipe(v.string(), v.isoDate(), v.description('ISO date of this version'))),
    publisher: v.exactOptional(text(500)),
    licence: v.exactOptional(v.pipe(text(2_000), v.description('Name or address of the licence'))),
    language: v.exactOptional(language),
    homepage: v.exactOptional(webAddress),
    address: v.exactOptional(v.pipe(webAddress, v.description('Where newer versions of this file are published'))),
  }),
  v.title('Dictionary'),
);

const term = v.pipe(
  v.union([
    text(MAX_TERM_LENGTH),
    v.strictObject({
      text: text(MAX_TERM_LENGTH),
      kind: v.exactOptional(v.picklist(['preferred', 'exact', 'narrow', 'broad', 'related', 'abbreviation'])),
      language: v.exactOptional(language),
      caseRule: v.exactOptional(
        v.pipe(
          v.picklist(['fold', 'exact']),
          v.description('"exact": only as written. Read off the text where it is not given.'),
        ),
      ),
    }),
  ]),
  v.title('Term'),
  v.description('One name of an entry. A plain text is an exact synonym.'),
);

const definition = v.union([
  text(MAX_DEFINITION),
  v.strictObject({
    text: text(MAX_DEFINITION),
    sources: v.exactOptional(v.array(text(2_000))),
  }),
]);

const ids = v.array(text(MAX_ENTRY_ID));

/** One concept. */
export const entrySchema = v.pipe(
  v.strictObject({
    id: v.pipe(text(MAX_ENTRY_ID), v.description('Unique in this dictionary')),
    name: v.pipe(v.string(), v.maxLength(2_000), v.description('Preferred name, as shown; found in text as it is')),
    nameIsTerm: v.exactOptional(
      v.pipe(v.literal(false), v.description('The name is shown, but not looked for in text.')),
    ),
    terms: v.exactOptional(v.pipe(v.array(term), v.description('Further names'))),
    definition: v.exactOptional(definition),
    xrefs: v.exactOptional(v.pipe(v.array(text(2_000)), v.description('Compact identifiers, as MONDO:0019959'))),
    parents: v.exactOptional(v.pipe(ids, v.description('Ids of broader entries in this dictionary'))),
    related: v.exactOptional(v.pipe(ids, v.description('Ids of entries worth seeing beside this one'))),
    topics: v.exactOptional(
      v.pipe(v.array(text(500)), v.description('Words whose presence on a page speaks for this entry')),
    ),
    rivals: v.exactOptional(
      v.pipe(
        v.array(v.strictObject({ abbreviation: text(60), meaning: text(500) })),
        v.description('What its abbreviations also mean elsewhere'),
      ),
    ),
    obsolete: v.exactOptional(
      v.pipe(v.literal(true), v.description('No longer used: none of its names is looked for.')),
    ),
    replacedBy: v.exactOptional(v.pipe(text(MAX_ENTRY_ID), v.description('Id of the entry to use instead'))),
    formerIds: v.exactOptional(v.pipe(ids, v.description('Ids of entries that were merged into this one'))),
    article: v.exactOptional(articleSchema),
  }),
  v.title('Entry'),
);

/** The whole file. Read as a stream, never parsed in one piece; this serves the published schema. */
export const fileSchema = v.pipe(
  v.object({
    format: v.literal(DICTIONARY_FORMAT),
    dictionary: dictionarySchema,
    entries: v.array(entrySchema),
  }),
  v.title('Vademecum dictionary'),
);

export type FileDictionary = v.InferOutput<typeof dictionarySchema>;
export type FileEntry = v.InferOutput<typeof entrySchema>;
