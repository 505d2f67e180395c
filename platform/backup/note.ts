/** Local storage's word of a restore that is under way, or was broken off: the dictionaries' database knows no name for it. */
import { property, readOneOf } from '@/lookup/parse.ts';
import { browser } from '../browser.ts';

const KEY = 'restoring';

/** How one that was broken off was ended. */
const ENDS = ['undone', 'finished'] as const;

export interface RestoreNote {
  /** The file's name. */
  name: string;
  /** Null: not ended yet. */
  end: (typeof ENDS)[number] | null;
}

export async function notedRestore(): Promise<RestoreNote | null> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const name = property(stored, 'name');
  return typeof name === 'string' ? { name, end: readOneOf(property(stored, 'end'), ENDS) } : null;
}

export async function noteRestore(note: RestoreNote): Promise<void> {
  await browser.storage.local.set({ [KEY]: note });
}

export async function forgetRestore(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
