/** The YAML head of an article file: what it may say, and where in the file each thing stands. */
import * as v from 'valibot';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { isIsoDate } from './dates.ts';
import type { Reporter } from './problem.ts';

const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in small letters, digits and single hyphens'),
);
const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const IsoDate = v.pipe(v.string(), v.check(isIsoDate, 'is not a date written YYYY-MM-DD'));

const LongTermSchema = v.strictObject({
  /** The name as it is written. */
  text: Text,
  kind: v.optional(v.picklist(['exact', 'narrow', 'broad', 'related', 'abbreviation']), 'exact'),
  /** BCP 47 tag; the language of the file where absent. */
  lang: v.optional(Text),
  /** Abbreviations match only as written, other names in any case; this says otherwise. */
  case: v.optional(v.picklist(['fold', 'exact'])),
});
/** Not a union: its complaints would not say which field is wrong. */
const TermSchema = v.lazy((term) => (typeof term === 'object' ? LongTermSchema : Text));

const StepSchema = v.strictObject({
  status: v.picklist(['submitted', 'under-review', 'approved']),
  /** The person who took the step. */
  by: Text,
  on: IsoDate,
  /** SHA-256 of the wording; approvals only. */
  hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hex'))),
});

const StepsSchema = v.pipe(v.array(StepSchema), v.minLength(1, 'names no step'));

const FrontMatterSchema = v.strictObject({
  id: Id,
  /** The preferred name. */
  title: Text,
  /** BCP 47 tag of the language of the text and of names that give none. */
  language: v.optional(Text, 'en'),
  /** All other names. */
  terms: v.array(TermSchema),
  /** What else an abbreviation of ours may mean. */
  rivals: v.optional(v.record(Text, v.array(Text)), {}),
  /** Words that speak for this entry when a page holds them. */
  topics: v.optional(v.array(Text), []),
  xrefs: v.optional(v.array(Text), []),
  parents: v.optional(v.array(Id), []),
  related: v.optional(v.array(Id), []),
  review: v.strictObject({
    /** The restated source, by its name in sources.yaml; `none` for entries written from the literature. */
    source: Text,
    /** `draft`, or the steps taken since, oldest first. */
    wording: v.lazy((wording) => (Array.isArray(wording) ? StepsSchema : v.literal('draft'))),
  }),
});

/** The head of an article file after its shape was checked. */
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;

/** The head, and the line of the file on which any part of it stands. */
export interface ReadFrontMatter {
  value: FrontMatter;
  lineOf(...path: readonly (string | number)[]): number;
}

/** The two parts of an article file; the body keeps its line numbers. */
export interface SplitFile {
  head: string;
  body: string;
}

/** Cuts a file at its `---` lines; null where it has no head. */
export function splitFile(markdown: string): SplitFile | null {
  const text = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text);
  if (!match) return null;
  const head = match[1] ?? '';
  const lines = match[0].split('\n').length - 1;
  return { head, body: '\n'.repeat(lines) + text.slice(match[0].length) };
}

/** Reads the head; null where it is not usable, with the reasons reported. */
export function readFrontMatter(head: string, { report }: Reporter): ReadFrontMatter | null {
  const counter = new LineCounter();
  const document = parseDocument(head, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  for (const error of document.errors) {
    report(lineAt(error.pos[0]), `The head is not valid YAML: ${yamlReason(error)}.`, 'Mend the YAML.');
  }
  if (document.errors.length > 0) return null;

  const lineOf = (...path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 2;
  };
  const parsed = v.safeParse(FrontMatterSchema, document.toJS());
  if (parsed.success) return { value: parsed.output, lineOf };
  for (const issue of parsed.issues) {
    const path = (issue.path ?? []).map((part) => part.key as string | number);
    report(
      lineOf(...path),
      `${path.join('.') || 'The head'}: ${describe(issue)}.`,
      path.join('.') === 'review.wording' && issue.received !== 'undefined'
        ? 'Record steps with npm run content -- step.'
        : 'See content/README.md, "The head".',
    );
  }
  return null;
}

/** What a YAML error says, without its own count of lines: it begins at the head, ours at the file. */
export function yamlReason(error: Error): string {
  const [first = ''] = error.message.split('\n');
  return first.replace(/ at line \d+, column \d+/, '').replace(/[:.]\s*$/, '');
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.received === 'undefined') return 'is missing';
  if (issue.expected === 'never') return 'is not a field we know';
  return `is ${issue.received}, expected ${issue.expected ?? 'something else'}`;
}
