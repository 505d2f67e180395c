/**
 * Aligns a short form with the words beside it. Schwartz & Hearst 2003 take the shortest ending that holds the letters; this
 * looks for the ending in which the letters best stand where abbreviations take them from: the beginnings of words.
 */

/** Words that abbreviations skip. */
const SKIPPED = new Set(
  `a an and as at by for from in into its of on or per the to via with without after before during using including both between among are was
  were is has had have not but than that this these those such also called termed named de del der des di do du e el et la las le les los und y zur`.split(
    /\s+/,
  ),
);

const SCORE = {
  /** The letter begins a word. */
  word: 3,
  /** It begins a part of a word: after a hyphen, a slash, a digit. */
  part: 2.6,
  /** It follows the letter before it: CAlcium. */
  run: 1.6,
  /** It stands further on in a word already begun: tetraHydroCannabinol. */
  inside: 0.6,
  /** It stands in a word whose beginning the short form passed over. */
  stray: -2,
  /** A word that carries meaning is passed over. */
  passed: -2.8,
  /** A function word is passed over. */
  skipped: -0.1,
  /** The letter begins a function word. */
  function: 1.2,
  /** A comma is passed over. */
  comma: -2,
  /** A digit read as its word (3D, three-dimensional) or Roman numeral. */
  numeral: 2.4,
} as const;

const NUMERALS: Readonly<Record<string, readonly string[]>> = {
  1: ['one', 'first', 'mono', 'i'],
  2: ['two', 'second', 'bi', 'di', 'ii'],
  3: ['three', 'third', 'tri', 'iii'],
  4: ['four', 'fourth', 'tetra', 'iv'],
  5: ['five', 'fifth', 'v'],
  6: ['six', 'vi'],
  '+': ['positive', 'high', 'plus'],
  '-': ['negative', 'low', 'minus'],
};

/** The best alignment of a short form with an ending (or the whole) of a text. */
export interface Alignment {
  /** Where the long form begins in the text. */
  start: number;
  /** Mean score of the short form's letters; 3: every letter begins a word. */
  quality: number;
}

interface Letter {
  at: number;
  /** Where its word begins. */
  start: number;
  char: string;
  word: number;
  begins: 'word' | 'part' | null;
}

/** The letters and digits of a text with their words. */
function lettersOf(text: string): { letters: Letter[]; skippedWords: boolean[]; endsInComma: boolean[] } {
  const endsInComma: boolean[] = [];
  const letters: Letter[] = [];
  const skippedWords: boolean[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = skippedWords.length;
    endsInComma.push(match[0].endsWith(','));
    skippedWords.push(SKIPPED.has(match[0].toLowerCase().replace(/[^\p{L}]/gu, '')) || !/[\p{L}\p{N}]/u.test(match[0]));
    let first = true;
    let previous = '';
    // Positions and prefixes of chemical names (2,4-, N-(, c-) are not what a short form begins with.
    const locants = /^(?:[\d,'’()[\]+-]+|\p{L}-(?=[\p{L}(\d]))+(?=\p{L}{4})/u.exec(match[0])?.[0].length ?? 0;
    for (let i = 0; i < match[0].length; i++) {
      const char = baseLetter(match[0][i]!);
      if (/[\p{L}\p{N}]/u.test(char)) {
        const apart =
          !/[\p{L}\p{N}]/u.test(previous) ||
          (/\p{N}/u.test(previous) && !/\p{N}/u.test(char)) ||
          (/\p{L}/u.test(previous) && /\p{N}/u.test(char));
        const begins = i === locants || first ? 'word' : apart ? 'part' : null;
        letters.push({ at: match.index + i, start: match.index, char, word, begins });
        first = false;
      }
      previous = char;
    }
  }
  return { letters, skippedWords, endsInComma };
}

/**
 * The best place in `text` at which a long form of `short` begins, if it ends with the text. With `whole` the long form must
 * begin with the text too.
 */
export function align(short: string, text: string, whole: boolean): Alignment | null {
  const signs = [...short.toLowerCase()].filter(
    (char, i, all) => /[\p{L}\p{N}+]/u.test(char) || (char === '-' && i === all.length - 1),
  );
  const { letters, skippedWords, endsInComma } = lettersOf(text);
  const words = skippedWords.length;
  if (signs.length === 0 || letters.length < signs.length) return null;
  /** Costs of passing words, summed, so that any stretch is one subtraction. */
  const costs = [0];
  for (let i = 0; i < words; i++) costs.push(costs[i]! + (skippedWords[i] ? SCORE.skipped : SCORE.passed));
  const cost = (from: number, to: number): number => (to > from ? costs[to]! - costs[from]! : 0);
  const commas = [0];
  for (let i = 0; i < words; i++) commas.push(commas[i]! + (endsInComma[i] ? SCORE.comma : 0));

  // next[k]: best score of the signs after the current one, the current one standing at letter k.
  let next: (number | null)[] = letters.map((letter, k) =>
    fits(signs.at(-1)!, letters, k) ? cost(letter.word + 1, words) : null,
  );
  for (let i = signs.length - 2; i >= 0; i--) {
    const current: (number | null)[] = letters.map(() => null);
    for (let k = 0; k < letters.length; k++) {
      if (!fits(signs[i]!, letters, k)) continue;
      let best: number | null = null;
      for (let q = k + 1; q < letters.length; q++) {
        const rest = next[q];
        if (rest === null || rest === undefined) continue;
        const score =
          rest +
          valueOf(signs[i + 1]!, letters, k, q, skippedWords) +
          cost(letters[k]!.word + 1, letters[q]!.word) +
          commas[letters[q]!.word]! -
          commas[letters[k]!.word]!;
        if (best === null || score > best) best = score;
      }
      current[k] = best;
    }
    next = current;
  }
  let found: Alignment | null = null;
  letters.forEach((letter, k) => {
    const rest = next[k];
    if (rest === null || rest === undefined || letter.begins !== 'word' || (skippedWords[letter.word] && !whole))
      return;
    if (whole && letter.word !== 0 && cost(0, letter.word) < SCORE.skipped) return;
    const quality = (rest + (letter.char === signs[0] ? SCORE.word : SCORE.numeral)) / signs.length;
    if (!found || quality > found.quality) found = { start: opening(text, letter), quality };
  });
  return found;
}

function baseLetter(char: string): string {
  return char.toLowerCase().normalize('NFD')[0] ?? '';
}

/** A word begins at its first letter, or at the locants before it; not at a quotation mark or bracket. */
function opening(text: string, letter: Letter): number {
  let start = letter.start;
  while (start < letter.at && /["'“‘«]/.test(text[start]!)) start++;
  return start;
}

/** Whether the initials of the last words, in any order, are exactly the signs: NME, erythema necrolyticum migrans. */
export function alignInitials(short: string, text: string): Alignment | null {
  const signs = [...short.toLowerCase()].toSorted().join('');
  const words = [...text.matchAll(/\S+/g)].filter((match) => !SKIPPED.has(match[0].toLowerCase()));
  const last = words.slice(-signs.length);
  const initials = last
    .map((match) => baseLetter(match[0].replace(/^[^\p{L}\p{N}]+/u, '')[0] ?? ''))
    .toSorted()
    .join('');
  return signs.length > 1 && initials === signs ? { start: last[0]!.index, quality: 2.8 } : null;
}

function fits(sign: string, letters: readonly Letter[], k: number): boolean {
  const letter = letters[k]!;
  if (letter.char === sign) return true;
  return (
    letter.begins !== null &&
    (NUMERALS[sign] ?? []).some((numeral) => [...numeral].every((char, i) => letters[k + i]?.char === char))
  );
}

function valueOf(
  sign: string,
  letters: readonly Letter[],
  previous: number,
  k: number,
  skipped: readonly boolean[],
): number {
  const letter = letters[k]!;
  if (letter.char !== sign) return SCORE.numeral;
  if (letter.begins) return skipped[letter.word] ? SCORE.function : SCORE[letter.begins];
  if (k === previous + 1) return SCORE.run;
  return letter.word === letters[previous]!.word ? SCORE.inside : SCORE.stray;
}
