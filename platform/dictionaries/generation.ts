/**
 * One import's contents on their way into the database. They are written in many small transactions under a name of their own
 * and seen by nobody; the last transaction makes them the dictionary's, or leaves that to a restore. Whoever writes holds a lock
 * of that name, and a restore holds its own, which the browser lets go of when the window or worker dies: what has neither a
 * lock nor an installation is litter.
 */
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import type { Chunk } from '@/lookup/dictionaries/chunk.ts';
import { buffersOf, type CompiledDictionary } from '@/lookup/dictionaries/compiler.ts';
import type { IdPage } from '@/lookup/dictionaries/id-table.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { release } from '@/lookup/release.ts';
import { keepCompiled } from './compiled.ts';
import { allOf, type Database, database, GENERATION_STORES } from './database.ts';
import { install } from './install.ts';
import { storeError } from '../store-error.ts';

/** Chunks of one transaction: enough that its own cost does not count, few enough that little waits in memory. */
const TRANSACTION_CHUNKS = 32;

export interface GenerationWriter {
  readonly generation: string;
  /** Bytes written so far. */
  readonly bytes: number;
  /** Takes the next pack of entries, full but for the last, and lets go of it; resolves when there is room for more. */
  add: (chunk: Chunk) => Promise<void>;
  /** Writes the entries that are left, and where each is. */
  finish: (pages: readonly IdPage[]) => Promise<void>;
  /** Writes what was compiled, or some of it, and lets go of it. */
  keep: (compiled: Partial<CompiledDictionary>) => Promise<void>;
  /** Makes these contents the dictionary's: the one step after which they are seen. */
  commit: (version: DictionaryVersion, address: string | null) => Promise<void>;
  /** Leaves that step to the restore that holds its lock, for all its dictionaries at once. */
  stage: (version: DictionaryVersion, address: string | null) => Promise<void>;
}

/** Runs `work` with a writer. Afterwards whatever `work` neither committed nor staged is gone, however it ended. */
export async function withGeneration<T>(
  dictionary: DictionaryId,
  work: (writer: GenerationWriter) => Promise<T>,
): Promise<T> {
  const generation = crypto.randomUUID();
  return navigator.locks.request(lockOf(generation), async () => {
    try {
      const db = await database();
      await db.put('generations', { dictionary }, generation);
      return await work(createWriter(db, generation));
    } catch (error) {
      throw error instanceof DOMException && error.name !== 'AbortError' ? storeError(error) : error;
    } finally {
      // What cannot be tidied now is tidied at the next start.
      await discard(generation, lockOf(generation)).catch(() => null);
    }
  });
}

function createWriter(db: Database, generation: string): GenerationWriter {
  let waiting: Chunk[] = [];
  let next = 0;
  let bytes = 0;
  /** The transaction under way: the next packs come together while it is written. */
  let written: Promise<unknown> = Promise.resolve();

  /** Begins to write what waits, once what went before is written; throws what that failed with. */
  async function flush(): Promise<void> {
    await written;
    const tx = db.transaction('chunks', 'readwrite', { durability: 'relaxed' });
    const puts = waiting.map((chunk) => tx.store.put(chunk, [generation, next++]));
    // Each was copied as it was put.
    for (const { bytes, starts } of waiting) release(bytes, starts);
    waiting = [];
    written = Promise.all([...puts, tx.done]);
    // Whoever comes next is told; where nobody does, the import has ended for another reason.
    written.catch(() => null);
  }

  return {
    generation,
    get bytes() {
      return bytes;
    },
    async add(chunk) {
      waiting.push(chunk);
      bytes += chunk.bytes.byteLength + chunk.starts.byteLength;
      if (waiting.length === TRANSACTION_CHUNKS) await flush();
    },
    async finish(pages) {
      await flush();
      await written;
      const ids = db.transaction('ids', 'readwrite', { durability: 'relaxed' });
      await Promise.all([...pages.map((page, at) => ids.store.put(page, [generation, at])), ids.done]);
      for (const page of pages) bytes += sizeOf(page);
    },
    async keep(compiled) {
      bytes += await keepCompiled(db, generation, compiled);
      release(...buffersOf(compiled).map((buffer) => ({ buffer })));
    },
    async commit(version, address) {
      const tx = db.transaction(['installed', 'choices'], 'readwrite', { durability: 'strict' });
      await install(tx.objectStore('installed'), tx.objectStore('choices'), version, address);
      await tx.done;
    },
    async stage(version, address) {
      await db.put('generations', { dictionary: version.info.id, staged: { version, address } }, generation);
    },
  };
}

/** Held by the one window that restores a backup. */
export const RESTORE_LOCK = 'vademecum.restore';

/** Bytes of a page's columns. */
function sizeOf(page: IdPage): number {
  return Object.values<Uint32Array>({ ...page }).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function lockOf(generation: string): string {
  return `vademecum.generation.${generation}`;
}

/** Milliseconds in which a removal can be undone; longer than anybody looks at a table they changed by mistake. */
const UNDO_TIME = 10 * 60_000;

/** Takes away what imports that died have left, and removed dictionaries that nobody took back. */
export async function sweep(now: number = Date.now()): Promise<void> {
  const db = await database();
  const tx = db.transaction('installed', 'readwrite');
  for (const { id, removed } of await tx.store.getAll()) {
    // Either way: a clock that was set back would keep it for as long as it went.
    if (removed !== null && Math.abs(now - removed) > UNDO_TIME) await tx.store.delete(id);
  }
  await tx.done;
  for (const generation of await db.getAllKeys('generations')) {
    const { staged } = (await db.get('generations', generation)) ?? {};
    const name = staged === undefined ? lockOf(generation) : RESTORE_LOCK;
    await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await discard(generation, name);
    });
  }
}

/** Takes away what an import has left that was stopped from outside, once its worker is gone. False where it is installed. */
export async function abandon(generation: string): Promise<boolean> {
  const name = lockOf(generation);
  return navigator.locks.request(name, () => discard(generation, name));
}

/** Takes a generation away for the holder of this lock. False where it is installed, or another's lock guards it. */
export async function discard(generation: string, lock: string): Promise<boolean> {
  const db = await database();
  const tx = db.transaction(['installed', 'generations', ...GENERATION_STORES], 'readwrite');
  const installed = await tx.objectStore('installed').getAll();
  const { staged } = (await tx.objectStore('generations').get(generation)) ?? {};
  const used =
    lock !== (staged === undefined ? lockOf(generation) : RESTORE_LOCK) ||
    installed.some(({ current, previous }) => [current.generation, previous?.generation].includes(generation));
  if (!used) {
    await Promise.all(GENERATION_STORES.map((name) => tx.objectStore(name).delete(allOf(generation))));
    await tx.objectStore('generations').delete(generation);
  }
  await tx.done;
  return !used;
}
