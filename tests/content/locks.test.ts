import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordingLines } from '@/lookup/article/wording.ts';
import type { CslItem } from '@/scripts/content/references.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a slip of the hand could change without any other check noticing. To approve a change: compare it with its source,
 * then edit the lock file by hand. There is no command that writes these files, and there must be none.
 */
const approved = async (name: string): Promise<string[]> => {
  const file = await readFile(new URL(`./${name}.lock.txt`, import.meta.url), 'utf8');
  return file.split('\n').filter((line) => line && !line.startsWith('# '));
};

let library: Library;
beforeAll(async () => {
  library = await compileLibrary(ROOT);
});

describe('the locks', () => {
  it('hold every statement of the first article, with its citations, their marks and its notes', async () => {
    const article = library.entries.find(({ id }) => id === 'necrolytic-migratory-erythema');
    const lines = article ? wordingLines(article).slice(1) : [];
    expect(lines.length).toBeGreaterThan(30);
    expect(lines).toEqual(await approved('first-article'));
  });

  it('hold every identifier and every foreign name beside the entry it belongs to', async () => {
    const lines = library.entries.flatMap(({ id, xrefs, terms }) => [
      ...xrefs.map((xref) => `${id}  ${xref}`),
      ...terms.filter(({ language }) => language !== 'en').map(({ language, text }) => `${id}  ${language}  ${text}`),
    ]);
    expect(lines).toEqual(await approved('names'));
  });

  it('hold the identifiers and the address of every reference', async () => {
    const items = JSON.parse(await readFile(`${ROOT}content/references.json`, 'utf8')) as CslItem[];
    const lines = items.map(({ id, DOI, PMID, PMCID, URL }) =>
      [id, DOI ?? '-', PMID ?? '-', PMCID ?? '-', URL ?? '-'].join('  '),
    );
    expect(lines).toEqual(await approved('references'));
  });
});
