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

/** In the table of bytes: part of a character outside ASCII. */
export const BEYOND = 255;

// Unicode's tables cost a page's script a millisecond to open: what is common on pages is told without them.
const PLAIN_LETTER =
  /[\u00b2\u00b3\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u03b1-\u03c9\u0410-\u044f\u4e00-\u9fff]/;
/** Punctuation of Latin-1, quotation marks and bullets, arrows and mathematical signs. */
const PLAIN_SIGN =
  /[\u00a1-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u201c-\u2027\u2190-\u2211\u2213-\u22ff]/;

/** Class of each byte of UTF-8. */
export const BYTE_CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 128 ? classify(byte) : BEYOND));

/** Class of each code point met so far outside ASCII; a text has few different ones. */
const known = new Map<number, number>();

/** Class of a code point. */
export function classOf(point: number): number {
  if (point < 128) return BYTE_CLASSES[point]!;
  let found = known.get(point);
  if (found === undefined) {
    if (known.size > 20_000) known.clear();
    known.set(point, (found = classify(point)));
  }
  return found;
}

function classify(point: number): number {
  if (point < 0x80) {
    const lower = point | 32;
    if ((lower > 96 && lower < 123) || (point > 47 && point < 58) || point === 95) return WORD;
    return point === 39 || point === 96 ? APOSTROPHE : point === 45 ? HYPHEN : isBlank(point) ? SPACE : OTHER;
  }
  const character = String.fromCodePoint(point);
  if (PLAIN_LETTER.test(character)) return WORD;
  return PLAIN_SIGN.test(character) ? OTHER : classifySlowly(character, point);
}

function classifySlowly(character: string, point: number): number {
  if (/['\u2018\u2019\u201b\u02bc\u2032\u00b4`\uff07]/.test(character)) return APOSTROPHE;
  if (point >= 0xfe00 && point <= 0xfe0f) return IGNORED;
  if (/[\s\u0085]/.test(character) && point !== 0xfeff) return SPACE;
  if (/[-\u2010-\u2015\u2212\u2043]/.test(character)) return HYPHEN;
  if (/[\u00ad\u200b-\u200f\u2060]/.test(character)) return IGNORED;
  if (/[\p{L}\p{N}\p{M}_]/u.test(character)) return WORD;
  if (/\p{Pd}/u.test(character)) return HYPHEN;
  return /[\p{Cf}\u034f]/u.test(character) ? IGNORED : OTHER;
}

function isBlank(point: number): boolean {
  return point === 32 || (point > 8 && point < 14);
}

/** Whether a word goes on at a place of a text. */
export function isWordAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.codePointAt(at)!) >= WORD;
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
/** Latin, Greek and fractions, taken apart: most words beyond ASCII, told without Unicode's tables. */
const PLAIN = /^(?:[\0-\u0239\u0250-\u02af\u0386\u0388-\u03e1\u2044]|[\u0300-\u034e\u0350-\u036f])*$/;
const PLAIN_DIACRITICS = /([A-Za-z\u00c0-\u02af\u0386\u0388-\u03e1])[\u0300-\u036f]+/g;
// Of Latin and Greek only: elsewhere a mark makes another letter.
const DIACRITICS = /([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;
const IGNORABLE = /[\p{Cf}\u034f\ufe00-\ufe0f]/gu;

/** Folds one word: what is left are the letters and digits a reader would type without thinking of case or accents. */
export function fold(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase();
  const greek = word.match(/[\u0370-\u03ff\u00b5]/g)?.length ?? 0;
  const named = greek > 0 && (greek < 3 || greek < word.length) && !/^[µμ]./.test(word);
  const apart = word.normalize('NFKD');
  const bare = PLAIN.test(apart)
    ? apart.replaceAll('\u00ad', '').toLowerCase().replace(PLAIN_DIACRITICS, '$1')
    : apart
        .replace(IGNORABLE, '')
        .toLowerCase()
        .replace(DIACRITICS, '$1')
        .replace(/[\u0591-\u05c7\u064b-\u065f\u0670]/g, '');
  return bare
    .replace(/[æœøłđðþıß]/g, (letter) => LETTERS[letter]!)
    .replace(/[\u03b1-\u03c9]/g, (letter) => (named ? GREEK[letter.charCodeAt(0) - 0x3b1]! : letter))
    .normalize('NFC');
}

/** The word as written, save for what cannot be seen: composed forms and ignorable characters. For case-sensitive terms. */
export function asWritten(word: string): string {
  return /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFKC').replace(IGNORABLE, '');
}
