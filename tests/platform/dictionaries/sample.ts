/** A small dictionary, and putting one into the database as an import does. */
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import { type Chunk, CHUNK_ENTRIES, ChunkPacker } from '@/lookup/dictionaries/chunk.ts';
import { createDictionaryCompiler } from '@/lookup/dictionaries/compiler.ts';
import { hashBytes } from '@/lookup/dictionaries/id-hash.ts';
import { IdTableBuilder } from '@/lookup/dictionaries/id-table.ts';
import type { DictionaryInfo, Entry } from '@/lookup/model.ts';
import { bareEntry } from '@/lookup/formats/record.ts';
import { withGeneration } from '@/platform/dictionaries/generation.ts';

export function sampleInfo(id: string, version = '1'): DictionaryInfo {
  return { id, name: id, version, date: null, publisher: null, licence: null, language: 'en', homepage: null };
}

export function sampleEntry(id: string, name: string, parents: readonly string[] = []): Entry {
  return {
    ...bareEntry(id, name),
    terms: [{ text: name, kind: 'preferred', language: 'en', caseRule: 'fold' }],
    definition: { text: `What ${name} is.`, sources: ['sample'] },
    parents,
  };
}

/** Entries X:0 … X:n-1, each but the first under the one of half its number. */
export function manyEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) =>
    sampleEntry(`X:${at}`, `sampleosis ${at}`, at === 0 ? [] : [`X:${at >> 1}`]),
  );
}

/** Entries in packs, as an import writes them. */
export function packs(entries: readonly Entry[]): Chunk[] {
  const chunks: Chunk[] = [];
  const packer = new ChunkPacker();
  entries.forEach((entry, at) => {
    packer.add(entry);
    if (packer.entries === CHUNK_ENTRIES || at === entries.length - 1) chunks.push(packer.given());
  });
  return chunks;
}

export async function install(info: DictionaryInfo, entries: readonly Entry[]): Promise<DictionaryVersion> {
  return withGeneration(info.id, async (writer) => {
    const ids = new IdTableBuilder();
    const compiler = createDictionaryCompiler(info.id);
    const packer = new ChunkPacker();
    for (const entry of entries) {
      ids.add(entry.id, entry.parents, hashBytes(packer.add(entry)));
      compiler.add(entry);
    }
    for (const chunk of packs(entries)) await writer.add(chunk);
    await writer.finish(ids.pages());
    for (const part of compiler.finish()) await writer.keep(part);
    const version: DictionaryVersion = {
      info,
      generation: writer.generation,
      entries: entries.length,
      terms: entries.reduce((sum, { terms }) => sum + terms.length, 0),
      bytes: writer.bytes,
      imported: '2026-11-25',
      etag: null,
      lastModified: null,
      sha256: null,
    };
    await writer.commit(version, null);
    return version;
  });
}
