import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import type { Entry, TermKind } from '@/lookup/model.ts';
import { createDocumentSenses } from '@/lookup/senses/document.ts';
import { createFinder, type FinderOptions } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { entry, info } from './sample.ts';

function named(id: string, names: Record<string, TermKind>): Entry {
  const terms = Object.entries(names).map(([text, kind]) => ({
    text,
    kind,
    language: 'en',
    caseRule: 'fold' as const,
  }));
  return { ...entry(id, terms[0]!.text), terms };
}

const list: Entry[] = [
  named('breast-cancer', { 'breast carcinoma': 'preferred', 'mammary carcinoma': 'exact', mastopathy: 'related' }),
  named('heredity', { 'familial mastosis': 'preferred', 'hereditary breast carcinoma': 'related' }),
  named('sarcoid', { sarcoidosis: 'preferred', granulomatosis: 'broad' }),
  named('wegener', {
    'wegener vasculitis': 'preferred',
    granulomatosis: 'related',
    'polyangiitic granuloma': 'narrow',
  }),
  named('other', { granulomatosis: 'exact' }),
];

function read(text: string, options?: FinderOptions) {
  const finder = createFinder(
    createLexicon([compileSegment({ dictionary: info.id, entries: list })]),
    buildKnowledge([{ info, entries: list }]),
    options,
  );
  const { blocks, senses } = finder.find([{ id: 1, text }]);
  const document = createDocumentSenses();
  document.put(1, 1, blocks[0]!, senses);
  document.complete();
  const marks = document.settle(1).map(({ start, end, sense }) => `${text.slice(start, end)}=${sense.entry}`);
  return { document, marks };
}

const chosen = (...kinds: TermKind[]): FinderOptions => ({ marks: new Map([[info.id, kinds]]) });

describe('kinds of names', () => {
  test('preferred and exact ones mark, others do not unless chosen', () => {
    expect(read('Mammary carcinoma, mastopathy.').marks).toEqual(['Mammary carcinoma=breast-cancer']);
    expect(read('Mammary carcinoma, mastopathy.', chosen('preferred', 'related')).marks).toEqual([
      'mastopathy=breast-cancer',
    ]);
    expect(read('A polyangiitic granuloma.').marks).toEqual([]);
    expect(read('A polyangiitic granuloma.', chosen('narrow')).marks).toEqual(['polyangiitic granuloma=wegener']);
  });

  test('a name that does not mark does not hide those inside it', () => {
    expect(read('A hereditary breast carcinoma.').marks).toEqual(['breast carcinoma=breast-cancer']);
    expect(read('A hereditary breast carcinoma.', chosen('related')).marks).toEqual([
      'hereditary breast carcinoma=heredity',
    ]);
  });

  test('looked up, every sense is there, those that mark first', () => {
    const { document, marks } = read('Granulomatosis was seen.');
    expect(marks).toEqual(['Granulomatosis=other']);
    expect(document.lookUp(1, 0, 5).map((sense) => sense.entry)).toEqual(['other', 'sarcoid', 'wegener']);
    expect(document.settle(1)[0]!.others.map((sense) => sense.entry)).toEqual(['sarcoid', 'wegener']);
    expect(read('Mastopathy was seen.').document.lookUp(1, 0, 5)).toMatchObject([{ entry: 'breast-cancer' }]);
  });

  test('a definition binds no name that does not mark', () => {
    expect(read('Mastopathy tumour mass (MTM) and breast carcinoma (BC). MTM. BC.').marks).toEqual([
      'breast carcinoma=breast-cancer',
      'BC=breast-cancer',
      'BC=breast-cancer',
    ]);
    expect(read('Mastopathy (MP). MP.').marks).toEqual([]);
    expect(read('Mastopathy (MP).', chosen('related')).marks).toEqual(['Mastopathy=breast-cancer', 'MP=breast-cancer']);
  });
});
