import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { glossaryAnki } from '@/lookup/glossary/anki.ts';
import { glossaryCsv } from '@/lookup/glossary/csv.ts';
import { glossaryMarkdown } from '@/lookup/glossary/markdown.ts';
import { rowsOf } from '@/lookup/formats/rows.ts';
import { inPieces } from '../formats/read.ts';
import { glossary, term, words } from './words.ts';

/** Text that formats take for something else, and any other text. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '|',
        '#',
        '*',
        '_',
        '`',
        '<script>',
        '[a](b)',
        '![x](y)',
        '&lt;',
        '\\',
        '"',
        ',',
        '\t',
        '\n',
        '\r\n',
        '1. ',
        '2) ',
        '> ',
        '---',
        '===',
        '~~~',
        'https://x.example',
        'www.x.example',
        'a@b.example',
        '[sound:x.mp3]',
        '[latex]',
        '[$]',
        '{{c1::x}}',
        '\\(',
        'word',
        ' ',
        '    ',
        '\u{FEFF}',
        '\u{2028}',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const plain = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

describe('Markdown', () => {
  it('reads well', () => {
    const text = glossaryMarkdown(glossary(term(), term({ name: 'NME', text: null, uncertain: true })), words);
    expect(text).toBe(
      [
        '# Terms of “A page”',
        'Made on 2026-11-25.',
        'For professionals.',
        '## Glucagonoma',
        'Also called GCGoma · 3 times',
        'A rare tumour of the pancreas.',
        '*Vademecum library 1 · not reviewed*',
        '## NME',
        'Also called GCGoma · 3 times · may mean',
        'No text.',
        '*Vademecum library 1 · not reviewed*\n',
      ].join('\n\n'),
    );
  });

  it('says whatever a dictionary or page brings as text, never as markup', () => {
    const kinds = new Set(['root', 'heading', 'paragraph', 'emphasis', 'text']);
    const walk = (node: Nodes): string => {
      expect(kinds).toContain(node.type);
      return 'children' in node ? node.children.map(walk).join('') : 'value' in node ? node.value : '';
    };
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, text, title) => {
        const made = glossaryMarkdown({ ...glossary(term({ name, text })), title }, words);
        const { children } = fromMarkdown(made);
        const shown = children.map(walk);
        expect(children.filter(({ type }) => type === 'heading')).toHaveLength(2);
        expect(shown[0]).toBe(plain(`Terms of “${title}”`));
        if (plain(name) !== '') expect(shown).toContain(plain(name));
        if (plain(text) !== '') expect(shown).toContain(plain(text));
      }),
    );
  });
});

/** The table as our own reader, which knows RFC 4180, reads it. */
async function cellsOf(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of rowsOf(inPieces(text)(), ',')) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

describe('CSV', () => {
  it('has a row for each term and a column for each thing known', async () => {
    const text = glossaryCsv(glossary(term({ licence: 'CC0' }), term({ withheld: true, text: null })), words);
    expect(await cellsOf(text)).toEqual([
      ['Term', 'Other names', 'Text', 'Count', 'Review', 'Dictionary', 'Version', 'Licence'],
      ['Glucagonoma', 'GCGoma', 'A rare tumour of the pancreas.', '3', 'not reviewed', 'Vademecum library', '1', 'CC0'],
      ['Glucagonoma', 'GCGoma', 'States an amount.', '3', 'not reviewed', 'Vademecum library', '1', ''],
    ]);
  });

  it('holds no cell that a spreadsheet would run, and loses no character', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, text) => {
        const [, row] = await cellsOf(glossaryCsv(glossary(term({ name, text })), words));
        for (const [cell, given] of [
          [row?.[0], name],
          [row?.[2], text],
        ]) {
          expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@|%]/u);
          expect([given, `'${given}`].map(breaks)).toContain(breaks(cell));
        }
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '|cmd', '%x', '＝1'])('defuses %j', async (name) => {
    const [, row] = await cellsOf(glossaryCsv(glossary(term({ name })), words));
    expect(row?.[0]).toBe(`'${name}`);
  });
});

/** Line ends inside cells are the reader's business. */
const breaks = (text: string | undefined) => text?.replace(/\r\n?|\n/g, '\n');

describe('Anki text', () => {
  const notes = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

  it('is one note a term, with its provenance on the back', () => {
    const made = glossaryAnki(glossary(term({ otherNames: [] }), term({ text: null, withheld: true })), words);
    expect(made.split('\n').slice(0, 4)).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
      '#tags column:3',
    ]);
    expect(notes(made)).toEqual([
      '"Glucagonoma"\t"A rare tumour of the pancreas. — Vademecum library 1 · not reviewed"\t"vademecum"',
    ]);
  });

  it('keeps each term to one row of three fields, and runs no command of Anki’s', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const rows = notes(glossaryAnki(glossary(term({ name, text })), words));
        expect(rows).toHaveLength(1);
        expect(rows[0]?.split('\t')).toHaveLength(3);
        expect(rows[0]).not.toMatch(/\[\/?(?:sound|latex|anki|\$)|\\[([]|\{\{/i);
      }),
    );
  });
});
