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
 * Whether every word of the name begins like something in the long form, or in as many words before the bracket. Only asked of
 * entries that own the short form, so that cognates are enough: what else would the same letters stand for that holds all the
 * same words?
 */
export function namesSame(longForm: string, before: string | undefined, name: string): boolean {
  const words = (name.match(WORD) ?? []).map(foldCognate).filter((word) => !FILLERS.has(word));
  const readings = [
    longForm,
    ...(before === undefined ? [] : [(before.match(WORD) ?? []).slice(-words.length).join(' ')]),
  ];
  return (
    words.length > 0 && readings.some((reading) => words.every((word) => folded(reading).includes(beginning(word))))
  );
}

function folded(text: string): string {
  return (text.match(WORD) ?? []).map(foldCognate).join('');
}

function beginning(word: string): string {
  return word.slice(0, Math.max(4, Math.floor(word.length * 0.6)));
}
