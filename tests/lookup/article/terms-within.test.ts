/** The terms that the library's own entries speak of: real entries, the real lexicon. */
import { beforeAll, expect, it } from 'vitest';
import { sentencesOf } from '@/lookup/article/statements-of.ts';
import { termsWithin } from '@/lookup/article/terms-within.ts';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import type { Entry } from '@/lookup/model.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';

let library: Library;
let finder: Finder;

beforeAll(async () => {
  library = await compileLibrary(process.cwd());
  const { dictionary, entries } = library;
  const lexicon = createLexicon([compileSegment({ dictionary: dictionary.id, entries })]);
  finder = createFinder(lexicon, buildKnowledge([{ info: dictionary, entries }]));
}, 60_000);

const entryOf = (id: string): Entry => {
  const entry = library.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
};
const within = (id: string) => termsWithin({ dictionary: library.dictionary.id, entry: id }, entryOf(id), finder);

it('are found where they stand, each once', () => {
  const terms = within('octreotide');
  const said = terms.map(({ sentence, piece, start, end, entry }) => [
    sentencesOf(entryOf('octreotide'))[sentence]?.[piece]?.text.slice(start, end),
    entry,
  ]);
  expect(said).toContainEqual(['VIPomas', 'vipoma']);
  expect(said).toContainEqual(['glucagonoma', 'glucagonoma']);
  expect(new Set(terms.map(({ entry }) => entry)).size).toBe(terms.length);
});

it('are never the entry itself, nor what is linked there already, nor part of a dose', () => {
  for (const entry of library.entries) {
    const sentences = sentencesOf(entry);
    const linked = sentences.flat().flatMap((piece) => (piece.type === 'entry' ? [piece.entry] : []));
    for (const term of within(entry.id)) {
      expect(term.entry).not.toBe(entry.id);
      expect(linked).not.toContain(term.entry);
      expect(sentences[term.sentence]?.[term.piece]?.type).toBe('text');
    }
  }
});

it('are found in a definition too', () => {
  const entry: Entry = {
    ...entryOf('octreotide'),
    article: null,
    definition: { text: 'A tumour that makes glucagon, such as a glucagonoma.', sources: [] },
  };
  const terms = termsWithin({ dictionary: 'other', entry: 'X:1' }, entry, finder);
  expect(terms.map(({ entry: id }) => id)).toContain('glucagonoma');
});
