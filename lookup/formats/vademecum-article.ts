/** The article of an entry, as it stands in our own dictionary files. */
import * as v from 'valibot';
import type { Article, Passage } from '../model.ts';

const text = (limit = 20_000) => v.pipe(v.string(), v.maxLength(limit));
const isoDate = v.pipe(v.string(), v.isoDate());
/** Only what a reader may follow: an address of the web, never a script. */
export const webAddress = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/\S+$/));

const inline = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text: text() }),
  v.strictObject({ type: v.literal('emphasis'), text: text() }),
  v.strictObject({ type: v.literal('dose'), text: text() }),
  v.strictObject({ type: v.literal('entry'), text: text(), entry: text(500) }),
]);

const statement = v.strictObject({
  content: v.array(inline),
  citations: v.array(v.strictObject({ key: text(200), unchecked: v.boolean() })),
});

/** A paragraph with its notes, which are paragraphs again. */
export const passageSchema: v.GenericSchema<Passage> = v.strictObject({
  statements: v.array(statement),
  notes: v.array(v.lazy(() => passageSchema)),
});

const block = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), passage: passageSchema }),
  v.strictObject({ type: v.literal('list'), items: v.array(passageSchema) }),
]);

const reference = v.strictObject({
  key: text(200),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  standing: v.picklist(['listed', 'identified', 'missing', 'added']),
  sourceNumbers: v.array(text(20)),
  text: text(),
  link: v.nullable(
    v.strictObject({ kind: v.picklist(['doi', 'pubmed', 'pmc', 'publisher', 'search']), url: webAddress }),
  ),
  guidelineYear: v.nullable(v.pipe(v.number(), v.integer())),
  note: v.nullable(text()),
  csl: v.nullable(v.record(v.string(), v.unknown())),
});

const review = v.strictObject({
  source: v.nullable(
    v.strictObject({
      status: v.picklist(['submitted', 'under-review', 'approved']),
      by: text(500),
      lastUpdated: isoDate,
      approvedOn: v.nullable(isoDate),
      title: text(1_000),
      url: webAddress,
    }),
  ),
  wording: v.strictObject({
    status: v.picklist(['draft', 'submitted', 'under-review', 'approved']),
    by: v.nullable(text(500)),
    on: v.nullable(isoDate),
    contentHash: v.nullable(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
    steps: v.exactOptional(
      v.array(
        v.strictObject({ status: v.picklist(['submitted', 'under-review', 'approved']), by: text(500), on: isoDate }),
      ),
    ),
    changedSince: v.exactOptional(
      v.strictObject({
        approvedBy: text(500),
        approvedOn: isoDate,
        removed: v.array(text()),
        added: v.array(text()),
      }),
    ),
  }),
});

/** An article, whole: what is missing or unknown in it makes its entry unreadable. */
export const articleSchema: v.GenericSchema<Article> = v.strictObject({
  language: text(35),
  sections: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['summary', 'management', 'guidelines', 'research', 'notes']),
        heading: text(200),
        blocks: v.array(block),
      }),
    ),
    v.minLength(1),
  ),
  references: v.array(reference),
  review,
  disclaimer: text(2_000),
});
