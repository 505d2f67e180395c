/**
 * Names that share their last words: "breast and ovarian cancer", "renal or hepatic failure", "colonic, gastric and ovarian
 * cancers". Marked as one, since half of it ("ovarian cancer") is not what stands there, with the senses of each.
 */
import type { Candidate, Lexicon, Match } from '../lexicon.ts';

/** Before the last part stands "and" or its like; between earlier ones a comma may. */
const JOIN = /(?:,? (?:and\/or|and|or|nor|und|oder|et|ou|y|o|e) | ?\/ ?| & )$/u;
const COMMA = /, $/u;

/** Parts that are read, words of a part, words of the last name: what has more is no such name. */
const MAX_PARTS = 6;
const MAX_WORDS = 3;
const MAX_NAME_WORDS = 5;

const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u;

/** The whole of a joined name whose last part is a match: where it begins, and what its other parts mean. */
export interface JoinedName {
  start: number;
  candidates: readonly Candidate[];
}

/** Reads backwards from a match; null where it stands alone. `isName` says of a part that it is a name by itself ("migraine and tension headache"). */
export function joinedName(
  text: string,
  match: Match,
  lexicon: Lexicon,
  isName: (start: number, end: number) => boolean,
): JoinedName | null {
  const heads = headsOf(text.slice(match.start, match.end));
  const candidates: Candidate[] = [];
  let { start } = match;
  for (let part = 0; part < MAX_PARTS && heads.length > 0; part++) {
    const near = text.slice(Math.max(0, start - 120), start);
    const join = JOIN.exec(near) ?? (part === 0 ? null : COMMA.exec(near));
    if (!join) break;
    const found = partBefore(text, start - join[0].length, heads, lexicon);
    if (!found || isName(found.start, found.end)) break;
    candidates.push(...found.candidates);
    ({ start } = found);
  }
  return candidates.length > 0 ? { start, candidates } : null;
}

/** What the parts may share: the name without its first words, longest first. */
function headsOf(name: string): string[] {
  const words = [...name.matchAll(/[^\s-]+/g)];
  return words.length > MAX_NAME_WORDS ? [] : words.slice(1).map(({ index }) => name.slice(index));
}

/** The longest part that ends at `end` and makes a name with one of the heads. */
function partBefore(
  text: string,
  end: number,
  heads: readonly string[],
  lexicon: Lexicon,
): { start: number; end: number; candidates: readonly Candidate[] } | null {
  let best: ReturnType<typeof partBefore> = null;
  let start = end;
  for (let words = 0; words < MAX_WORDS; words++) {
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
    if (!word) break;
    start -= word[0].length;
    for (const head of heads) {
      const name = `${text.slice(start, end)} ${head}`;
      const whole = lexicon.match(name).find((one) => one.start === 0 && one.end === name.length);
      if (!whole) continue;
      best = { start, end, candidates: whole.candidates };
      break;
    }
    if (text[start - 1] !== ' ') break;
    start -= 1;
  }
  return best;
}
