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
/** One look before the next pattern, which looks back from every letter. */
const DIGIT = /\d/;
/** Between a letter by itself and its number, behind another word. */
const LETTER_AND_NUMBER = /(?<=[\p{L}\p{N}]{2}[ -]\p{L}) (?=\d)/u;
const ASCII = /^[\0-\x7f]*$/;
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
    if (pattern.caseRule === 'fold' && DIGIT.test(apart) && LETTER_AND_NUMBER.test(apart))
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
  const places = hyphensIn(text).filter((at) => {
    const digits = Number(isDigit(text.charCodeAt(at - 1))) + Number(isDigit(text.charCodeAt(at + 1)));
    return exact ? digits === 1 : digits === 0 || (digits === 1 && isDigit(text.charCodeAt(at + 1)));
  });
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

/** Where hyphens stand between letters or digits. Most names are ASCII, and a walk over theirs makes no object for any. */
function hyphensIn(text: string): number[] {
  if (!ASCII.test(text)) return Array.from(text.matchAll(HYPHENS), ({ index }) => index);
  const places: number[] = [];
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1))
    if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at + 1))) places.push(at);
  return places;
}

/** Whether a unit is an ASCII letter or digit; what stands beyond the ends of a text is neither. */
function isPlain(unit: number): boolean {
  return isDigit(unit) || ((unit | 32) > 96 && (unit | 32) < 123);
}

function isDigit(unit: number): boolean {
  return unit > 47 && unit < 58;
}
