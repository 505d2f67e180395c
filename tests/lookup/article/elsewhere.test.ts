/** What the library's other articles say of an entry: real entries, the real lexicon. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Elsewhere, elsewhereOf, type Mentions } from '@/lookup/article/elsewhere.ts';
import { passagesOf } from '@/lookup/article/statements-of.ts';
import { isDraft } from '@/lookup/drafts.ts';
import { compileSegment } from '@/lookup/lexicon.ts';
import type { Entry, Passage } from '@/lookup/model.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';
import { mentionsIn } from '@/scripts/mentions.ts';

let library: Library;
let mentions: Mentions;

beforeAll(async () => {
  library = await compileLibrary(process.cwd());
  const { dictionary, entries } = library;
  mentions = mentionsIn(library, compileSegment({ dictionary: dictionary.id, entries }));
}, 60_000);

const textOf = ({ statements, notes }: Passage): string =>
  [...statements.map(({ content }) => content.map(({ text }) => text).join('')), ...notes.map(textOf)].join(' ');
const said = (parts: readonly Elsewhere[]) => parts.map(({ id, passages }) => [id, passages.map(textOf)] as const);
const entryOf = (id: string): Entry | undefined => library.entries.find((entry) => entry.id === id);

describe('what is said elsewhere of octreotide', () => {
  it('is first of all what the first article says of it, as it stands there', () => {
    const [[id, passages] = ['', []]] = said(elsewhereOf('octreotide', mentions, library.entries));
    expect(id).toBe('necrolytic-migratory-erythema');
    expect(passages).toHaveLength(2);
    expect(passages[0]).toMatch(/^Somatostatin analogues: .*octreotide the source states 100 to 500 micrograms/);
    expect(passages[1]).toMatch(/^Octreotide: /);
  });

  it('keeps the notes of a dose and every reference that is cited', () => {
    const [part] = elsewhereOf('octreotide', mentions, library.entries);
    expect(part?.passages[0]?.notes).toHaveLength(1);
    const whole = entryOf('necrolytic-migratory-erythema')?.article?.references ?? [];
    expect(part?.references.map(({ key }) => key)).toEqual(['tolliver-2018', 'nccn-2015', 'source-8']);
    for (const reference of part?.references ?? []) expect(whole).toContainEqual(reference);
  });

  it('does not lead to itself', () => {
    const pieces = elsewhereOf('octreotide', mentions, library.entries)
      .flatMap(({ passages }) => passages)
      .flatMap(({ statements }) => statements.flatMap(({ content }) => content));
    expect(pieces.flatMap((piece) => (piece.type === 'entry' ? [piece.entry] : []))).not.toContain('octreotide');
  });
});

it('takes of a paragraph only the statements that name the entry', () => {
  const [part] = elsewhereOf('glucagonoma', mentions, library.entries);
  const summary = passagesOf(entryOf('necrolytic-migratory-erythema')!.article!)[0]!.passage;
  expect(part?.passages[0]?.statements.length).toBeLessThan(summary.statements.length);
  for (const statement of part?.passages[0]?.statements ?? []) {
    expect(statement.content.map(({ text }) => text).join('')).toMatch(/glucagonoma/i);
  }
});

it('is nothing where the entry has management points of its own', () => {
  expect(elsewhereOf('necrolytic-migratory-erythema', mentions, library.entries)).toEqual([]);
});

it('lets no draft speak in the card of an entry that is none, and no entry of itself', () => {
  for (const [id, list] of Object.entries(mentions)) {
    for (const { entry } of list) {
      expect(entry).not.toBe(id);
      if (!isDraft(entryOf(id)!)) expect(isDraft(entryOf(entry)!), `${entry} in ${id}`).toBe(false);
    }
  }
});
