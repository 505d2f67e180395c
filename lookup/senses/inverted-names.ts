/** Names turned round: "cirrhosis of the liver" is liver cirrhosis where a dictionary has only that. */
import type { Candidate, Lexicon, Match } from '../lexicon.ts';

const OF = /^ of (?:the )?(?=\p{L})/u;
/** Words after "of" that are tried. */
const MAX_WORDS = 3;
/** Before these a name is at its end. */
const ENDED =
  /^(?:$|[.,;:)\]!?]| (?:and|or|in|on|at|by|for|from|to|with|without|after|before|during|was|were|is|are|has|have|had|may|can|who|which|that|but|due|caused|associated|following|occurr\p{L}+)(?![\p{L}\d]))/u;

/** The whole of a name that goes on after the match, and what it means; null where nothing of ours does. */
export function invertedName(
  text: string,
  { start, end }: Match,
  lexicon: Lexicon,
): { end: number; candidates: readonly Candidate[] } | null {
  const of = OF.exec(text.slice(end, end + 12));
  if (!of) return null;
  const head = text.slice(start, end);
  const from = end + of[0].length;
  const words = [...text.slice(from, from + 60).matchAll(/[\p{L}\p{N}-]+/gu)].slice(0, MAX_WORDS);
  for (const word of words.toReversed()) {
    const to = from + word.index + word[0].length;
    const part = text.slice(from, to);
    if (/[^\p{L}\p{N} -]/u.test(part) || !ENDED.test(text.slice(to, to + 16))) continue;
    const name = `${part} ${head}`;
    const whole = lexicon.match(name).find((one) => one.start === 0 && one.end === name.length);
    if (whole) return { end: to, candidates: whole.candidates };
  }
  return null;
}
