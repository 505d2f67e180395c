/** A disk with so much room and no more, in earnest: a bucket of the browser's storage with a quota of its own. */
import { deleteDB, openDB } from 'idb';
import { vi } from 'vitest';
import { close } from '@/platform/dictionaries/database.ts';

interface Buckets {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const NAME = 'small-disk';

/** Runs `work` over databases that may hold so many bytes together; `fill` leaves no room for one record more. */
export async function onSmallDisk(bytes: number, work: (fill: () => Promise<void>) => Promise<void>): Promise<void> {
  const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;
  await close();
  await buckets.delete(NAME);
  vi.stubGlobal('indexedDB', (await buckets.open(NAME, { quota: bytes })).indexedDB);
  try {
    await work(fill);
  } finally {
    await close();
    // Waits for what is still being done; to delete the bucket alone would break that off.
    for (const { name } of await indexedDB.databases()) await deleteDB(name ?? '');
    vi.unstubAllGlobals();
    await buckets.delete(NAME);
  }
}

async function fill(): Promise<void> {
  const db = await openDB('rubbish', 1, {
    upgrade: (opened) => void opened.createObjectStore('rubbish', { autoIncrement: true }),
  });
  for (const size of [65_536, 4096, 256, 16]) {
    try {
      for (;;) await db.add('rubbish', crypto.getRandomValues(new Uint8Array(size)));
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    }
  }
  db.close();
}
