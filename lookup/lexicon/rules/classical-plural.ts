import type { FormRule } from './rule.ts';

/** Words whose plural no ending tells. */
const IRREGULAR: Readonly<Record<string, string>> = {
  viscus: 'viscera',
  genus: 'genera',
  corpus: 'corpora',
  femur: 'femora',
  crus: 'crura',
  foramen: 'foramina',
  lumen: 'lumina',
  iris: 'irides',
  axis: 'axes',
  ganglion: 'ganglia',
  mitochondrion: 'mitochondria',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  spermatozoon: 'spermatozoa',
  taxon: 'taxa',
  ovum: 'ova',
  anus: 'ani',
};

/** Ending of the singular, ending of the plural, and the fewest letters before it. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ['oma', 'omata', 2],
  ['ema', 'emata', 2],
  ['igma', 'igmata', 2],
  ['stoma', 'stomata', 0],
  ['sis', 'ses', 2],
  ['xis', 'xes', 2],
  ['itis', 'itides', 2],
  ['didymis', 'didymides', 2],
  ['elvis', 'elves', 1],
  ['estis', 'estes', 1],
  ['us', 'i', 3],
  ['um', 'a', 3],
  ['a', 'ae', 3],
  ['ix', 'ices', 3],
  ['ex', 'ices', 2],
  ['yx', 'yces', 3],
  ['thorax', 'thoraces', 0],
  ['ynx', 'ynges', 3],
  ['alanx', 'alanges', 1],
  ['eninx', 'eninges', 1],
  ['eau', 'eaux', 2],
];

/** glucagonomata, metastases, arthritides, emboli, bacteria, bullae, appendices. */
export const classicalPlural: FormRule = {
  name: 'Latin or Greek plural',
  languages: ['en', 'de', 'fr', 'es'],
  forms(word) {
    if (Object.hasOwn(IRREGULAR, word)) return [IRREGULAR[word]!];
    const forms: string[] = [];
    for (const [singular, plural, before] of ENDINGS) {
      if (word.length >= singular.length + before && word.endsWith(singular)) {
        forms.push(word.slice(0, word.length - singular.length) + plural);
      }
    }
    return forms;
  },
};
