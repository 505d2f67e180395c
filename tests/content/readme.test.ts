import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lookup/article/article.ts';
import { formatProblem } from '@/lookup/article/problem.ts';
import type { LibraryReference } from '@/lookup/article/references.ts';
import { SECTION_HEADINGS } from '@/lookup/article/sections.ts';

const readme = await readFile(new URL('../../content/README.md', import.meta.url), 'utf8');

const reference = (key: string): [string, LibraryReference] => [
  key,
  { key, text: key, link: null, guidelineYear: null, note: null, csl: null },
];

describe('content/README.md', () => {
  it('teaches with an example that passes the checks', () => {
    const example = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const reading = readArticle(example, {
      file: 'content/articles/sample-disease.md',
      ids: new Set(['sample-disease', 'another-disease']),
      references: new Map([reference('smith-2019'), reference('jones-2021')]),
      sources: new Map(),
      disclaimer: 'Ours.',
    });
    expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([]);
    expect(reading.ok && reading.entry.article?.sections.map(({ kind }) => kind)).toEqual(['summary', 'management']);
  });

  it('names every heading an article may have', () => {
    for (const { heading } of SECTION_HEADINGS) expect(readme).toContain(`**${heading}**`);
  });
});
