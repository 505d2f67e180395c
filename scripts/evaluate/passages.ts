/** Scores the labelled pages: is each listed name marked as the entry it means there, and only there? */
import type { Lexicon } from '../../lookup/lexicon.ts';
import type { Finder } from '../../lookup/senses/find.ts';
import { type LabelledPage, locate } from './corpora.ts';
import { readDocument } from './read.ts';
import { type Score, scoreOf } from './score.ts';

/** What came of one labelled occurrence. */
export interface Outcome {
  page: LabelledPage;
  surface: string;
  para: number;
  at: number;
  expected: string | null;
  /** The entry it was marked as, if it is one of the labelled ones. */
  marked: string | null;
  outcome: 'marked' | 'faint' | null;
  why: string;
}

/** Reads a page, its title first, and compares it with its labels. */
export function judgePage(page: LabelledPage, finder: Finder, labelled: ReadonlySet<string>): Outcome[] {
  const settled = readDocument(finder, page.title, page.paragraphs);
  return page.expect.flatMap(({ surface, entry, para, nth }) => {
    const span = locate(page.paragraphs[para] ?? '', surface, nth);
    if (!span) return [];
    const match = settled[para]!.find(
      (one) => one.start < span.end && span.start < one.end && labelled.has(one.sense.entry),
    );
    const marked = match?.outcome === 'marked' ? match.sense.entry : null;
    return [
      {
        page,
        surface,
        para,
        at: span.start,
        expected: entry,
        marked,
        outcome: match?.outcome ?? null,
        why: match ? JSON.stringify(match.evidence) : '',
      },
    ];
  });
}

/** The same of a baseline: every match is a mark. */
export function judgeMatches(page: LabelledPage, lexicon: Lexicon, labelled: ReadonlySet<string>): Outcome[] {
  const matches = page.paragraphs.map((text) => lexicon.match(text));
  return page.expect.flatMap(({ surface, entry, para, nth }) => {
    const span = locate(page.paragraphs[para] ?? '', surface, nth);
    if (!span) return [];
    const match = matches[para]!.find(({ start, end }) => start < span.end && span.start < end);
    const marked = match?.candidates.find((candidate) => labelled.has(candidate.entry))?.entry ?? null;
    return [
      {
        page,
        surface,
        para,
        at: span.start,
        expected: entry,
        marked,
        outcome: marked === null ? null : ('marked' as const),
        why: '',
      },
    ];
  });
}

/** Counts: right where marked as expected; wrong where marked otherwise; missed where a mark was due and is not there. */
export function scorePassages(outcomes: readonly Outcome[]): Score {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { expected, marked } of outcomes) {
    if (marked !== null && marked === expected) right += 1;
    else if (marked !== null) wrong += 1;
    if (expected !== null && marked !== expected) missed += 1;
  }
  return scoreOf(right, wrong, missed);
}

/** Names written in capitals, the ambiguous ones; NME and its kin apart from the others. */
export function groupOf({ surface }: Outcome): 'NME' | 'other abbreviations' | 'names' {
  if (/^NMEs?$|^NME\d$|^NMES$/.test(surface)) return 'NME';
  return /\p{Lu}.*\p{Lu}/u.test(surface) ? 'other abbreviations' : 'names';
}
