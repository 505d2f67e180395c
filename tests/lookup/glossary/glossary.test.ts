import { describe, expect, it } from 'vitest';
import { glossaryText } from '@/lookup/glossary/glossary.ts';
import type { Entry, Passage } from '@/lookup/model.ts';
import { importedDictionary, sampleDictionary, sampleEntry } from '@/tests/components/sample-entry.ts';

/** The sample with another summary. */
function withSummary(...passages: Passage[]): Entry {
  const { article } = sampleEntry;
  if (article === null) throw new Error('the sample has an article');
  const [summary, ...sections] = article.sections;
  if (summary === undefined) throw new Error('the sample has a summary');
  const blocks = passages.map((passage) => ({ type: 'paragraph' as const, passage }));
  return { ...sampleEntry, article: { ...article, sections: [{ ...summary, blocks }, ...sections] } };
}

const said = (text: string) => ({ content: [{ type: 'text' as const, text }], citations: [] });
const defined = (text: string): Entry => ({
  ...sampleEntry,
  article: null,
  definition: { text, sources: ['MESH:D1'] },
});

describe('what an entry says in a glossary', () => {
  it('is its summary, with its names, its dictionary and how far it was reviewed', () => {
    const entry = withSummary({ statements: [said('First.'), said('Second\n\tline.')], notes: [] });
    expect(glossaryText(entry, sampleDictionary, 'Note')).toMatchObject({
      name: entry.name,
      text: 'First. Second line.',
      withheld: false,
      dictionaryName: sampleDictionary.name,
      version: sampleDictionary.version,
      review: { source: 'approved', wording: false },
      sources: [],
    });
  });

  it('sets the editor’s notes apart', () => {
    const entry = withSummary({
      statements: [said('Restated.')],
      notes: [{ statements: [said('Ours.')], notes: [] }],
    });
    expect(glossaryText(entry, sampleDictionary, 'Note').text).toBe('Restated. [Note: Ours.]');
  });

  it('is withheld where it states a dose, as a token or in plain text', () => {
    const token = withSummary({
      statements: [{ content: [{ type: 'dose', text: '50 mg' }], citations: [] }],
      notes: [],
    });
    for (const entry of [token, defined('Given as 50 mg daily.'), defined('Take two tablets.')]) {
      const { text, withheld } = glossaryText(entry, sampleDictionary, 'Note');
      expect([text, withheld]).toEqual([null, true]);
    }
    expect(glossaryText(defined('A mass below 2 cm.'), sampleDictionary, 'Note').withheld).toBe(false);
  });

  it('is the definition of an imported entry, with its sources and without a review', () => {
    expect(glossaryText(defined('A thing.'), importedDictionary, 'Note')).toMatchObject({
      text: 'A thing.',
      sources: ['MESH:D1'],
      review: null,
    });
    expect(glossaryText({ ...defined(''), definition: null }, importedDictionary, 'Note')).toMatchObject({
      text: null,
      withheld: false,
    });
  });
});
