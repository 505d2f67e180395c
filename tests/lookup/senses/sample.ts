/** A small dictionary of our own for the tests of the senses, and the shortest way to read a document with it. */
import type { SettledMatch } from '@/lookup/findings.ts';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import type { DictionaryInfo, Entry, EntryKey, TermKind } from '@/lookup/model.ts';
import { createDocumentSenses, type DocumentSenses } from '@/lookup/senses/document.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';

export const info: DictionaryInfo = {
  id: 'sample',
  name: 'Sample',
  version: '1',
  date: null,
  publisher: null,
  licence: null,
  language: 'en',
  homepage: null,
};

/** An entry from its name, its other terms and what speaks for and against it. */
export function entry(
  id: string,
  name: string,
  rest: {
    terms?: string[];
    short?: string[];
    rivals?: Record<string, string[]>;
    topics?: string[];
    related?: string[];
  } = {},
): Entry {
  const term = (text: string, kind: TermKind) => ({
    text,
    kind,
    language: 'en',
    caseRule: kind === 'abbreviation' ? ('exact' as const) : ('fold' as const),
  });
  return {
    id,
    name,
    terms: [
      term(name, 'preferred'),
      ...(rest.terms ?? []).map((text) => term(text, 'exact')),
      ...(rest.short ?? []).map((text) => term(text, 'abbreviation')),
    ],
    rivals: Object.entries(rest.rivals ?? {}).flatMap(([abbreviation, meanings]) =>
      meanings.map((meaning) => ({ abbreviation, meaning })),
    ),
    topics: rest.topics ?? [],
    definition: null,
    article: null,
    xrefs: [],
    parents: [],
    related: rest.related ?? [],
    replacedBy: null,
  };
}

export const entries: Entry[] = [
  entry('multiple-sclerosis', 'Multiple sclerosis', {
    terms: ['disseminated sclerosis'],
    short: ['MS'],
    rivals: { MS: ['mass spectrometry', 'mitral stenosis'] },
    topics: ['demyelinating', 'optic neuritis', 'interferon beta', 'neurologist', 'oligoclonal bands'],
  }),
  entry('mitral-stenosis', 'Mitral stenosis', {
    short: ['MS'],
    rivals: { MS: ['multiple sclerosis', 'mass spectrometry'] },
    topics: ['mitral', 'valve', 'murmur', 'rheumatic fever', 'left atrium'],
  }),
  entry('iga-vasculitis', 'IgA vasculitis', {
    terms: ['Henoch-Schönlein purpura'],
    short: ['HSP'],
    rivals: { HSP: ['heat shock protein', 'hereditary spastic paraplegia'] },
    topics: ['purpura', 'vasculitis', 'arthralgia', 'haematuria', 'palpable'],
  }),
  entry('sarcoidosis', 'Sarcoidosis'),
  entry('kidney-stone', 'Kidney stone', { terms: ['cold'] }),
];

export const finder: Finder = createFinder(
  createLexicon([compileSegment({ dictionary: info.id, entries })]),
  buildKnowledge([{ info, entries }]),
);

/** A document of paragraphs, wholly read. */
export function read(paragraphs: readonly string[], always?: ReadonlyMap<string, EntryKey | null>): DocumentSenses {
  const { blocks, senses } = finder.find(paragraphs.map((text, id) => ({ id, text })));
  const document = createDocumentSenses(always ? { always } : {});
  for (const block of blocks) document.put(block.id, block.id, block, senses);
  document.complete();
  return document;
}

/** What a document marks, as "surface=entry". */
export function marks(paragraphs: readonly string[], document: DocumentSenses = read(paragraphs)): string[] {
  const say = (text: string, { start, end, outcome, sense }: SettledMatch): string =>
    `${text.slice(start, end)}${outcome === 'faint' ? '?' : ''}=${sense.entry}`;
  return paragraphs.flatMap((text, id) => document.settle(id).map((match) => say(text, match)));
}
