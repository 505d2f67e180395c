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

/** Words in -s that are nobody's plural. */
const SINGULARS = new Set('lens news bias gas pus pons bus means pancreas'.split(' '));

/** rash → rashes, biopsy → biopsies, tooth → teeth. */
export const englishPlural: FormRule = {
  name: 'plural',
  languages: ['en'],
  forms(word) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) return /[a-z]$/.test(word) && word.length > 3 ? [`${word}s`] : [];
    if (Object.hasOwn(IRREGULAR, word)) return [IRREGULAR[word]!];
    if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
    if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
    return SINGULARS.has(`${word}s`) ? [] : [`${word}s`];
  },
};
