/** Which names need evidence: computed from their form and from what their words are elsewhere, never listed. */
import type { TermKind } from '../model.ts';
import type { JoinedVocabulary } from './vocabulary.ts';

/**
 * `distinctive` means one thing wherever it stands (glucagonoma). `short` is a short form (NME). `everyday` is made of words
 * of everyday English (cold, body weight). `generic` is the head of so many names that alone it names none (disease).
 */
export type NameClass = 'distinctive' | 'short' | 'everyday' | 'generic';

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

/** A head of more than one name in forty names nothing alone. */
const GENERIC_SHARE = 1 / 40;
/** A word of the two thousand most frequent is a medical word here when it stands in this share of the names. */
const COMMON_SHARE = 1 / 200;
/** The same for the eight thousand most frequent. */
const FAMILIAR_SHARE = 1 / 5000;

/** Words of every case history: how a disease runs, whatever it is. */
const COURSE = new Set(
  'clinical adverse reaction course recurrence relapse remission progression exacerbation complication complications onset outcome prognosis symptom symptoms sign signs emergency'.split(
    ' ',
  ),
);

/** How much a name says by itself. */
export function classify(term: string, kind: TermKind, vocabulary: JoinedVocabulary): NameClass {
  if (isShortForm(term) || (kind === 'abbreviation' && !term.includes(' '))) return 'short';
  const words = term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (
    words.length === 1 &&
    vocabulary.everyday.isFamiliar(words[0]!) &&
    vocabulary.headShare(words[0]!) > GENERIC_SHARE
  )
    return 'generic';
  return words.every((word) => isEveryday(word, vocabulary) || isGeneric(word, vocabulary))
    ? 'everyday'
    : 'distinctive';
}

function isGeneric(word: string, vocabulary: JoinedVocabulary): boolean {
  return vocabulary.everyday.isFamiliar(word) && vocabulary.headShare(word) > GENERIC_SHARE;
}

function isEveryday(word: string, vocabulary: JoinedVocabulary): boolean {
  if (/^\d+$/.test(word) || word.length < 3 || COURSE.has(word) || COURSE.has(word.replace(/s$/, ''))) return true;
  const { everyday } = vocabulary;
  if (!everyday.isFamiliar(word)) return false;
  return vocabulary.share(word) < (everyday.isCommon(word) ? COMMON_SHARE : FAMILIAR_SHARE);
}
