/**
 * Telling every window and the background that the set of dictionaries has changed: by a value of local storage, since its
 * change also wakes a background that sleeps. What has changed is read from the database.
 */
import { browser, type Browser } from '../browser.ts';

const KEY = 'dictionaries';

/** Says that something has changed. Where no room is left for a word, taking away the last one says it as well. */
export async function announce(api: Browser = browser): Promise<void> {
  try {
    await api.storage.local.set({ [KEY]: crypto.randomUUID() });
  } catch {
    await api.storage.local.remove(KEY);
  }
}

/** Calls back after each change of the set of dictionaries, from whichever window. */
export function onDictionariesChanged(callback: () => void, api: Browser = browser): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}
