import { describe, expect, it } from 'vitest';
import { takeReferences } from '@/scripts/content/cite.ts';
import { slugOf } from '@/scripts/content/new-article.ts';
import type { CslItem } from '@/scripts/content/references.ts';

const BIBTEX = `@article{whatever,
  title = {A study of {Things}},
  author = {de la Cruz, Ana María and Smith, John},
  journal = {Journal of Things},
  year = {2019}, volume = {4}, number = {2}, pages = {10--20},
  doi = {https://doi.org/10.1000/things.4},
  abstract = {Much text.}
}`;

const RIS = `TY  - JOUR
AU  - Müller, Eva
TI  - Another study
JO  - Journal of Others
PY  - 2020
VL  - 7
IS  - 1
SP  - 1
EP  - 9
DO  - 10.1000/others.7
ER  -
`;

const CSL = JSON.stringify([
  {
    id: 'http://zotero.org/x',
    type: 'article-journal',
    title: 'A third study',
    author: [{ family: 'Jones', given: 'K' }],
    issued: { 'date-parts': [['2021', '3']] },
    PMID: '31415926',
    abstract: 'Much text.',
  },
]);

const take = (text: string, known: readonly CslItem[] = []) => takeReferences(text, known, 'refs.bib');

describe('taking references', () => {
  it('reads BibTeX', () => {
    expect(take(BIBTEX).items).toEqual([
      {
        id: 'de-la-cruz-2019',
        type: 'article-journal',
        title: 'A study of Things',
        author: [
          { family: 'de la Cruz', given: 'Ana María' },
          { family: 'Smith', given: 'John' },
        ],
        'container-title': 'Journal of Things',
        issued: { 'date-parts': [[2019]] },
        volume: '4',
        issue: '2',
        page: '10-20',
        DOI: '10.1000/things.4',
      },
    ]);
  });

  it('reads RIS', () => {
    expect(take(RIS).items).toMatchObject([
      { id: 'muller-2020', title: 'Another study', volume: '7', issue: '1', page: '1-9', DOI: '10.1000/others.7' },
    ]);
  });

  it('reads CSL-JSON', () => {
    expect(take(CSL).items).toEqual([
      {
        id: 'jones-2021',
        type: 'article-journal',
        title: 'A third study',
        author: [{ family: 'Jones', given: 'K' }],
        issued: { 'date-parts': [[2021, 3]] },
        PMID: '31415926',
      },
    ]);
  });

  it('gives a key of its own to a second paper of the same author and year, and refuses what is there', () => {
    const { items } = take(CSL);
    expect(take(CSL, items)).toEqual({
      items: [],
      refused: ['“A third study” is there already, as “jones-2021”'],
      warnings: [],
    });
    const other = CSL.replace('A third study', 'A fourth study').replace('31415926', '27182818');
    expect(take(other, items).items.map(({ id }) => id)).toEqual(['jones-2021-b']);
  });

  it('refuses what it cannot use, and says why', () => {
    const { items, refused } = take(CSL.replace('31415926', 'n/a'));
    expect(items).toEqual([]);
    expect(refused.join()).toMatch(/“A third study”: PMID is not a PMID/);
  });

  it('leaves out a date that is none, says so, and takes the rest', () => {
    const { items, refused, warnings } = take(BIBTEX.replace('{2019}', '{in press}'));
    expect(items).toMatchObject([{ id: 'de-la-cruz', volume: '4' }]);
    expect(items[0]).not.toHaveProperty('issued');
    expect(refused).toEqual([]);
    expect(warnings.join()).toMatch(/“A study of Things”: the date is left out/);
  });

  it('takes nothing of a RIS file that is cut off', () => {
    expect(() => take(`${RIS}\n${RIS.replace(/ER {2}-\s*$/, '')}`)).toThrow(/line 13 has no ER line/);
  });

  it('stores no address with a space', () => {
    const { items, refused } = take(CSL.replace('"PMID":"31415926"', '"URL":"https://example.org/a b"'));
    expect(items).toEqual([]);
    expect(refused.join()).toMatch(/URL is not an https address without spaces/);
  });

  it.each([
    ['', /refs\.bib holds no reference/],
    [' \n', /refs\.bib holds no reference/],
    ['[]', /refs\.bib holds no reference/],
    ['Some words.', /Cannot read refs\.bib: not CSL-JSON, BibTeX or RIS\.$/],
    ['@article{a,\n title={A},\n author={B', /Cannot read refs\.bib: not CSL-JSON, BibTeX or RIS \(line 3\)/],
    ['[{ "id": 1,\n }]', /Cannot read refs\.bib: not CSL-JSON, BibTeX or RIS/],
  ])('says in its own words what it cannot read: %j', (text, message) => {
    expect(() => take(text)).toThrow(message);
  });

  it('minds no mark before the first letter', () => {
    expect(take(`\uFEFF${CSL}`).items).toHaveLength(1);
  });
});

describe('the id of a new entry', () => {
  it.each([
    ['Sign of Leser-Trélat', 'sign-of-leser-trelat'],
    ['Von Hippel-Lindau disease', 'von-hippel-lindau-disease'],
    ['  VIPoma (pancreas) ', 'vipoma-pancreas'],
  ])('%s', (title, id) => expect(slugOf(title)).toBe(id));
});
