/** Terms of imported dictionaries, which say nothing of case: it is read off the string. */
import { MAX_TERM_LENGTH } from '../limits.ts';
import type { Term, TermKind } from '../model.ts';

/** Longest symbol that is taken for an abbreviation, and longest one of capitals only: CADASIL is one, DIABETES is loud. */
const LONGEST_SYMBOL = 10;
const LONGEST_CAPITALS = 7;

/**
 * `exact` for abbreviations and symbols: one short word with a capital after its first letter, or of one or two letters. What
 * is printed in capitals throughout (DIABETES MELLITUS) is only loud.
 */
export function caseRuleOf(text: string): Term['caseRule'] {
  if (text.length <= 2) return 'exact';
  if (text.length > LONGEST_SYMBOL) return 'fold';
  const longest = /^\p{Lu}+$/u.test(text) ? LONGEST_CAPITALS : LONGEST_SYMBOL;
  if (/\s/.test(text) || text.length > longest) return 'fold';
  const rest = text.slice(1);
  return /\p{Lu}/u.test(rest) && !/-\p{Lu}\p{Ll}/u.test(rest) ? 'exact' : 'fold';
}

/** A name with blanks other than single spaces between words; most have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** The term of a name, or null where nothing is left of it. */
export function importedTerm(name: string, kind: TermKind, language: string): Term | null {
  const text = UNEVEN.test(name) ? name.replace(/\s+/g, ' ').trim() : name;
  if (text === '' || text.length > MAX_TERM_LENGTH || !/[\p{L}\p{N}]/u.test(text)) return null;
  return { text, kind, language, caseRule: kind === 'abbreviation' ? 'exact' : caseRuleOf(text) };
}

/** Terms without those that say the same twice; the first kind wins. */
export function distinctTerms(terms: readonly (Term | null)[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term): term is Term => {
    if (term === null || seen.has(term.text)) return false;
    seen.add(term.text);
    return true;
  });
}
