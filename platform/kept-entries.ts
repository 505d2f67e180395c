/** A list of entries in the browser's local storage, newest first, each once, no longer than its cap. */
import * as v from 'valibot';
import { isSameEntry, type KeptEntry } from '@/lookup/kept-entry.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { Browser } from './browser.ts';
import { keep } from './keep.ts';

const text = v.pipe(v.string(), v.maxLength(500));
const kept = v.object({
  dictionary: text,
  entry: text,
  name: text,
  dictionaryName: text,
  at: v.pipe(v.string(), v.isoTimestamp()),
});

export interface KeptEntries {
  list: (api: Browser) => Promise<readonly KeptEntry[]>;
  add: (entry: KeptEntry, api: Browser) => Promise<void>;
  remove: (key: EntryKey, api: Browser) => Promise<void>;
  replace: (entries: readonly KeptEntry[], api: Browser) => Promise<void>;
  onChanged: (callback: (entries: readonly KeptEntry[]) => void, api: Browser) => () => void;
}

/** The list stored under `key`. Several windows may change it in the same moment: each has its turn and loses nothing. */
export function keptEntries(key: string, cap: number): KeptEntries {
  const read = (stored: unknown): KeptEntry[] =>
    Array.isArray(stored) ? stored.filter((one) => v.is(kept, one)).slice(0, cap) : [];
  const list = async (api: Browser) => read((await api.storage.local.get(key))[key]);
  const change = (next: (before: readonly KeptEntry[]) => readonly KeptEntry[], api: Browser) =>
    navigator.locks.request(`vademecum.${key}`, async () => {
      await keep({ [key]: next(await list(api)).slice(0, cap) }, api);
    });
  return {
    list,
    add: (entry, api) => change((before) => [entry, ...before.filter((one) => !isSameEntry(one, entry))], api),
    remove: (gone, api) => change((before) => before.filter((one) => !isSameEntry(one, gone)), api),
    replace: (entries, api) => change(() => read(entries), api),
    onChanged(callback, api) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'local' && key in changes) callback(read(changes[key]?.newValue));
      };
      api.storage.onChanged.addListener(listener);
      return () => api.storage.onChanged.removeListener(listener);
    },
  };
}
