import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { passagesOf, textOfStatement } from '@/lookup/article/walk.ts';
import { compileLibrary } from '@/scripts/library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RUN = 7;

/** Hashes of every run of seven words in `text`; British and American spellings count as one. */
function hashRuns(text: string): Map<string, string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('tumour', 'tumor')
      .replaceAll('analogue', 'analog')
      .replaceAll('aemia', 'emia')
      .match(/[a-z0-9.]+/g) ?? [];
  const runs = words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
  return new Map(runs.map((run) => [createHash('sha256').update(run).digest('hex').slice(0, 12), run]));
}

describe('our sentences are ours', () => {
  it('shares no run of seven words with the restated source', async () => {
    // The source is not ours to keep: only hashes of its runs of words are here.
    const file = await readFile(new URL('./source-runs.txt', import.meta.url), 'utf8');
    const source = new Set(file.split(/\s+/).filter((line) => /^[0-9a-f]{12}$/.test(line)));
    expect(source.size).toBeGreaterThan(600);
    const { entries } = await compileLibrary(ROOT);
    const shared: string[] = [];
    for (const { id, article } of entries) {
      const texts = [...passagesOf(article?.sections ?? [])].map(({ passage }) =>
        passage.statements.map(textOfStatement).join(' '),
      );
      for (const text of [...texts, article?.disclaimer ?? '']) {
        for (const [hash, run] of hashRuns(text)) if (source.has(hash)) shared.push(`${id}: ${run}`);
      }
    }
    expect(shared).toEqual([]);
  });

  it('would see a copied run, whatever its spelling and punctuation', () => {
    const source = hashRuns('Treatment of the tumour, wherever possible, is by surgical means alone.');
    const copy = hashRuns('They say treatment of the tumor wherever possible is by surgical means!');
    expect([...copy.keys()].filter((hash) => source.has(hash))).not.toHaveLength(0);
  });
});
