/** Which names need evidence: computed from their form and from what their words are elsewhere, never listed. */
import type { TermKind } from '../model.ts';
import { isShortForm } from './short-forms.ts';
import type { JoinedVocabulary } from './vocabulary.ts';

/**
 * `distinctive` means one thing wherever it stands (glucagonoma). `short` is a short form (NME). `everyday` is a word of
 * everyday English (cold) or tells no more than such (body weight). `phrase` is made of several such words that together
 * are a name where medicine is spoken of (hearing loss). `generic` is the head of so many names that alone it names none (disease).
 */
export type NameClass = 'distinctive' | 'short' | 'everyday' | 'phrase' | 'generic';

/** A head of more than one name in forty names nothing alone. */
const GENERIC_SHARE = 1 / 40;
/** A word of the two thousand most frequent is a medical word here when it stands in this share of the names. */
const COMMON_SHARE = 1 / 200;
/** The same for the eight thousand most frequent. */
const FAMILIAR_SHARE = 1 / 5000;

/** Words of every case history: how a disease runs, whatever it is. */
const COURSE = new Set(
  'clinical adverse reaction course recurrence relapse remission progression exacerbation complication onset outcome prognosis symptom sign emergency'.split(
    ' ',
  ),
);

/**
 * Heads of names that are no name of a disease: what is seen of one, what comes before it, what is weighed and measured, what
 * becomes of a chromosome. Whoever looks for "neurologic symptoms" or "genetic susceptibility" finds them; marked they tell nothing.
 */
const GENERAL_HEADS = new Set(
  'symptom sign manifestation event course progression susceptibility predisposition instability translocation aberration breakage weight response remission relapse recurrence'.split(
    ' ',
  ),
);

/** How things come about (tumorigenesis), other than what comes out wrong (dysgenesis, agenesis). */
const PROCESS = /(?<!\b(?:dys|a))genesis$/;

/** Whether a word tells how a disease runs, in either number. */
export function isCourse(word: string): boolean {
  return COURSE.has(singular(word));
}

/** Whether a name is a short form whatever its words are. */
export function isShortName(term: string, kind: TermKind): boolean {
  return isShortForm(term) || (kind === 'abbreviation' && !term.includes(' '));
}

/** How much a name says by itself. */
export function classify(term: string, kind: TermKind, vocabulary: JoinedVocabulary): NameClass {
  if (isShortName(term, kind)) return 'short';
  const words = term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = words.every((word) => isEveryday(word, vocabulary) || isGeneric(word, vocabulary));
  if (words.length > 0 && GENERAL_HEADS.has(singular(words.at(-1)!))) return plain ? 'generic' : 'everyday';
  if ((words.length === 1 && PROCESS.test(words[0])) || words[0] === 'adverse') return 'everyday';
  if (words.length === 1 && vocabulary.everyday.isFamiliar(words[0]) && vocabulary.headShare(words[0]) > GENERIC_SHARE)
    return 'generic';
  if (!plain) return 'distinctive';
  return words.length > 1 && words.every((word) => word.length > 2 && !isCourse(word)) ? 'phrase' : 'everyday';
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}

function isGeneric(word: string, vocabulary: JoinedVocabulary): boolean {
  return vocabulary.everyday.isFamiliar(word) && vocabulary.headShare(word) > GENERIC_SHARE;
}

function isEveryday(word: string, vocabulary: JoinedVocabulary): boolean {
  if (/^\d+$/.test(word) || word.length < 3 || isCourse(word)) return true;
  const { everyday } = vocabulary;
  if (!everyday.isFamiliar(word)) return false;
  return vocabulary.share(word) < (everyday.isCommon(word) ? COMMON_SHARE : FAMILIAR_SHARE);
}
