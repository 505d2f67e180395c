import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedText } from '@/lookup/pdf/copied-text.ts';
import type { PageText, TextItem } from '@/lookup/pdf/page-text.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import {
  column,
  damaged,
  ligatures,
  locked,
  long,
  notAPdf,
  rightToLeft,
  rotated,
  scan,
  twoColumns,
} from '@/tests/pdf/papers.ts';
import { makePdf } from '@/tests/pdf/make-pdf.ts';
import { blocksOf, readPdf } from '@/tests/pdf/read-pdf.ts';

const read = (blocks: readonly PdfBlock[]) => blocks.filter((block) => block.read).map(({ text }) => text);

describe('the text of a paper in two columns', async () => {
  const { pages, blocks } = await readPdf(twoColumns());
  const texts = read(blocks);
  const body = texts.find((text) => text.startsWith('Necrolytic migratory')) ?? '';

  test('is read column by column, under what runs across', () => {
    expect(texts.slice(0, 3)).toEqual([
      'A rash of the groin and what it tells of the pancreas',
      'This summary runs across both columns. It speaks of weight loss, of a sore tongue and of a rash in rings.',
      'Introduction',
    ]);
    expect(body.indexOf('one of the treatments')).toBeGreaterThan(body.indexOf('alpha cells'));
  });

  test('joins words that are broken over lines, columns and pages, round a footnote', () => {
    expect(body).toContain('the glucagonoma, and it may');
    expect(body).toContain('of the next: somatostatin analogues are');
    expect(body).toContain('as well and the glucagonoma of the other page');
    expect(texts).toContain('* A footnote in small print stands here.');
  });

  test('leaves out running heads and the reference list', () => {
    const unread = blocks.filter((block) => !block.read).map(({ text }) => text);
    expect(unread).toContain('Annals of glucagonoma research');
    expect(unread).toContain('Page 1 of 2');
    expect(unread.join('\n')).toContain('Glucagonoma in the elderly');
    expect(texts.join('\n')).not.toContain('Annals');
    expect(texts.join('\n')).not.toContain('elderly');
  });

  test('is traced back to the glyphs, character by character', () => expectTraced(pages, blocks));
});

test('a word whose letters are spaced out is one again; lists of letters stay', async () => {
  const lines = [
    { x: 60, y: 80, text: 'G L U C A G O N O M A:' },
    { x: 60, y: 180, text: 'Vitamins A D E K are' },
    { x: 60, y: 280, text: 'A B C D' },
  ];
  const { pages, blocks } = await readPdf(makePdf({ pages: [{ lines }] }));
  expect(read(blocks)).toEqual(['GLUCAGONOMA:', 'Vitamins A D E K are', 'A B C D']);
  expectTraced(pages, blocks);
});

test.each([2, 3])(
  'words set with %d points between their letters are words again, short ones too',
  async (tracking) => {
    const lines = [
      { x: 60, y: 80, text: 'THE GLUCAGONOMA SYNDROME', tracking },
      { x: 60, y: 180, text: 'RASH AND PAIN', tracking },
      { x: 60, y: 280, text: 'In GLUCAGONOMA', tracking: 0 },
    ];
    const { pages, blocks } = await readPdf(makePdf({ pages: [{ lines }] }));
    expect(read(blocks)).toEqual(['THE GLUCAGONOMA SYNDROME', 'RASH AND PAIN', 'In GLUCAGONOMA']);
    expectTraced(pages, blocks);
  },
);

function expectTraced(pages: readonly PageText[], blocks: readonly PdfBlock[]): void {
  for (const { text, runs } of blocks) {
    for (const { at, length, page, item, from } of runs) {
      const glyphs = pages[page - 1]?.items[item]?.text.slice(from, from + length) ?? '';
      expect(glyphs.replace(/\s/g, ' ')).toBe(text.slice(at, at + length));
    }
    // What came from no glyph is a blank that was put in.
    const traced = new Set(runs.flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)));
    expect([...text].filter((letter, i) => letter !== ' ' && !traced.has(i))).toEqual([]);
  }
}

describe('difficult pages', () => {
  test('ligatures and words in pieces', async () => {
    const { pages, blocks } = await readPdf(ligatures());
    expect(read(blocks).join(' ')).toBe(
      'The \ufb01rst \ufb02ush of a glucagonoma. A glucagonoma set in two pieces. Octreotide stands apart without a blank.',
    );
    expectTraced(pages, blocks);
  });

  test('a turned page, with a line that stands sideways on it', async () => {
    const { blocks } = await readPdf(rotated());
    expect(read(blocks)).toEqual([
      'A glucagonoma on a page that is turned. Octreotide stands on the line below it.',
      'Sideways: glucagonoma',
    ]);
  });

  test('right to left', async () => {
    const { pages, blocks } = await readPdf(rightToLeft());
    expect(read(blocks).join(' ')).toBe('המטופל סבל מפריחה הגידול נקרא glucagonoma');
    expectTraced(pages, blocks);
  });

  test('a locked one, with its password', async () => {
    expect(read((await readPdf(locked(), 'sesame')).blocks)).toEqual(['A glucagonoma behind a lock.']);
    await expect(readPdf(locked(), 'wrong')).rejects.toThrow(/password/i);
  });

  test('a scan has no text; what is damaged or none says so', async () => {
    expect((await readPdf(scan())).blocks).toEqual([]);
    await expect(readPdf(notAPdf())).rejects.toThrow(/invalid pdf/i);
    await expect(readPdf(damaged())).rejects.toThrow(/invalid/i);
  });

  test('heads with changing numbers leave, on every page', async () => {
    const { blocks } = await readPdf(long(6));
    expect(read(blocks).join('\n')).not.toContain('A book of many pages');
    expect(blocks.filter(({ text }) => text === 'A book of many pages')).toHaveLength(6);
    expect(read(blocks)).toContain('Chapter 3');
  });
});

describe('paragraphs', async () => {
  const paper = await readPdf(
    makePdf({
      pages: [
        {
          lines: [
            ...column(60, 100, [
              'The patient took an insulin-',
              'dependent course. It was well-',
              'known that insulin-dependent',
            ]),
            ...column(60, 139, ['is written so, and non-', 'Hodgkin too.']),
            ...column(75, 165, ['A new paragraph begins with an indent.']),
            { x: 60, y: 230, text: 'Methods', bold: true },
            ...column(60, 243, ['Cells of a table']),
            { x: 300, y: 243, text: 'stand far apart.' },
            { x: 60, y: 300, text: 'A glucagonoma' },
            { x: 127, y: 296, text: '12', size: 6 },
          ],
        },
      ],
    }),
  );
  const texts = read(paper.blocks);

  test('keep the hyphen of a word that the paper writes with one, and before a capital', () => {
    expect(texts[0]).toBe(
      'The patient took an insulin-dependent course. It was wellknown that insulin-dependent is written so, and non-Hodgkin too.',
    );
  });

  test('end at indents, headings, cells', () => {
    expect(texts.slice(1, 5)).toEqual([
      'A new paragraph begins with an indent.',
      'Methods',
      'Cells of a table',
      'stand far apart.',
    ]);
  });

  test('keep a raised number off the word before it', () => {
    expect(texts.at(-1)).toBe('A glucagonoma 12');
  });
});

describe('any items whatever', () => {
  const item = fc.record({
    text: fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(' ', '', 'gluca-', 'gonoma', 'References', '12')),
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    y: fc.double({ min: -50, max: 900, noNaN: true }),
    width: fc.double({ min: 0, max: 400, noNaN: true }),
    size: fc.constantFrom(0, 6, 10, 10, 10, 18),
    font: fc.constantFrom('a', 'b'),
    rtl: fc.boolean(),
    turn: fc.constantFrom(0, 0, 0, 90, -90),
  });

  test('give each of their letters at most once, and never one that is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 30 }), { maxLength: 4 }), (papers) => {
        const pages = papers.map((items: TextItem[], i) => ({ page: i + 1, height: 842, items }));
        const blocks = blocksOf(pages);
        expectTraced(pages, blocks);
        const seen = new Set<string>();
        for (const { page, item, from, length } of blocks.flatMap(({ runs }) => runs)) {
          for (let i = from; i < from + length; i += 1) {
            expect(seen.has(`${page} ${item} ${i}`)).toBe(false);
            seen.add(`${page} ${item} ${i}`);
          }
        }
      }),
    );
  });
});

describe('copying', async () => {
  const { pages, blocks } = await readPdf(twoColumns());
  const all = (page: number, item: number) => ({ from: 0, to: pages[page - 1]?.items[item]?.text.length ?? 0 });

  test('gives running text: lines run on, broken words whole, a line for each paragraph', () => {
    const lines = copiedText(blocks, all).split('\n');
    expect(lines).toContain('Introduction');
    expect(lines.some((line) => line.includes('makes a hormone, the glucagonoma, and it may go'))).toBe(true);
  });

  test('gives the selected part of a word and no more', () => {
    const items = pages[0]?.items ?? [];
    const broken = items.findIndex(({ text }) => text.endsWith('gluca-'));
    const length = items[broken]?.text.length ?? 0;
    const picked = copiedText(blocks, (page, item) => {
      if (page !== 1) return null;
      if (item === broken) return { from: length - 4, to: length };
      return (items[item]?.text ?? '').startsWith('gonoma,') ? { from: 0, to: 3 } : null;
    });
    expect(picked).toBe('ucagon');
  });
});
