/**
 * Compiles an installed dictionary anew from its entries, where what was compiled is missing, damaged or of an older version of
 * the extension. Entries are read a pack at a time, so that whoever runs it goes on answering in between.
 */
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import { createDictionaryCompiler } from '@/lookup/dictionaries/compiler.ts';
import { keepCompiled } from './compiled.ts';
import { database } from './database.ts';
import { entriesOf } from './entries.ts';

/** Rebuilds what is compiled of one version; nothing where another window is at it already. */
export async function rebuild(version: DictionaryVersion): Promise<void> {
  await navigator.locks.request(`vademecum.rebuild.${version.generation}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const compiler = createDictionaryCompiler(version.info.id);
    for await (const entry of entriesOf(version)) compiler.add(entry);
    for (const part of compiler.finish()) await keepCompiled(await database(), version.generation, part);
  });
}
