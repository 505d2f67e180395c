/** Whether a long form names an entry though it is inflected or in another language: "nekrolytischen migratorischen Erythem". */
import { foldCognate } from './features.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const FILLERS = new Set([
  'of',
  'the',
  'and',
  'de',
  'du',
  'des',
  'der',
  'la',
  'le',
  'el',
  'del',
  'di',
  'type',
  'typ',
  'tipo',
]);

/**
 * Whether every word of the name begins like something in the long form. Only asked of entries that own the short form, so
 * that cognates are enough: what else would the same letters stand for that holds all the same words?
 */
export function namesSame(longForm: string, name: string): boolean {
  const words = (name.match(WORD) ?? []).map(foldCognate).filter((word) => !FILLERS.has(word));
  const folded = (longForm.match(WORD) ?? []).map(foldCognate).join('');
  return words.length > 0 && words.every((word) => folded.includes(beginning(word)));
}

function beginning(word: string): string {
  return word.slice(0, Math.max(4, Math.floor(word.length * 0.6)));
}
