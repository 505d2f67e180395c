import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Citation, Entry, Reference } from '@/lookup/model.ts';
import { passagesOf, statementsOf, textOfStatement } from '@/lookup/article/walk.ts';
import { slugOf } from '@/scripts/content/new-article.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let library: Library;
beforeAll(async () => {
  library = await compileLibrary(ROOT);
});
const entry = (id: string): Entry => {
  const found = library.entries.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No entry ${id}`);
  return found;
};

describe('the whole library', () => {
  it('holds the entries that others count on', () => {
    expect(library.entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'necrolytic-migratory-erythema',
        'glucagonoma',
        'glucagonoma-syndrome',
        'pseudoglucagonoma-syndrome',
        'hyperglucagonemia',
        'hypoaminoacidemia',
        'octreotide',
        'somatostatin-analogue',
        'zinc-deficiency',
        'neuroendocrine-tumor',
        'pulmonary-embolism',
        'venous-thromboembolism',
        'diabetes-mellitus',
        'cachexia',
        'acrodermatitis-enteropathica',
        'multiple-endocrine-neoplasia-type-1',
        'radionuclide-therapy',
      ]),
    );
  });

  it('calls every entry by the slug of its name', () => {
    for (const { id, name } of library.entries) expect(slugOf(name)).toBe(id);
  });

  it('survives JSON and structured clone', () => {
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
    expect(structuredClone(library)).toEqual(library);
  });

  it('gives every statement but the editors’ own a citation, and every citation a reference that can be found', () => {
    const uncited: string[] = [];
    const ofEditors: string[] = [];
    for (const { id, article } of library.entries) {
      const keys = new Set(article?.references.map(({ key }) => key));
      for (const { passage, isNote } of passagesOf(article?.sections ?? [])) {
        for (const statement of passage.statements) {
          const said = `${id}: ${textOfStatement(statement)}`;
          if (statement.citations.length === 0) (isNote ? ofEditors : uncited).push(said);
          for (const { key } of statement.citations)
            expect(key === 'source' ? !isNote : keys.has(key), `${id}: ${key}`).toBe(true);
        }
      }
      for (const reference of article?.references ?? []) expectFindable(reference);
    }
    expect(uncited).toEqual([]);
    // In notes the editors may speak for themselves, of the source and of what to go by: never of medicine.
    expect(ofEditors).toEqual([
      expect.stringMatching(
        /^necrolytic-migratory-erythema: The source names no reference for these strengths; go by a/,
      ),
      expect.stringMatching(/^necrolytic-migratory-erythema: References: The source’s text cites nine references/),
      expect.stringMatching(
        /^topical-corticosteroid: The source gives no reference for this; go by a current formulary/,
      ),
    ]);
  });

  it('says of no wording that it was reviewed', () => {
    for (const { article } of library.entries) {
      expect(article?.review.wording).toEqual({ status: 'draft', by: null, on: null, contentHash: null });
    }
  });

  function expectFindable(reference: Reference): void {
    if (reference.standing === 'missing') {
      expect([reference.link, reference.csl]).toEqual([null, null]);
      return;
    }
    const csl = reference.csl as Record<string, string | undefined> | null;
    const expected = csl?.DOI
      ? `https://doi.org/${csl.DOI}`
      : csl?.PMID
        ? `https://pubmed.ncbi.nlm.nih.gov/${csl.PMID}/`
        : csl?.PMCID
          ? `https://pmc.ncbi.nlm.nih.gov/articles/${csl.PMCID}/`
          : (csl?.URL ?? /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\?term=%22.+%22%5BTitle%5D$/);
    if (typeof expected === 'string') expect(decodeURI(reference.link?.url ?? '')).toBe(decodeURI(expected));
    else expect(reference.link?.url).toMatch(expected);
    expect(reference.text).toMatch(/\.$|doi:|not verified/);
    expect(reference.text).not.toMatch(/undefined|null|\[object/);
  }
});

describe('the first article', () => {
  let article: NonNullable<Entry['article']>;
  let references: Map<string, Reference>;
  beforeAll(() => {
    const found = entry('necrolytic-migratory-erythema').article;
    if (!found) throw new Error('No article');
    article = found;
    references = new Map(article.references.map((reference) => [reference.key, reference]));
  });
  const citationsOf = (start: RegExp): readonly Citation[] => {
    const found = [...statementsOf(article)].filter((statement) => start.test(textOfStatement(statement)));
    expect(found).toHaveLength(1);
    return found[0]?.citations ?? [];
  };

  it('pairs the source’s numbers with the right papers', () => {
    const numbers = [...references.values()].map(({ key, standing, sourceNumbers }) => [
      key,
      standing,
      sourceNumbers.join(),
    ]);
    expect(
      numbers.filter(([, , printed]) => printed).toSorted((a, b) => (a[2] ?? '').localeCompare(b[2] ?? '')),
    ).toEqual([
      ['nccn-2015', 'listed', '1,2,3'],
      ['nccn-2012', 'listed', '4'],
      ['john-2016', 'listed', '5'],
      ['jcms-2017', 'listed', '6'],
      ['tolliver-2018', 'identified', '7'],
      ['source-8', 'missing', '8'],
      ['liege-1998', 'listed', '9'],
    ]);
  });

  it('cites the rash description to Tolliver, not to the paper printed in seventh place', () => {
    expect(citationsOf(/Red papules and plaques/)).toEqual([{ key: 'tolliver-2018', unchecked: false }]);
    expect(citationsOf(/This long-acting somatostatin analogue/)).toEqual([
      { key: 'tolliver-2018', unchecked: false },
      { key: 'source-8', unchecked: true },
    ]);
  });

  it.each([
    [/^The rash comes, the source says, from/, 'nccn-2015'],
    [/zinc is advised for the symptoms/, 'nccn-2015'],
    [/for octreotide the source states/, 'nccn-2015'],
    [/relapse following remission/, 'liege-1998'],
    [/hard to diagnose/, 'liege-1998'],
    [/may help too/, 'liege-1998'],
  ])('marks what could not be confirmed: %s', (start, key) => {
    expect(citationsOf(start)).toEqual([{ key, unchecked: true }]);
  });

  it.each([
    [/^Wherever it can be done, the tumour is removed/],
    [/for the last the source states/],
    [/Giving essential amino acids/],
  ])('credits the source itself with what it leaves uncited: %s', (start) => {
    expect(citationsOf(start)).toEqual([{ key: 'source', unchecked: false }]);
  });

  it('prints no identifier that was not verified', () => {
    const ids = ['nccn-2015', 'nccn-2012', 'john-2016', 'tolliver-2018', 'liege-1998'].map((key) =>
      references.get(key),
    );
    for (const reference of ids) {
      expect(reference?.csl).toBeDefined();
      expect(Object.keys(reference?.csl ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(DOI|PMID|PMCID)$/)]),
      );
      expect(reference?.text).not.toMatch(/doi|PMID|PMC/);
    }
    expect(references.get('jcms-2017')?.csl).toMatchObject({ PMID: '28662584' });
  });

  it('writes references in Vancouver style', () => {
    expect(references.get('nccn-2015')?.text).toBe(
      'Kulke MH, Shah MH, Benson AB III, et al. Neuroendocrine Tumors, Version 1.2015. J Natl Compr Canc Netw. 2015;13(1):78.',
    );
    expect(references.get('john-2016')?.text).toMatch(/2016 Dec;30\(12\):2016[-–]2022\.$/);
  });

  it('knows the editions of its guidelines', () => {
    const years = [...references.values()]
      .filter(({ guidelineYear }) => guidelineYear)
      .map(({ key, guidelineYear }) => [key, guidelineYear]);
    expect(years).toEqual([
      ['nccn-2015', 2015],
      ['nccn-2012', 2012],
    ]);
  });

  it('says of its source what the source says of itself', () => {
    expect(article.review.source).toMatchObject({
      status: 'approved',
      by: 'its Medical Advisory Board',
      lastUpdated: '2025-04-16',
      approvedOn: null,
      url: 'https://www.droracle.ai/articles/76577/necrolytic-migratory-erythema-from-glucagonoma',
    });
  });

  it('keeps editor’s notes beside what they qualify, and doses out of the summary', () => {
    const notesUnder = (start: RegExp) =>
      [...passagesOf(article.sections)]
        .filter(({ passage }) => passage.statements.some((statement) => start.test(textOfStatement(statement))))
        .flatMap(({ passage }) => passage.notes.flatMap((note) => note.statements.map(textOfStatement)));
    expect(notesUnder(/do an Octreoscan/).join()).toMatch(/PET\/CT/);
    expect(notesUnder(/zinc sulfate 220 mg daily/).join()).toMatch(/weight of the salt/);
    expect(notesUnder(/triamcinolone 0\.1%/).join()).toMatch(/names no reference/);
    expect(notesUnder(/for octreotide the source states/).join()).toMatch(/current formulary/);
    expect(notesUnder(/spreads late/).join()).toMatch(/all 21 patients/);
    const summary = article.sections.filter(({ kind }) => kind === 'summary');
    const doses = [...passagesOf(summary)]
      .flatMap(({ passage }) => passage.statements.flatMap(({ content }) => content))
      .filter(({ type }) => type === 'dose');
    expect(doses).toEqual([]);
  });

  it('shows a dose of our own in no note on octreotide or steroids', () => {
    const notes = [...passagesOf(article.sections)].filter(({ isNote }) => isNote);
    const doses = notes
      .flatMap(({ passage }) => passage.statements.flatMap(({ content }) => content))
      .filter(({ type }) => type === 'dose');
    expect(doses.map(({ text }) => text)).toEqual(['zinc sulfate 220 mg', '50 mg of zinc']);
  });
});
