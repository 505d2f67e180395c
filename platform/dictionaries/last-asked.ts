/** When a server was last asked for a dictionary, so that none is asked more often than it should be. */
import { property } from '@/lookup/parse.ts';
import { browser, type Browser } from '../browser.ts';

const KEY = 'lastAsked';

/** Milliseconds since 1970; 0 for never. */
export async function lastAsked(address: string, api: Browser = browser): Promise<number> {
  const time = property((await api.storage.local.get(KEY))[KEY], address);
  return typeof time === 'number' ? time : 0;
}

export async function noteAsked(address: string, now: number, api: Browser = browser): Promise<void> {
  const stored: unknown = (await api.storage.local.get(KEY))[KEY];
  const times = typeof stored === 'object' && stored !== null ? stored : {};
  await api.storage.local.set({ [KEY]: { ...times, [address]: now } });
}
