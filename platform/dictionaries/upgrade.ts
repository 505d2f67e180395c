/** From one version of the database to the next. A step's literals are its own: what is stored has not changed since. */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type Chunk, ChunkPacker } from '@/lookup/dictionaries/chunk.ts';
import type { Entry } from '@/lookup/model.ts';
import type { Schema } from './database.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Makes the stores, or brings those of an older version up to now; `tx` is done once all of it is. */
export function upgrade(db: IDBPDatabase<Schema>, from: number, tx: Upgrade): void {
  if (from < 1) {
    for (const name of ['choices', 'generations', 'chunks', 'ids', 'compiled'] as const) db.createObjectStore(name);
    db.createObjectStore('installed', { keyPath: 'id' });
  }
  if (from < 2) db.createObjectStore('restores');
  // What no request of ours has failed on would else be kept half done.
  if (from === 1) void toVersion2(tx).catch(() => tx.abort());
}

/** Entries of a pack since version 2. */
const HALF = 64;

/**
 * Version 1 had twice as many entries in a pack, each as JSON of the whole of it. What it had compiled is compiled anew when it is
 * first asked for; until its next update, a dictionary of it counts every entry as changed.
 */
async function toVersion2(tx: Upgrade): Promise<void> {
  await tx.objectStore('compiled').clear();
  const chunks = tx.objectStore('chunks');
  const packer = new ChunkPacker();
  // From the last to the first: where a pack's halves go, no pack is that is still to be read.
  for (let cursor = await chunks.openCursor(null, 'prev'); cursor !== null; cursor = await cursor.continue()) {
    const [generation, number] = cursor.key;
    const entries = entriesOf1(cursor.value);
    await cursor.delete();
    for (const half of [1, 0]) {
      const some = entries.slice(half * HALF, (half + 1) * HALF);
      if (some.length === 0) continue;
      for (const entry of some) packer.add(entry);
      await chunks.put(packer.given(), [generation, number * 2 + half]);
    }
  }
}

/** The entries of a pack; none of a damaged one, which costs its own entries as it did before. */
function entriesOf1({ bytes, starts }: Chunk): Entry[] {
  const decoder = new TextDecoder();
  try {
    return Array.from(starts.subarray(1), (end, at) => {
      return JSON.parse(decoder.decode(bytes.subarray(starts[at], end))) as Entry;
    });
  } catch {
    return [];
  }
}
