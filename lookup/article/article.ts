/** Reads one article file into an entry, or says what is wrong with it. Never throws over what an author wrote. */
import type { Entry, Inline, Rival, Term, WordingReview } from '../model.ts';
import { checkDoses } from './doses.ts';
import { readFrontMatter, splitFile, type FrontMatter, type ReadFrontMatter } from './front-matter.ts';
import { identifierProblem } from './identifiers.ts';
import { createReporter, type Problem, type Reporter } from './problem.ts';
import { numberReferences, type LibraryReference, type RestatedSource } from './references.ts';
import { readSections } from './sections.ts';
import type { Lines } from './statements.ts';
import { statementsOf } from './walk.ts';

/** Where every wording of ours begins, and where it falls back to. */
export const DRAFT: WordingReview = { status: 'draft', by: null, on: null, contentHash: null };

/** What an article file is read against. */
export interface ArticleContext {
  /** Shown in problems. */
  file: string;
  /** Ids of all entries of the library: what links may lead to. */
  ids: ReadonlySet<string>;
  references: ReadonlyMap<string, LibraryReference>;
  sources: ReadonlyMap<string, RestatedSource>;
  /** Said under entries that restate no source. */
  disclaimer: string;
}

/** An entry, and the lines of its names and identifiers for checks over the whole library. */
export type ReadArticle =
  | { ok: true; entry: Entry; lineOfTerm: ReadonlyMap<Term, number>; lineOfXref: ReadonlyMap<string, number> }
  | { ok: false; problems: readonly Problem[] };

/** Reads `markdown`; the id must be the file's name. */
export function readArticle(markdown: string, context: ArticleContext): ReadArticle {
  const reporter = createReporter(context.file);
  const parts = splitFile(markdown);
  if (!parts) {
    reporter.report(1, 'The file has no head.', 'Begin it with --- and end the head with ---.');
    return { ok: false, problems: reporter.problems };
  }
  const head = readFrontMatter(parts.head, reporter);
  const lines: Lines = new Map();
  const sections = readSections(parts.body, lines, reporter);
  if (!head) return { ok: false, problems: reporter.problems };

  checkHead(head, context, reporter);
  const { value } = head;
  const restated = value.review.source !== 'none';
  const source = context.sources.get(value.review.source) ?? null;
  if (restated && !source) {
    reporter.report(
      head.lineOf('review', 'source'),
      `No source is called “${value.review.source}”.`,
      'Add it to content/sources.yaml, or write none.',
    );
  }
  const references = numberReferences(sections, context.references, source, lines, reporter);
  checkDoses(sections, restated, lines, reporter);
  checkLinks(sections, value.id, context.ids, lines, reporter);
  if (reporter.problems.length > 0) return { ok: false, problems: reporter.problems };

  const terms = termsOf(value);
  const entry: Entry = {
    id: value.id,
    name: value.title,
    terms,
    rivals: rivalsOf(value),
    topics: value.topics,
    definition: null,
    article: {
      language: value.language,
      sections,
      references,
      review: { source: source?.review ?? null, wording: wordingOf(value) },
      disclaimer: source?.disclaimer ?? context.disclaimer,
    },
    xrefs: value.xrefs,
    parents: value.parents,
    related: value.related,
    replacedBy: null,
  };
  const lineOfTerm = new Map(
    terms.map((term, i) => [term, i === 0 ? head.lineOf('title') : head.lineOf('terms', i - 1)]),
  );
  const lineOfXref = new Map(value.xrefs.map((xref, i) => [xref, head.lineOf('xrefs', i)]));
  return { ok: true, entry, lineOfTerm, lineOfXref };
}

/** The preferred name first, then the others as listed. */
function termsOf({ title, language, terms }: FrontMatter): Term[] {
  const preferred: Term = { text: title, kind: 'preferred', language, caseRule: 'fold' };
  return [
    preferred,
    ...terms.map((term): Term => {
      if (typeof term === 'string') return { text: term, kind: 'exact', language, caseRule: 'fold' };
      const caseRule = term.case ?? (term.kind === 'abbreviation' ? 'exact' : 'fold');
      return { text: term.text, kind: term.kind, language: term.lang ?? language, caseRule };
    }),
  ];
}

function rivalsOf({ rivals }: FrontMatter): Rival[] {
  return Object.entries(rivals).flatMap(([abbreviation, meanings]) =>
    meanings.map((meaning) => ({ abbreviation, meaning })),
  );
}

function wordingOf({ review }: FrontMatter): WordingReview {
  const last = review.wording === 'draft' ? undefined : review.wording.at(-1);
  if (review.wording === 'draft' || !last) return DRAFT;
  const steps = review.wording.map(({ status, by, on }) => ({ status, by, on }));
  return { status: last.status, by: last.by, on: last.on, contentHash: last.hash ?? null, steps };
}

function checkHead({ value, lineOf }: ReadFrontMatter, { file, ids }: ArticleContext, { report }: Reporter): void {
  const name = file.split('/').at(-1);
  if (name !== `${value.id}.md`)
    report(
      lineOf('id'),
      `The id “${value.id}” is not the name of the file.`,
      `Call the file ${value.id}.md, or mend the id.`,
    );
  checkTerms({ value, lineOf }, { report });
  checkXrefs({ value, lineOf }, { report });
  for (const list of ['parents', 'related'] as const) {
    value[list].forEach((id, i) => {
      if (id === value.id || !ids.has(id))
        report(lineOf(list, i), `${list}: there is no other entry “${id}”.`, 'Name the id of another entry.');
    });
  }
  checkSteps({ value, lineOf }, { report });
}

function checkTerms({ value, lineOf }: ReadFrontMatter, { report }: Pick<Reporter, 'report'>): void {
  const terms = termsOf(value);
  terms.forEach((term, i) => {
    if (terms.slice(0, i).some((other) => isSameName(other, term)))
      report(lineOf('terms', i - 1), `The name “${term.text}” stands twice.`, 'Keep one.');
  });
  const abbreviations = new Set(terms.filter(({ kind }) => kind === 'abbreviation').map(({ text }) => text));
  if (abbreviations.size > 0 && value.topics.length === 0) {
    report(
      lineOf('terms'),
      'An abbreviation is listed without topic words.',
      'List topics: the words on a page that speak for this meaning.',
    );
  }
  for (const abbreviation of Object.keys(value.rivals)) {
    if (!abbreviations.has(abbreviation)) {
      report(
        lineOf('rivals', abbreviation),
        `“${abbreviation}” has rivals but is not an abbreviation of this entry.`,
        'List it under terms with kind: abbreviation.',
      );
    }
  }
}

/** Names that differ in case alone are two only where both match as written. */
function isSameName(one: Term, other: Term): boolean {
  if (one.language !== other.language) return false;
  if (one.text === other.text) return true;
  const folds = one.caseRule === 'fold' || other.caseRule === 'fold';
  return folds && one.text.toLowerCase() === other.text.toLowerCase();
}

function checkXrefs({ value, lineOf }: ReadFrontMatter, { report }: Pick<Reporter, 'report'>): void {
  value.xrefs.forEach((xref, i) => {
    const problem = identifierProblem(xref);
    if (problem) report(lineOf('xrefs', i), problem.message, problem.remedy);
    if (value.xrefs.indexOf(xref) < i) report(lineOf('xrefs', i), `“${xref}” stands twice.`, 'Keep one.');
  });
}

/** Our wording goes draft → submitted → under review → approved, a step at a time, each later than the one before. */
function checkSteps({ value, lineOf }: ReadFrontMatter, { report }: Pick<Reporter, 'report'>): void {
  const { wording } = value.review;
  if (wording === 'draft') return;
  const order = ['submitted', 'under-review', 'approved'] as const;
  wording.forEach((step, i) => {
    const line = lineOf('review', 'wording', i);
    if (step.status !== order[i])
      report(line, `The step “${step.status}” is out of its turn.`, `The steps are ${order.join(', ')}.`);
    const before = wording[i - 1];
    if (before && before.on > step.on)
      report(line, `The step “${step.status}” is earlier than the one before it.`, 'Mend the date.');
    if (step.status === 'approved' && !step.hash)
      report(line, 'An approval names no hash of the wording it approved.', 'Record it with npm run content -- step.');
    if (step.status !== 'approved' && step.hash)
      report(line, `The step “${step.status}” carries a hash.`, 'Only approvals do.');
  });
}

function checkLinks(
  sections: Parameters<typeof numberReferences>[0],
  self: string,
  ids: ReadonlySet<string>,
  lines: Lines,
  { report }: Reporter,
): void {
  for (const statement of statementsOf({ sections })) {
    for (const part of statement.content) {
      if (part.type === 'entry' && !ids.has(part.entry)) {
        report(
          lineOf(part),
          `The link “${part.text}” leads to “${part.entry}”, which is no entry.`,
          'Link the id of an entry: [text](entry-id).',
        );
      } else if (part.type === 'entry' && part.entry === self) {
        report(lineOf(part), `The link “${part.text}” leads to this same entry.`, 'Leave the link out.');
      }
    }
  }
  function lineOf(part: Inline): number {
    return lines.get(part) ?? 1;
  }
}
