/** Words as the search compares them: one case, no diacritics, one spelling. */

/** Folds one word: "Anämie", "anaemia" and "anemia" become one. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ae|oe/g, 'e')
    .replace(/our(?=s?$)/, 'or');
}

/** The words of a text or query. Hyphens join nothing: "alpha-cell" is found by "cell". */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
