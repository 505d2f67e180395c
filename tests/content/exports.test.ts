/** References as they are copied: what the makers give for the real library, by rule. */
import { Cite } from '@citation-js/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { referencesAs, type ReferenceForms } from '@/lookup/copy/reference-text.ts';
import type { Article } from '@/lookup/model.ts';
import { exportReferences } from '@/scripts/content/exports.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';

let library: Library;
let forms: Record<string, ReferenceForms>;

beforeAll(async () => {
  library = await compileLibrary(process.cwd());
  forms = exportReferences(library.entries);
}, 60_000);

const articleOf = (id: string): Article => {
  const article = library.entries.find((entry) => entry.id === id)?.article;
  if (!article) throw new Error(`no article ${id}`);
  return article;
};

describe('a reference as it is copied', () => {
  it.each([
    [
      'halvorson-2013',
      'Halvorson SAC, Gilbert E, Hopkins RS, et al. Putting the pieces together: necrolytic migratory erythema and the glucagonoma syndrome. J Gen Intern Med. 2013;28(11):1525-1529. doi:10.1007/s11606-013-2490-5',
    ],
    [
      'wermers-1996',
      'Wermers RA, Fatourechi V, Wynne AG, Kvols LK, Lloyd RV. The glucagonoma syndrome: clinical and pathologic features in 21 patients. Medicine (Baltimore). 1996;75(2):53-63.',
    ],
    // No author is known, and none is made up.
    [
      'pujol-2004',
      'Necrolytic migratory erythema: clinicopathologic study of 13 cases. Int J Dermatol. 2004;43(1):12-18.',
    ],
    ['pmc4571281', 'PMC4571281 (title and authors not verified).'],
  ])('stands in AMA style: %s', (key, expected) => {
    expect(forms[key]?.ama).toBe(expected);
  });

  it('stands in Vancouver style as the card shows it', () => {
    const article = articleOf('necrolytic-migratory-erythema');
    const lines = referencesAs('vancouver', article, (key) => forms[key])?.split('\n');
    expect(lines).toContain(
      '11. Wermers RA, Fatourechi V, Wynne AG, Kvols LK, Lloyd RV. The glucagonoma syndrome: clinical and pathologic features in 21 patients. Medicine (Baltimore). 1996;75(2):53–63.',
    );
    expect(lines).toContain(
      '12. Necrolytic migratory erythema: clinicopathologic study of 13 cases. Int J Dermatol. 2004;43(1):12–18. PubMed PMID: 14693015.',
    );
  });

  it('stands in RIS one field a line, however long', () => {
    expect(forms['halvorson-2013']?.ris.split('\n')).toEqual([
      'TY  - JOUR',
      'AU  - Halvorson, S A C',
      'AU  - Gilbert, E',
      'AU  - Hopkins, R S',
      'C2  - PMC3797362',
      'DA  - 2013///',
      'PY  - 2013',
      'DO  - 10.1007/s11606-013-2490-5',
      'ID  - halvorson-2013',
      'IS  - 11',
      'J2  - J Gen Intern Med',
      'N1  - First 3 authors only; more follow.',
      'SP  - 1525',
      'EP  - 1529',
      'T2  - Journal of General Internal Medicine',
      'TI  - Putting the pieces together: necrolytic migratory erythema and the glucagonoma syndrome',
      'VL  - 28',
      'ER  - ',
    ]);
    expect(forms['pujol-2004']?.ris).toContain('\nAN  - 14693015\nER  - ');
    const broken = Object.values(forms).filter(({ ris }) => /^(?![A-Z][A-Z0-9] {2}- )/m.test(ris));
    expect(broken).toEqual([]);
  });

  it('stands in BibTeX with every identifier that is known', () => {
    expect(forms['halvorson-2013']?.bibtex.split('\n\t')).toEqual([
      '@article{Halvorson2013Putting,',
      'author = {Halvorson, S A C and Gilbert, E and Hopkins, R S},',
      'journal = {Journal of General Internal Medicine},',
      'doi = {10.1007/s11606-013-2490-5},',
      'number = {11},',
      'year = {2013},',
      'note = {First 3 authors only; more follow.},',
      'pages = {1525--1529},',
      'title = {Putting the pieces together: necrolytic migratory erythema and the glucagonoma syndrome},',
      'volume = {28},',
      'pmcid = {PMC3797362},\n}',
    ]);
    // Neither title nor authors of this one could be verified: it is its identifier.
    expect(forms['pmc4571281']?.bibtex).toContain('pmcid = {PMC4571281}');
  });

  it('is there for every reference that is known, and no style leaves an empty part behind', () => {
    for (const { article } of library.entries) {
      for (const { key, csl } of article?.references ?? []) expect(key in forms, key).toBe(csl !== null);
    }
    const odd = Object.entries(forms).filter(([, { ama }]) =>
      /^\W*\.|\. \.|;\(|\( *\)|: *\.|undefined|,\s*\./.test(ama),
    );
    expect(odd).toEqual([]);
  });

  it('comes back from BibTeX and RIS as what it was', () => {
    for (const { article } of library.entries) {
      for (const { key, csl } of article?.references ?? []) {
        if (csl === null || csl.title === undefined) continue;
        for (const form of ['bibtex', 'ris'] as const) {
          const [again] = new Cite(forms[key]?.[form] ?? '', { generateGraph: false }).data;
          expect(plain(again?.title), `${key} ${form}`).toBe(plain(csl.title));
          expect(again?.DOI ?? null, `${key} ${form}`).toBe(csl.DOI ?? null);
        }
      }
    }
  });

  it('is never one that the source cites but does not list', () => {
    const missing = library.entries.filter(({ article }) =>
      article?.references.some(({ standing }) => standing === 'missing'),
    );
    expect(missing.length).toBeGreaterThan(0);
    for (const { article } of missing) {
      if (article === null) continue;
      const lost = article.references.filter(({ standing }) => standing === 'missing');
      for (const style of ['vancouver', 'ama', 'bibtex', 'ris'] as const) {
        const text = referencesAs(style, article, (key) => forms[key]) ?? '';
        for (const { text: sentence } of lost) expect(text).not.toContain(sentence);
      }
    }
  });
});

describe('the references of an article', () => {
  it('keep the numbers of its text, with gaps where one is not known', () => {
    const article = articleOf('necrolytic-migratory-erythema');
    const known = article.references.filter(({ csl }) => csl !== null).map(({ number }) => number);
    const lines = (referencesAs('vancouver', article, (key) => forms[key]) ?? '').trim().split('\n');
    expect(lines.map((line) => Number(/^\d+/.exec(line)?.[0]))).toEqual(known);
    expect(referencesAs('ris', article, (key) => forms[key])?.match(/^ER {2}-/gm)).toHaveLength(known.length);
  });

  it('are not to be had in a form that nobody made', () => {
    expect(referencesAs('ama', articleOf('octreotide'), () => undefined)).toBeNull();
  });
});

/** Letters and digits only: BibTeX protects capitals by braces and writes dashes its own way. */
function plain(title: unknown): string {
  return typeof title === 'string' ? title.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() : '';
}
