/** Scores marks on abstracts against the disease mentions their annotators marked: exact spans. */
import type { Lexicon } from '../../lookup/lexicon.ts';
import type { Finder } from '../../lookup/senses/find.ts';
import type { AnnotatedAbstract } from './corpora.ts';
import { readDocument } from './read.ts';
import { compare, type Score } from './score.ts';

function goldOf(abstracts: readonly AnnotatedAbstract[], isDisease: (type: string) => boolean): Set<string> {
  const gold = new Set<string>();
  for (const { id, spans } of abstracts) {
    for (const { start, end, type } of spans) if (isDisease(type)) gold.add([id, start, end].join('|'));
  }
  return gold;
}

/** A baseline: every match is a mark. */
export function scoreMatches(
  abstracts: readonly AnnotatedAbstract[],
  isDisease: (type: string) => boolean,
  lexicon: Lexicon,
): Score {
  const found = new Set<string>();
  for (const { id, title, body } of abstracts) {
    for (const { start, end } of lexicon.match(`${title} ${body}`)) found.add([id, start, end].join('|'));
  }
  return compare(found, goldOf(abstracts, isDisease));
}

/** Ours: what is marked; faint marks are counted apart and score nothing. */
export function scoreMarks(
  abstracts: readonly AnnotatedAbstract[],
  isDisease: (type: string) => boolean,
  finder: Finder,
): { score: Score; faint: number } {
  const found = new Set<string>();
  let faint = 0;
  for (const { id, title, body } of abstracts) {
    readDocument(finder, null, [title, body]).forEach((settled, block) => {
      const offset = block === 0 ? 0 : title.length + 1;
      for (const { start, end, outcome } of settled) {
        if (outcome === 'marked') found.add([id, start + offset, end + offset].join('|'));
        else faint += 1;
      }
    });
  }
  return { score: compare(found, goldOf(abstracts, isDisease)), faint };
}
