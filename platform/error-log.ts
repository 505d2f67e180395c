/** The log of unexpected errors in the browser's local storage. */
import * as v from 'valibot';
import { type LoggedError, loggedError, withError } from '@/lookup/error-log.ts';
import { browser, type Browser } from './browser.ts';

const KEY = 'errors';

/** Held while the log is read and written: several windows may have something to say. */
const LOCK = 'vademecum.errors';

const stored = v.array(
  v.object({
    at: v.string(),
    version: v.string(),
    part: v.string(),
    when: v.string(),
    name: v.string(),
    places: v.array(v.string()),
    times: v.number(),
  }),
);

/** Newest first; empty where nothing was kept or it cannot be read. */
export async function getErrors(api: Browser = browser): Promise<LoggedError[]> {
  const parsed = v.safeParse(stored, (await api.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.output : [];
}

/** Keeps an error. Never fails itself: storage that is full or gone is no reason for a second error. */
export async function logError(error: unknown, part: string, when: string, api: Browser = browser): Promise<void> {
  const { version } = api.runtime.getManifest();
  const entry = loggedError(error, { now: new Date(), version, part, when });
  try {
    await navigator.locks.request(LOCK, async () => {
      await api.storage.local.set({ [KEY]: withError(await getErrors(api), entry) });
    });
  } catch {
    // Said on the console by whoever reports it.
  }
}

export async function clearErrors(api: Browser = browser): Promise<void> {
  await api.storage.local.remove(KEY);
}

/** Calls back after each change, from whichever part. */
export function onErrorsChanged(callback: () => void, api: Browser = browser): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  api.storage.onChanged.addListener(listener);
  return () => api.storage.onChanged.removeListener(listener);
}
