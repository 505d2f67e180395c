/** The spellings of a term that differ in more than their words' forms: word order, words written as one, umlauts written out. */
import type { Term } from '../model.ts';

/** What the matching of a term depends on. */
export type Pattern = Pick<Term, 'text' | 'language' | 'caseRule'>;

export interface Spelling {
  text: string;
  /** Why it is a spelling of the term; null for the term itself. */
  because: string | null;
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
const HYPHEN = /[-\u2010-\u2015\u2212]/;
/** Between a letter by itself and its number, behind another word. */
const LETTER_AND_NUMBER = /(?<=[\p{L}\p{N}]{2}[ -]\p{L}) (?=\d)/u;
const HYPHENS = /(?<=[\p{L}\p{N}])[-\u2010-\u2015\u2212](?=[\p{L}\p{N}])/gu;

/** What some other spelling takes to begin with: most names have nothing of it, and one look tells. */
const RESPELLED = /[,äöüÄÖÜ\d\-\u2010-\u2015\u2212]/;

/** The term first, then its other spellings. */
export function spellings(pattern: Pattern): Spelling[] {
  const { text } = pattern;
  const found: Spelling[] = [{ text, because: null }];
  if (!RESPELLED.test(text)) return found;
  if (pattern.caseRule === 'fold') {
    const inverted = uninverted(text);
    if (inverted !== null) found.push({ text: inverted, because: 'natural word order' });
    if (/[äöüÄÖÜ]/.test(text)) {
      found.push({ text: text.replace(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter]!), because: 'umlaut written out' });
    }
  }
  for (const { text: apart } of found.slice()) {
    if (pattern.caseRule === 'fold' && LETTER_AND_NUMBER.test(apart))
      found.push({ text: apart.replace(LETTER_AND_NUMBER, ''), because: 'letter and number written as one' });
  }
  for (const spelling of found.slice()) {
    for (const joined of joinings(spelling.text, pattern.caseRule === 'exact')) {
      found.push({ text: joined, because: 'written as one word' });
    }
  }
  return found;
}

/** "Diabetes Mellitus, Type 2" → "Type 2 Diabetes Mellitus"; null for a name that is not inverted. */
function uninverted(text: string): string | null {
  if (!text.includes(', ') || text.length > 200) return null;
  const parts = text.split(/,\s+/);
  if (parts.length > 5 || parts.some((part) => part === '' || /^[\d(]/.test(part) || /^(?:and|or)\b/i.test(part)))
    return null;
  return parts.reverse().join(' ');
}

/** "non-Hodgkin lymphoma" → "nonHodgkin lymphoma". Digits are never joined to digits, nor, case-sensitively, letters to letters. */
function joinings(text: string, exact: boolean): string[] {
  if (!HYPHEN.test(text)) return [];
  const places: number[] = [];
  for (const match of text.matchAll(HYPHENS)) {
    const before = text[match.index - 1]!;
    const after = text[match.index + 1]!;
    const digits = Number(/\d/.test(before)) + Number(/\d/.test(after));
    if (exact ? digits === 1 : digits === 0 || (digits === 1 && /\d/.test(after))) places.push(match.index);
  }
  if (places.length === 0 || places.length > 3) return [];
  const joined = places.map((place) => text.slice(0, place) + text.slice(place + 1));
  if (places.length > 1)
    joined.push(
      text
        .split('')
        .filter((_, at) => !places.includes(at))
        .join(''),
    );
  return joined;
}
