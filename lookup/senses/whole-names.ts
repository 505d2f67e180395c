/** Makes of the lexicon's matches the names that stand there: joined ones, inverted ones, and what belongs to a name. */
import type { Lexicon, Match } from '../lexicon.ts';
import { invertedName } from './inverted-names.ts';
import { joinedName } from './joined-names.ts';
import type { Knowledge } from './knowledge.ts';
import { type Marks, marksName, matchNames } from './marked-kinds.ts';
import type { SenseTable } from './sense-table.ts';
import { isShortForm } from './short-forms.ts';
import { widerSpan } from './wider-spans.ts';

/** What names are found with. */
export interface Names {
  lexicon: Lexicon;
  knowledge: Knowledge;
  marks: Marks | undefined;
}

/** A name with the numbers of its senses. */
export interface Named {
  match: Match;
  senses: number[];
}

/** The names of a text, in order, without overlaps. */
export function wholeNames(text: string, { lexicon, knowledge, marks }: Names, table: SenseTable): Named[] {
  const names: Named[] = [];
  /** Whether some sense marks wherever it stands. Words of a list of everything ("skin", "serum") make no name with others. */
  const means = (senses: readonly number[]): boolean =>
    senses.some((index) => {
      const { distinctive, silent, lone } = table.senses[index]!;
      return distinctive && !silent && !lone;
    });
  const sensesOf = (candidates: Match['candidates']): number[] =>
    table.addAll(candidates.filter((candidate) => marksName(candidate, marks)));

  for (const match of matchNames(text, lexicon, marks)) {
    if (match.start < (names.at(-1)?.match.end ?? 0)) continue;
    const senses = table.addAll(match.candidates, isShouted(text, match));
    if (senses.length === 0) continue;
    let one: Named = { match, senses };
    if (means(senses)) {
      const inverted = invertedName(text, match, lexicon);
      const whole = inverted ? sensesOf(inverted.candidates) : [];
      if (inverted && means(whole)) one = { match: { ...match, end: inverted.end }, senses: whole };
      const joined = joinedName(text, one.match, lexicon, (start, end) =>
        names.some(({ match, senses }) => match.start < end && start < match.end && means(senses)),
      );
      const more = joined ? sensesOf(joined.candidates) : [];
      if (joined && means(more)) {
        while ((names.at(-1)?.match.end ?? 0) > joined.start) names.pop();
        one = { match: { ...one.match, start: joined.start }, senses: [...new Set([...one.senses, ...more])] };
      }
      const before = names.at(-1);
      // The same name twice is no longer name.
      const isOther = before?.senses.some((sense) => one.senses.includes(sense)) === false;
      if (before && isOther && isCompound(text, before.match, one.match) && means(before.senses)) {
        names.pop();
        one = {
          match: { ...one.match, start: before.match.start },
          senses: [...new Set([...one.senses, ...before.senses])],
        };
      }
      one = widened(text, one, names.at(-1)?.match.end ?? 0, table, knowledge);
    }
    names.push(one);
  }
  return names;
}

/** Whether two names make one, the second of the kind that the first says: "myxedema coma". Not the items of a list: "Asthma Coma". */
function isCompound(text: string, first: Match, second: Match): boolean {
  return (
    second.start === first.end + 1 &&
    /^[ \u00a0-]\p{Ll}{3}/u.test(text.slice(first.end, first.end + 4)) &&
    !isShortForm(text.slice(first.start, first.end))
  );
}

/** The name with what belongs to it, as far as nothing else stands there. */
function widened(text: string, one: Named, from: number, table: SenseTable, knowledge: Knowledge): Named {
  const { start, end } = one.match;
  const vocabulary = knowledge.vocabularyOf(table.senses[one.senses[0]!]!.dictionary);
  const wider = widerSpan(text, start, end, vocabulary);
  if (wider.start === start && wider.end === end) return one;
  return { ...one, match: { ...one.match, start: wider.start < from ? start : wider.start, end: wider.end } };
}

/**
 * Whether a name stands in capitals the text around it does not have: "STROKE" in a sentence is a trial, "AChE" no ache.
 * Headings in capitals are not shouted.
 */
function isShouted(text: string, { start, end }: Match): boolean {
  const surface = text.slice(start, end);
  if (!/^\P{L}*\p{L}+\p{Lu}/u.test(surface) || surface.length > 8 || /\s/.test(surface)) return false;
  return /\p{Ll}{2}/u.test(text.slice(Math.max(0, start - 30), start) + text.slice(end, end + 30));
}
