/** What an update would change, told before it is taken. */
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import { CHUNK_ENTRIES, entryAt } from '@/lookup/dictionaries/chunk.ts';
import { differences } from '@/lookup/dictionaries/differences.ts';
import type { IdPage } from '@/lookup/dictionaries/id-table.ts';
import { type Changes, type Listed, MAX_LISTED } from '@/lookup/dictionaries/import.ts';
import { allOf, database } from './database.ts';

/** Compares what is installed with a generation that has been written. */
export async function changesFrom(
  before: DictionaryVersion,
  generation: string,
  pages: readonly IdPage[],
): Promise<Changes> {
  const old = await (await database()).getAll('ids', allOf(before.generation));
  const { added, changed, removed } = differences(old, pages);
  return {
    added: await listed(generation, added),
    changed: await listed(generation, changed),
    removed: await listed(before.generation, removed),
  };
}

async function listed(generation: string, numbers: readonly number[]): Promise<Listed<{ id: string; name: string }>> {
  const db = await database();
  const list: { id: string; name: string }[] = [];
  let place = -1;
  let chunk;
  for (const number of numbers.slice(0, MAX_LISTED)) {
    const own = Math.floor(number / CHUNK_ENTRIES);
    if (own !== place) chunk = await db.get('chunks', [generation, (place = own)]);
    const entry = chunk === undefined ? null : entryAt(chunk, number % CHUNK_ENTRIES);
    if (entry !== null) list.push({ id: entry.id, name: entry.name });
  }
  return { count: numbers.length, list };
}
