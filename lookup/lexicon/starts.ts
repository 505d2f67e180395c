/**
 * How the names of a small library begin: a pattern for the three letters that the first word of a term may begin with, however
 * it is spelled. What begins otherwise begins no term. The browser finds such words faster than any script could look at them.
 */
import { fold } from './characters.ts';
import { IRREGULAR, keyOf, NUMBERS, ROMAN, stemOf } from './key.ts';
import { APOSTROPHES, BETWEEN, FOREIGN, HYPHENS } from './pieces.ts';

/** Words whose key no ending explains. */
export const SPECIAL_WORDS: readonly string[] = [
  ...NUMBERS,
  ...ROMAN,
  ...NUMBERS.map((_, at) => String(at + 1)),
  ...IRREGULAR,
];

/** Spellings of a letter of a stem. */
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  e: ['e', 'ae', 'oe'],
  o: ['o', 'ou'],
  f: ['f', 'ph'],
  s: ['s', 'z'],
  k: ['k', 'c', 'q'],
};

const FOREIGN_LETTER = new RegExp(`[${FOREIGN}]`);
const REST = `[^${BETWEEN}]*[${APOSTROPHES}]?[${HYPHENS}]?`;

/** The pattern for the words that terms begin with; null where one of them begins as no
 * pattern tells. Words with letters beyond ASCII in their beginning are the glance's own to find. */
export function startsPattern(words: Iterable<string>): string | null {
  const starts = new Set<string>();
  for (const word of words) {
    // Text in these scripts is taken to hold no term at all.
    if (FOREIGN_LETTER.test(word)) return null;
    const folded = fold(word);
    const key = keyOf(folded);
    for (const form of [folded, ...SPECIAL_WORDS.filter((special) => keyOf(special) === key)]) {
      addAll(starts, form, '', 0);
      for (const stem of unstemmed(stemOf(form))) addAll(starts, stem, '', 0);
    }
  }
  if (starts.has('')) return null;
  const broken = String.raw`\w{1,2}(?=(?:[${APOSTROPHES}][sS]?)?[${HYPHENS}])`;
  return String.raw`\b(?:${[...alternatives(starts), broken].join('|')})${REST}`;
}

/** A stem as it may have been before its ending was taken off or for another. */
function unstemmed(stem: string): string[] {
  const [one, two] = [stem.slice(0, -1), stem.slice(0, -2)];
  const ended = ['', 'x', 'at', 'ue'].map((ending) => stem + ending);
  return [...ended, `${one}x`, `${two}ex`, `${one}er`, `${one}f`, `${one}ux`, `${two}aux`];
}

function addAll(starts: Set<string>, stem: string, written: string, at: number): void {
  const letter = stem[at];
  if (written.length >= 3 || letter === undefined) {
    // What lies beyond ASCII is looked at in any case; a word that begins with a sign is told by nothing.
    const start = written.slice(0, 3);
    if (!/[^\0-\x7f]/.test(start)) starts.add(start.replace(/[^a-z\d].*/, ''));
    return;
  }
  for (const spelled of SPELLED[letter] ?? [letter]) {
    addAll(starts, stem, written + spelled, at + 1);
    // A letter may be written double, and is kept once.
    addAll(starts, stem, written + spelled, at);
  }
}

/** One alternative for each first letter, so that most words are told by their first two. */
function alternatives(starts: ReadonlySet<string>): string[] {
  const tree = new Map<string, Map<string, string[]>>();
  for (const start of [...starts].sort()) {
    const [first = '', second = '', third = ''] = start;
    const seconds = tree.get(first) ?? new Map<string, string[]>();
    tree.set(first, seconds.set(second, [...(seconds.get(second) ?? []), third]));
  }
  return [...tree].map(([first, seconds]) => {
    const thirdsOf = new Map<string, string>();
    for (const [second, thirds] of seconds) {
      const rest = second === '' ? END : groupOf(thirds);
      thirdsOf.set(rest, (thirdsOf.get(rest) ?? '') + second);
    }
    const rests = [...thirdsOf].map(([rest, own]) => (own === '' ? rest : classOf(own) + rest));
    return `${classOf(first)}(?:${rests.join('|')})`;
  });
}

/** The word is over; of an abbreviation there may be several. */
const END = '(?:s?(?![A-Za-z0-9]))';

function groupOf(thirds: readonly string[]): string {
  const letters = thirds.filter((third) => third !== '').join('');
  const parts = [...(letters === '' ? [] : [classOf(letters)]), ...(thirds.includes('') ? [END] : [])];
  return parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`;
}

/** Letters of either case, and digits. */
function classOf(letters: string): string {
  const capitals = letters.toUpperCase().replaceAll(/\d/g, '');
  return `[${letters}${capitals}]`;
}
