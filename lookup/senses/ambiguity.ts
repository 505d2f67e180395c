/** Which names need evidence: computed from their form, never listed. */
import type { TermKind } from '../model.ts';

const SHORT_FORM = /^(?=.{1,10}$)(?=(?:.*\p{Lu}){2}|\p{L}{1,3}\d*s?$)[\p{L}\p{N}][\p{L}\p{N}/.&+-]*$/u;

/** Whether a text is written as a short form: NME, MEN1, NETs, T2DM; at most ten signs, no space. */
export function isShortForm(text: string): boolean {
  return SHORT_FORM.test(text);
}

/** The form under which definitions know a short form: without possessive. */
export function shortFormOf(surface: string): string {
  return surface.replace(/['’]s$/, '');
}

/** The other number of a short form (NMEs ↔ NME), or null where it has none. */
export function otherNumber(shortForm: string): string | null {
  if (/[\p{Lu}\d]s$/u.test(shortForm)) return shortForm.slice(0, -1);
  return /[\p{Lu}\d]$/u.test(shortForm) ? `${shortForm}s` : null;
}

/** Whether a name means one thing wherever it stands and needs no evidence. */
export function isDistinctive(term: string, kind: TermKind): boolean {
  return kind !== 'abbreviation' && !isShortForm(term) && term.length > 3;
}
