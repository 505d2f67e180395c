/**
 * What a character is to the reader of words, and how words are folded: lower case, without diacritics, ligatures apart,
 * Greek letters by name. Shared by the matcher and the page's pre-filter, so it is kept small.
 */

/** Classes below `WORD` stand between words, those from `WORD` on make words. */
export const SPACE = 0;
export const HYPHEN = 1;
export const APOSTROPHE = 2;
export const OTHER = 3;
export const WORD = 4;
/** Soft hyphens and zero-width characters: inside a word they are not there, between words they are nothing. */
export const IGNORED = 5;
export const SURROGATE = 6;
const UNKNOWN = 255;

/** Class of each UTF-16 code unit; `UNKNOWN` until first met, so that starting costs nothing. */
export const CLASSES = new Uint8Array(65536).fill(UNKNOWN);
for (let unit = 0; unit < 128; unit++) CLASSES[unit] = classify(unit);

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/['\u2018\u2019\u201b\u02bc\u2032\u00b4`\uff07]/.test(character)) return APOSTROPHE;
  if (/[\p{L}\p{N}\p{M}_]/u.test(character)) return WORD;
  if (/[\s\u0085]/.test(character) && unit !== 0xfeff) return SPACE;
  if (/[\p{Pd}\u2212\u2043]/u.test(character)) return HYPHEN;
  if (/[\p{Cf}\u034f]/u.test(character)) return IGNORED;
  return unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : OTHER;
}

/** Class of a code unit outside the table's known part; a surrogate takes the class of its pair. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let found = CLASSES[unit]!;
  if (found === UNKNOWN) found = CLASSES[unit] = classify(unit);
  if (found !== SURROGATE) return found;
  const point = unit < 0xdc00 ? text.codePointAt(at)! : (text.codePointAt(at - 1) ?? 0);
  return point > 0xffff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point)) ? WORD : OTHER;
}

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ß: 'ss',
};
const IGNORABLE = /[\p{Cf}\u034f]/gu;

/** Folds one word: what is left are the letters and digits a reader would type without thinking of case or accents. */
export function fold(word: string): string {
  // eslint-disable-next-line no-control-regex -- the ASCII range is meant
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  const greek = word.match(/[\u0370-\u03ff\u00b5]/g)?.length ?? 0;
  const named = greek > 0 && (greek < 3 || greek < word.length) && !/^[µμ]./.test(word);
  return word
    .normalize('NFKD')
    .replace(IGNORABLE, '')
    .toLowerCase()
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]+/gu, '$1')
    .replace(/[\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
    .replace(/[æœøłđðþıß]/g, (letter) => LETTERS[letter]!)
    .replace(/[\u03b1-\u03c9]/g, (letter) => (named ? GREEK[letter.charCodeAt(0) - 0x3b1]! : letter))
    .normalize('NFC');
}

/** The word as written, save for what cannot be seen: composed forms and ignorable characters. For case-sensitive terms. */
export function asWritten(word: string): string {
  // eslint-disable-next-line no-control-regex -- the ASCII range is meant
  return /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFKC').replace(IGNORABLE, '');
}
