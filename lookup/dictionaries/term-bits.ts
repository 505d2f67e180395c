/** What a term is beside its text, as one number and a place in a list of languages. Stands in the database. */
import type { Term, TermKind } from '../model.ts';

/** The database's own order: others may be added at the end. */
const KINDS: readonly TermKind[] = ['preferred', 'exact', 'abbreviation', 'narrow', 'broad', 'related'];

/** Three bits of the kind, one of the case rule, the rest the place of the language. */
const EXACT = 8;
const LANGUAGE_SHIFT = 4;

/** The number of a term; its language is added to the list where it is not there. */
export function bitsOf({ kind, language, caseRule }: Term, languages: string[]): number {
  let at = languages.indexOf(language);
  if (at < 0) at = languages.push(language) - 1;
  return (at << LANGUAGE_SHIFT) | (caseRule === 'exact' ? EXACT : 0) | KINDS.indexOf(kind);
}

/** The term of a text and its number. */
export function termOf(text: string, bits: number, languages: readonly string[]): Term {
  return {
    text,
    kind: KINDS[bits & (EXACT - 1)]!,
    language: languages[bits >> LANGUAGE_SHIFT]!,
    caseRule: bits & EXACT ? 'exact' : 'fold',
  };
}
