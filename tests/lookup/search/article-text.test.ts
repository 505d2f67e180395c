import { describe, expect, it } from 'vitest';
import { summaryLine } from '@/lookup/search/article-text.ts';

const defined = (text: string) => summaryLine({ article: null, definition: { text, sources: [] } });

describe('the line of a result', () => {
  it('gives the first words of a definition', () => {
    expect(defined('A tumour of the islets.')).toBe('A tumour of the islets.');
    expect(defined('word '.repeat(60).trim())).toMatch(/^(?:word ){34,36}word…$/);
  });

  it.each([
    'An analogue given as 50 micrograms twice daily.',
    `${'A long definition that says much before it comes to the point. '.repeat(6)}Then 20 mg a month.`,
    'Apply a cream of 5 %.',
  ])('gives nothing of “%s”, which states an amount', (text) => {
    expect(defined(text)).toBe('');
  });
});
