/** What is packed comes out as it went in: entries for the database, names for the other worker. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkPacker, entriesIn, entryAt } from '@/lookup/dictionaries/chunk.ts';
import { namedIn, NamesPacker } from '@/lookup/dictionaries/names-batch.ts';
import { bareEntry } from '@/lookup/formats/record.ts';
import type { Entry } from '@/lookup/model.ts';

// Half a surrogate pair has no bytes of its own: texts of files never hold one.
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const texts = fc.array(text, { maxLength: 3 });
const term = fc.record({
  text,
  kind: fc.constantFrom('preferred', 'exact', 'narrow', 'broad', 'related', 'abbreviation'),
  language: fc.constantFrom('en', 'de', 'la', 'pt-BR'),
  caseRule: fc.constantFrom('fold', 'exact'),
});
const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      terms: fc.array(term, { maxLength: 5 }),
      definition: fc.option(fc.record({ text, sources: texts })),
      xrefs: texts,
      parents: texts,
      related: texts,
      topics: texts,
      rivals: fc.array(fc.record({ abbreviation: text, meaning: text }), { maxLength: 2 }),
      replacedBy: fc.option(text),
      formerIds: texts,
    },
    { requiredKeys: [] },
  )
  .chain((some) => fc.record({ id: text, name: text }).map(({ id, name }) => ({ ...bareEntry(id, name), ...some })));

test('entries in packs', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const packer = new ChunkPacker();
      for (const one of entries) packer.add(one);
      const chunk = packer.given();
      expect([...entriesIn(chunk)]).toEqual(entries);
      expect(entryAt(chunk, entries.length)).toBeNull();
      expect(packer.entries).toBe(0);
    }),
  );
});

test('an entry larger than a pack is meant to be', () => {
  const packer = new ChunkPacker();
  const large = { ...bareEntry('x', 'é'.repeat(300_000)), formerIds: ['y'] };
  packer.add(bareEntry('w', 'w'));
  packer.add(large);
  expect(entryAt(packer.given(), 1)).toEqual(large);
});

test('names on their way to another worker', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const packer = new NamesPacker();
      for (const one of entries) packer.add(one);
      expect([...namedIn(structuredClone(packer.given()))]).toEqual(entries.map(({ id, terms }) => ({ id, terms })));
      expect([...namedIn(packer.given())]).toEqual([]);
    }),
  );
});
