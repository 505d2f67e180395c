/** How short forms are written. */

/** Signs of a short form at most; "anti-CCP3" and "GEP-NETs" fit, words do not. */
const MAX_SHORT_FORM = 10;
const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}/.&+()-]*$/u;
/** Two capitals, or a capital (or lower-case letter alone) with digits; "Ca", "IgA", "T3", "p53". */
const CAPITALS = /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}|^\p{Ll}{1,3}-?\d/u;

/** Whether a text is written as a short form: NME, MEN1, NETs, T2DM. */
export function isShortForm(text: string): boolean {
  if (text.length > MAX_SHORT_FORM || !SHORT_FORM.test(text)) return false;
  return CAPITALS.test(text) || text.length <= 3;
}

/** The form under which definitions know a short form: without possessive. */
export function shortFormOf(surface: string): string {
  return surface.replace(/['’]s?$/, '');
}

/** The other number of a short form (NMEs ↔ NME), or null where it has none. */
export function otherNumber(shortForm: string): string | null {
  if (/[\p{Lu}\d]s$/u.test(shortForm)) return shortForm.slice(0, -1);
  return /[\p{Lu}\d]$/u.test(shortForm) ? `${shortForm}s` : null;
}
