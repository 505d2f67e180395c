/**
 * Which kinds of names mark. An ontology's exact synonyms name the same thing; narrow, broad and related ones name something
 * near it, so they mark only where the reader wants that of a dictionary. All of them are found when looked up.
 */
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { type DictionaryId, LIBRARY_ID, type TermKind } from '../model.ts';

/** What marks in an imported dictionary for which nothing else was chosen. Each name of the library was put there to be marked. */
export const MARKED_KINDS: readonly TermKind[] = ['preferred', 'exact', 'abbreviation'];

/** The kinds that mark, by dictionary. Of those left out: `MARKED_KINDS`, and every kind of the library. */
export type Marks = ReadonlyMap<DictionaryId, readonly TermKind[]>;

/** Whether a name marks. */
export function marksName({ dictionary, kind }: Candidate, marks: Marks | undefined): boolean {
  const chosen = marks?.get(dictionary);
  return chosen === undefined ? dictionary === LIBRARY_ID || MARKED_KINDS.includes(kind) : chosen.includes(kind);
}

/** Words tried inside a name that does not mark; the rest of a longer one is left alone. */
const MAX_INNER = 16;

/**
 * The matches of a text. Where the longest name is of a kind that does not mark, the names inside it that do stand in its
 * place: "hereditary breast cancer", related to something, must not hide breast cancer.
 */
export function matchNames(text: string, lexicon: Lexicon, marks: Marks | undefined): readonly Match[] {
  const speaks = ({ candidates }: Match): boolean => candidates.some((candidate) => marksName(candidate, marks));
  const matches = lexicon.match(text);
  if (matches.every(speaks)) return matches;
  return matches.flatMap((match) => {
    if (speaks(match)) return [match];
    const inner = namesInside(text, match, lexicon, speaks);
    return inner.length > 0 ? inner : [match];
  });
}

/** Leftmost, longest names inside a name. */
function namesInside(text: string, whole: Match, lexicon: Lexicon, speaks: (match: Match) => boolean): Match[] {
  const words = [...text.slice(whole.start, whole.end).matchAll(/[\p{L}\p{N}]+/gu)].slice(0, MAX_INNER);
  const found: Match[] = [];
  for (let first = 0; first < words.length;) {
    const start = whole.start + words[first]!.index;
    let next = first + 1;
    // The whole name itself is not tried again.
    for (let last = words.length - (first === 0 ? 2 : 1); last >= first; last--) {
      const end = whole.start + words[last]!.index + words[last]![0].length;
      const match = lexicon.match(text.slice(start, end)).find((one) => one.start === 0 && one.end === end - start);
      if (!match || !speaks(match)) continue;
      found.push({ ...match, start, end });
      next = last + 1;
      break;
    }
    first = next;
  }
  return found;
}
