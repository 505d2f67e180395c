import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseRuleOf } from '@/lookup/formats/imported-term.ts';
import { bareEntry } from '@/lookup/formats/record.ts';
import { readVademecum } from '@/lookup/formats/vademecum.ts';
import { writeVademecum } from '@/lookup/formats/write-vademecum.ts';
import type { DictionaryInfo, Entry, Term } from '@/lookup/model.ts';
import { sampleEntry } from '@/tests/components/sample-entry.ts';
import { inPieces, readAll } from './read.ts';

const word = fc.stringMatching(/^[A-Za-zé<>"\\/&]{1,12}( [A-Za-z]{1,8})?$/).filter((text) => /\p{L}/u.test(text));
const term: fc.Arbitrary<Term> = fc.record({
  text: word,
  kind: fc.constantFrom('preferred', 'exact', 'narrow', 'broad', 'related', 'abbreviation'),
  language: fc.constantFrom('en', 'de', 'pt-BR'),
  caseRule: fc.constantFrom('fold', 'exact'),
});
const id = fc.stringMatching(/^[A-Z]{1,5}:\d{1,6}$/);
const entry: fc.Arbitrary<Entry> = fc
  .record({
    id,
    name: word,
    usual: fc.boolean(),
    terms: fc.uniqueArray(term, { selector: (value) => JSON.stringify(value), maxLength: 4 }),
    definition: fc.option(fc.record({ text: fc.string({ minLength: 1 }), sources: fc.array(word, { maxLength: 2 }) })),
    xrefs: fc.array(id, { maxLength: 2 }),
    parents: fc.array(id, { maxLength: 2 }),
    related: fc.array(id, { maxLength: 2 }),
    topics: fc.array(word, { maxLength: 2 }),
    rivals: fc.array(fc.record({ abbreviation: word, meaning: word }), { maxLength: 1 }),
    replacedBy: fc.option(id),
    former: fc.array(id, { maxLength: 2 }),
  })
  .map(({ usual, former, ...rest }) => {
    const preferred: Term = {
      text: rest.name,
      kind: 'preferred',
      language: 'en',
      caseRule: caseRuleOf(rest.name),
    };
    const others = rest.terms.filter(({ text, kind }) => !usual || kind !== 'preferred' || text !== rest.name);
    return {
      ...bareEntry(rest.id, rest.name),
      ...rest,
      terms: usual ? [preferred, ...others] : others,
      ...(former.length > 0 && { formerIds: former }),
    };
  });

const INFO: DictionaryInfo = {
  id: 'sample',
  name: 'Sample',
  version: '2',
  date: '2026-02-03',
  publisher: null,
  licence: 'CC0',
  language: 'en',
  homepage: 'https://example.org/',
};

async function written(entries: readonly Entry[]): Promise<string> {
  let text = '';
  for await (const piece of writeVademecum(INFO, entries, 'https://example.org/a.json')) text += piece;
  return text;
}

test('what is written reads back the same, and is then written as the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
      const text = await written(entries);
      const read = await readAll(readVademecum(inPieces(text, 50)));
      expect(read.problems).toEqual([]);
      expect(read.entries.map((item) => item.entry)).toEqual(entries);
      expect(read.header).toEqual({ ...INFO, address: 'https://example.org/a.json' });
      expect(await written(read.entries.map((item) => item.entry))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

test('an entry with an article, references and review reads back the same', async () => {
  const text = await written([sampleEntry]);
  const { entries, problems } = await readAll(readVademecum(inPieces(text, 1_000)));
  expect(problems).toEqual([]);
  expect(entries[0]!.entry).toEqual(sampleEntry);
});

test('the name of an entry is looked for also where it has a preferred name in another language', async () => {
  const file = {
    format: 1,
    dictionary: { id: 'hearts', name: 'Hearts', version: '1', language: 'en' },
    entries: [
      { id: 'H:1', name: 'Heart attack', terms: [{ text: 'Herzinfarkt', kind: 'preferred', language: 'de' }] },
      { id: 'H:2', name: 'Heart block', terms: [{ text: 'AV-Block', kind: 'preferred' }], nameIsTerm: false },
    ],
  };
  const { entries, problems } = await readAll(readVademecum(inPieces(JSON.stringify(file), 50)));
  expect(problems).toEqual([]);
  expect(entries.map((item) => item.entry.terms.map(({ text }) => text))).toEqual([
    ['Heart attack', 'Herzinfarkt'],
    ['AV-Block'],
  ]);
});
