/** A disk that is full: the browser itself is told to allow no more. */
import { cdp } from 'vitest/browser';
import { database } from '@/platform/dictionaries/database.ts';

interface Session {
  send(method: 'Storage.overrideQuotaForOrigin', params: { origin: string; quotaSize?: number }): Promise<unknown>;
}

/** Runs `work` with so many bytes left for the database. */
export async function withRoom<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  const session = cdp() as unknown as Session;
  const { origin } = location;
  await database();
  const { usage = 0 } = await navigator.storage.estimate();
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
  try {
    return await work();
  } finally {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  }
}
