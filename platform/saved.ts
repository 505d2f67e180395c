/** The entries that the reader has saved: theirs to keep, part of the backup. */
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { MAX_SAVED } from '@/lookup/limits.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';
import { keptEntries } from './kept-entries.ts';

const saved = keptEntries('saved', MAX_SAVED);

export async function listSaved(api: Browser = browser): Promise<readonly KeptEntry[]> {
  return saved.list(api);
}

/** Saves an entry, or moves it to the front. */
export async function addSaved(entry: KeptEntry, api: Browser = browser): Promise<void> {
  await saved.add(entry, api);
}

export async function removeSaved(key: EntryKey, api: Browser = browser): Promise<void> {
  await saved.remove(key, api);
}

/** Puts these in the place of all that were saved; lines that are no saved entries are left out. */
export async function replaceSaved(entries: readonly KeptEntry[], api: Browser = browser): Promise<void> {
  await saved.replace(entries, api);
}

export function onSavedChanged(callback: (entries: readonly KeptEntry[]) => void, api: Browser = browser): () => void {
  return saved.onChanged(callback, api);
}
