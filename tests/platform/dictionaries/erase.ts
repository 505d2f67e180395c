import { close, database } from '@/platform/dictionaries/database.ts';

/** Deletes the database, for a test to begin and end with nothing. */
export async function erase(): Promise<void> {
  await close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('dictionaries');
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}

/** What `everything` gives of a database that nothing was left in. */
export const NOTHING = { installed: 0, generations: 0, chunks: 0, ids: 0, compiled: 0, restores: 0 };

/** How many records each store holds: what is there, and what is litter. */
export async function everything(): Promise<Record<string, number>> {
  const db = await database();
  const names = ['installed', 'generations', 'chunks', 'ids', 'compiled', 'restores'] as const;
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.count(name)] as const)));
}
