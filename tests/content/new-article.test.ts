import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lookup/article/problem.ts';
import { startArticle } from '@/scripts/content/new-article.ts';
import { readLibrary } from '@/scripts/library.ts';
import { sampleLibrary } from './sample-library.ts';

describe('a new entry', () => {
  it('needs nothing but its first sentence and citation', async () => {
    const root = await sampleLibrary();
    const path = await startArticle(root, 'Ménétrier: a “disease”');
    expect(path).toBe('content/articles/menetrier-a-disease.md');
    const { problems } = await readLibrary(root);
    expect(problems.map(formatProblem)).toEqual([
      `${path}:15  No reference is called “key-of-a-reference”. Add it to content/references.json, or mend the key.`,
    ]);
  });

  it('never writes over one that is there', async () => {
    const root = await sampleLibrary();
    const before = await readFile(join(root, 'content/articles/one.md'), 'utf8');
    await expect(startArticle(root, 'One')).rejects.toThrow(/there already/);
    expect(await readFile(join(root, 'content/articles/one.md'), 'utf8')).toBe(before);
  });
});
