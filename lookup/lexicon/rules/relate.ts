import { britishSpelling } from './british-spelling.ts';
import { classicalPlural } from './classical-plural.ts';
import { englishPlural } from './english-plural.ts';
import { frenchPlural, germanPlural, spanishPlural } from './foreign-plural.ts';
import { type FormRule, holdsFor, type SpellingRule } from './rule.ts';

/** Every rule that relates one word to one word. */
export const SPELLING_RULES: readonly SpellingRule[] = [britishSpelling];
export const FORM_RULES: readonly FormRule[] = [
  englishPlural,
  classicalPlural,
  germanPlural,
  frenchPlural,
  spanishPlural,
];

/** Why a folded word of the text is a form of a folded word of a term: reasons, none when they are the same, null when it is not. */
export function relate(term: string, surface: string, language: string): readonly string[] | null {
  if (term === surface) return [];
  let from = term;
  let to = surface;
  for (const rule of SPELLING_RULES) {
    if (!holdsFor(rule, language)) continue;
    from = rule.norm(from);
    to = rule.norm(to);
  }
  const spelling = from !== term || to !== surface ? spelled(term, from, surface, to) : [];
  if (from === to) return spelling;
  for (const rule of FORM_RULES) {
    if (!holdsFor(rule, language)) continue;
    // Both are asked of the norm, and of the words themselves: -re/-er and plurals meet in fibres.
    if (rule.forms(from).includes(to) || rule.forms(term).includes(surface)) return [rule.name, ...spelling];
    if (rule.forms(to).includes(from) || rule.forms(surface).includes(term))
      return [`singular (the dictionary has the ${rule.name})`, ...spelling];
  }
  return null;
}

function spelled(term: string, from: string, surface: string, to: string): string[] {
  if (from === term) return to === surface ? [] : [`British spelling of ${term}`];
  return to === surface ? [`American spelling of ${term}`] : [];
}
