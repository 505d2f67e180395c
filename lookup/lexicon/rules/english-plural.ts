import type { FormRule } from './rule.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  tooth: 'teeth',
  foot: 'feet',
  child: 'children',
  woman: 'women',
  mouse: 'mice',
  louse: 'lice',
  calf: 'calves',
  half: 'halves',
  knife: 'knives',
  leaf: 'leaves',
  life: 'lives',
};

/** rash → rashes, biopsy → biopsies, tooth → teeth. */
export const englishPlural: FormRule = {
  name: 'plural',
  languages: ['en'],
  forms(word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return /[a-z]$/.test(word) && word.length > 3 ? [`${word}s`] : [];
    if (Object.hasOwn(IRREGULAR, word)) return [IRREGULAR[word]!];
    if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
    if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
    // An -is or -us of Latin has its plural elsewhere; what already ends in -s takes no second one.
    return [`${word}s`];
  },
};
