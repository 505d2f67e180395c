/**
 * Topic features: words and short phrases reduced to numbers, so that "Pankreas", "páncreas" and "pancreatic" speak for the
 * same thing. A feature is the hash of the first letters of a word whose spelling is folded to what the learned words of
 * European languages have in common. It is evidence, never a match: a collision costs a little weight, not a wrong span.
 */

/** Letters kept of a folded word: enough to tell "necrolytic" from "necrotic", few enough to join "glucagon" and "Glukagonom". */
const STEM_LENGTH = 6;

/** The longest phrase that is one feature. */
export const MAX_PHRASE = 3;

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/æ|œ|ae|oe/g, 'e'],
  [/ou|eu(?=r$|rs$)/g, 'o'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/k/g, 'c'],
  [/(\p{L})\1/gu, '$1'],
];

/** An ASCII word of which no fold changes anything: one look is cheaper than a replacement for each. */
const FOLDED = /^(?!.*(?:ae|oe|ou|eu|ph|th|[yk]|(.)\1))[\0-\x7f]*$/;

/** A word folded to the spelling its cognates share ("Nekrolytisches" → "necrolitisches"). */
export function foldCognate(word: string): string {
  const small = word.toLowerCase();
  if (FOLDED.test(small)) return small;
  let folded = small.normalize('NFD').replace(/\p{M}/gu, '');
  for (const [pattern, replacement] of FOLDS) folded = folded.replace(pattern, replacement);
  return folded;
}

/** FNV-1a over UTF-16 units, 32 bits; `seed` chains the words of a phrase. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The stem of a word as a feature, or 0 for words that say nothing of a topic (function words, single letters). */
export function stemHash(word: string): number {
  const folded = foldCognate(word);
  if (folded.length < 3 || FUNCTION_WORDS.has(folded)) return 0;
  // A plural s would part "clot" from "clots"; longer words lose it in the cut.
  const stem = folded.length <= STEM_LENGTH ? folded.replace(/(?<=.{3})e?s$/, '') : folded.slice(0, STEM_LENGTH);
  return hashText(stem);
}

/** Joins the stems of neighbouring words into the feature of a phrase. */
export function joinStems(first: number, second: number): number {
  return hashText(String.fromCharCode(second & 0xffff, second >>> 16), first);
}

/** The feature of an entry itself: present where one of its distinctive names stands. */
export function entryFeature(dictionary: string, entry: string): number {
  return hashText(`${dictionary}\u0000${entry}`, 0x9e3779b9);
}

/** The feature of a short form of an entry: may mean it, and so speaks a little for the entries related to it. */
export function hintFeature(dictionary: string, entry: string): number {
  return hashText(`${dictionary}\u0000${entry}`, 0x7f4a7c15);
}

/** One word of a text with its place and its stem (0: says nothing). */
export interface Token {
  start: number;
  end: number;
  stem: number;
}

/** By UTF-16 unit: 1 is of a word, 2 is not, 0 not asked yet. Filled as texts are read; what it says never changes. */
const WORD_UNITS = new Uint8Array(0x10000);
const WORD_UNIT = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit is of a word. */
export function isWordUnit(unit: number): boolean {
  let known = WORD_UNITS[unit]!;
  if (known === 0) known = WORD_UNITS[unit] = WORD_UNIT.test(String.fromCharCode(unit)) ? 1 : 2;
  return known === 1;
}

/** Stems by spelling: a page repeats few thousand words. */
const stems = new Map<string, number>();
const MAX_STEMS = 50_000;
/** Shorter than what any engine keeps as a part of a longer text (V8 13 units, SpiderMonkey 12). */
const SHORT_TEXT = 12;
/** Longer words are data. */
const MAX_WORD = 40;

/** The words of a text. Characters outside the basic plane end a word: no topic is written in them. */
export function tokens(text: string): Token[] {
  const result: Token[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isWordUnit(text.charCodeAt(i))) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      result.push({ start, end: i, stem: i - start > MAX_WORD ? 0 : stemOf(text.slice(start, i)) });
      start = -1;
    }
  }
  return result;
}

function stemOf(word: string): number {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemHash(word);
    if (stems.size >= MAX_STEMS) stems.clear();
    // A copy: what was cut out of a text keeps the whole of it in memory, where engines do not copy it anyway for being short.
    stems.set(word.length < SHORT_TEXT ? word : word.split('').join(''), stem);
  }
  return stem;
}

/** The single feature of a topic word or phrase: its stems joined; 0 when nothing is left of it or it is too long. */
export function phraseFeature(phrase: string): number {
  return featureOf(tokens(phrase).filter(({ stem }) => stem !== 0));
}

/** The same of its words, those that say nothing left out. */
export function featureOf(words: readonly Token[]): number {
  if (words.length === 0 || words.length > MAX_PHRASE) return 0;
  return words.map(({ stem }) => stem).reduce(joinStems);
}

/** Folded function words of the languages the library's names are written in; too common everywhere to be evidence of anything. */
const FUNCTION_WORDS = new Set(
  `the and for with from that this these those was were are has had have not but its his her their our they them she who whom which what when where why how
  may can could should would will shal must did does done been being than then there here also into onto over under after before between within without about
  more most some any each every all both few many much such other another same one two three four five six first second third per via upon among during while
  les des une dans par pour sur avec est sont qui que aux ces cet cete elle son ses leur plus pas
  der die das den dem ein eine einer eines einem und oder mit von zur zum bei auf aus als ist sind wird werden nicht auch nach durch
  los las una unos unas del con por para como pero sus este esta fue muy mas
  uma dos das com nos nas gli dei dele dela nel nela sono`
    .split(/\s+/)
    .map(foldCognate),
);
