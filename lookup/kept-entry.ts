/** An entry that the reader has come back for or may: a recent look-up, a saved entry. Names, never text of a page. */
import type { EntryKey } from './model.ts';

export interface KeptEntry extends EntryKey {
  /** Its name when it was kept, shown before its dictionary has answered, or when that is gone. */
  name: string;
  dictionaryName: string;
  /** ISO date and time. */
  at: string;
}

/** Whether both name the same entry. */
export function isSameEntry(a: EntryKey, b: EntryKey): boolean {
  return a.entry === b.entry && a.dictionary === b.dictionary;
}
