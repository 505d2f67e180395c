/** Recent look-ups, kept on this machine unless the reader has switched that off; nothing of private windows. */
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { MAX_RECENT } from '@/lookup/limits.ts';
import { browser, type Browser } from './browser.ts';
import { keptEntries } from './kept-entries.ts';
import { getSettings } from './settings.ts';

const recent = keptEntries('recent', MAX_RECENT);

export async function listRecent(api: Browser = browser): Promise<readonly KeptEntry[]> {
  return recent.list(api);
}

/** Notes a look-up, unless it was made in a private window or the reader wants none noted. */
export async function noteRecent(entry: KeptEntry, isPrivate: boolean, api: Browser = browser): Promise<void> {
  if (!isPrivate && (await getSettings(api)).recent) await recent.add(entry, api);
}

export async function clearRecent(api: Browser = browser): Promise<void> {
  await recent.replace([], api);
}

export function onRecentChanged(callback: (entries: readonly KeptEntry[]) => void, api: Browser = browser): () => void {
  return recent.onChanged(callback, api);
}
