/** Scores abbreviation definitions against the Ab3P gold set: exact sets of record, short form and long form. */
import { findDefinitions } from '../../lookup/senses/definitions.ts';
import type { AbbreviationRecord } from './corpora.ts';
import { compare, type Score } from './score.ts';

/** Published results on the whole of this corpus (Sohn et al. 2008); ours are on every other record of it. */
export const PUBLISHED = [
  { name: 'Schwartz & Hearst 2003, as published', precision: 0.96, recall: 0.82 },
  { name: 'Ab3P 2008, as published', precision: 0.965, recall: 0.832 },
] as const;

/** Our score. The lists and sentences of `glossary.ts` are left out: the gold set holds bracketed definitions only. */
export function scoreDefinitions(records: readonly AbbreviationRecord[]): Score {
  const found = new Set<string>();
  const gold = new Set<string>();
  for (const { id, title, body, pairs } of records) {
    for (const { short, long } of pairs) gold.add([id, short, long].join('|'));
    for (const text of [title, body]) {
      for (const { shortForm, longForm } of findDefinitions(text)) found.add([id, shortForm, longForm].join('|'));
    }
  }
  return compare(found, gold);
}
