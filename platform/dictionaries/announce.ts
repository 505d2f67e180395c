/**
 * Telling every window and the background that the set of dictionaries has changed: by a value of local storage, since its
 * change also wakes a background that sleeps. What has changed is read from the database.
 */
import { browser, type Browser } from '../browser.ts';

const KEY = 'dictionaries';

/** Says that something has changed. */
export async function announce(api: Browser = browser): Promise<void> {
  await api.storage.local.set({ [KEY]: crypto.randomUUID() });
}

/** Calls back after each change of the set of dictionaries, from whichever window. */
export function onDictionariesChanged(callback: () => void, api: Browser = browser): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}
