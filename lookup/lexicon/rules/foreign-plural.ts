import type { FormRule } from './rule.ts';

/** Tumor → Tumoren, Erythem → Erytheme, Embolie → Embolien; the genitive of -s. */
export const germanPlural: FormRule = {
  name: 'inflected form',
  languages: ['de'],
  forms: (word) => (word.length < 4 ? [] : ['e', 'en', 'n', 's', 'es'].map((ending) => word + ending)),
};

/** tumeur → tumeurs, canal → canaux. */
export const frenchPlural: FormRule = {
  name: 'plural',
  languages: ['fr'],
  forms(word) {
    if (word.length < 4 || /[sxz]$/.test(word)) return [];
    return word.endsWith('al') ? [`${word.slice(0, -2)}aux`, `${word}s`] : [`${word}s`];
  },
};

/** glucagonoma → glucagonomas, tumor → tumores, lesión → lesiones. */
export const spanishPlural: FormRule = {
  name: 'plural',
  languages: ['es'],
  forms(word) {
    if (word.length < 4 || /[sxz]$/.test(word)) return [];
    return /[aeiou]$/.test(word) ? [`${word}s`] : [`${word}es`];
  },
};
