import { numberOf } from '../key.ts';

/** Words after which a numeral counts kinds, so that 2, II and two say the same. */
const COUNTED = new Set(
  'type types subtype stage stages grade class phase group factor category degree level zone tier variant generation bipolar segment part cranial nerve'.split(
    ' ',
  ),
);

/** "type 2", "type II", "type two": whether two words name the same number in a place where numbers count kinds. */
export function sameNumeral(term: string, surface: string, before: string | undefined): boolean {
  const number = valueOf(term);
  if (before === undefined || number === null || number !== valueOf(surface)) return false;
  if (COUNTED.has(before)) return true;
  // angiotensin II and angiotensin 2, but not vitamin C and vitamin 100, nor a sentence's "I".
  const roman = /^\d+$/.test(term) ? surface : term;
  return /^[ivx]{2,}$/.test(roman) && before.length > 4;
}

function valueOf(word: string): string | null {
  return /^\d{1,2}$/.test(word) ? String(Number(word)) : numberOf(word);
}
