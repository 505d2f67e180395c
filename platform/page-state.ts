/**
 * What every page needs before it reads a word, as one raw value in local storage: the settings that concern pages, and the
 * pre-filter. Written by the background alone; a page that finds nothing waits for it.
 */
import { property } from '@/lookup/parse.ts';
import type { Settings } from '@/lookup/settings.ts';
import type { Browser } from './browser.ts';
import { isReachable } from './messaging.ts';
import { native } from './native.ts';

const KEY = 'page';

/** Increase when the value's shape changes; a page that meets another version waits for the background to write its own. */
const VERSION = 1;

export interface PageState {
  settings: Pick<Settings, 'enabled' | 'sitesOff' | 'marks' | 'density' | 'always' | 'restDelay'>;
  /** Names the set of enabled dictionaries; pages scan again when it changes. */
  lexicon: string;
  /** The pre-filter, base64: storage holds JSON only. */
  filter: string;
}

/** Our own background wrote the value; what another version wrote is waited out, not guessed at. */
function read(stored: unknown): PageState | null {
  const state = property(stored, 'state');
  const isOurs = property(stored, 'version') === VERSION && typeof property(state, 'filter') === 'string';
  return isOurs ? (state as PageState) : null;
}

export async function getPageState(api: Browser = native): Promise<PageState | null> {
  return read((await api.storage.local.get(KEY))[KEY]);
}

/** Writes the value if it differs: every write wakes every page. */
export async function setPageState(state: PageState, api: Browser = native): Promise<void> {
  const stored = (await api.storage.local.get(KEY))[KEY];
  const value = { version: VERSION, state };
  if (JSON.stringify(stored) !== JSON.stringify(value)) await api.storage.local.set({ [KEY]: value });
}

export function onPageState(callback: (state: PageState) => void, signal: AbortSignal, api: Browser = native): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local' || !(KEY in changes)) return;
    const state = read(changes[KEY]?.newValue);
    if (state !== null) callback(state);
  };
  api.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update the old script's API is gone, and the listener with it.
    if (isReachable(api)) api.storage.onChanged.removeListener(listener);
  });
}
