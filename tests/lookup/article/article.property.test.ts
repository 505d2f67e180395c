import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/lookup/article/article.ts';

const context = {
  file: 'content/articles/sample.md',
  ids: new Set(['sample']),
  references: new Map(),
  sources: new Map(),
  disclaimer: '',
};
const HEAD = '---\nid: sample\ntitle: Sample\nterms: []\nreview:\n  source: none\n  wording: draft\n---\n';

/** Pieces that mean something to the reader, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    '---',
    '\n',
    '\n\n',
    '## Summary',
    '## Management',
    '- ',
    '> ',
    '[@',
    '@a',
    ']',
    '; ',
    '{unchecked}',
    '{',
  ),
  fc.constantFrom(
    '`5 mg`',
    '[x](sample)',
    '*',
    '**',
    '<b>',
    '![',
    'id: ',
    'terms:\n  - ',
    'wording:\n    - ',
    '&',
    '|',
    '\t',
  ),
  fc.string({ maxLength: 12 }),
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('readArticle on anything', () => {
  it('answers with problems inside the file, never with an exception', () => {
    fc.assert(
      fc.property(soup, fc.boolean(), (text, headed) => {
        const markdown = (headed ? HEAD : '') + text;
        const reading = readArticle(markdown, context);
        if (reading.ok) return;
        const lines = markdown.replace(/\r\n?/g, '\n').split('\n').length;
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { line, message, remedy } of reading.problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(message && remedy).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });
});
