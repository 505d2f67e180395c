/** What the popup's own address asks of it: `?tab=ID`, `?dictionary=…&entry=…`, `?pending`. */
import type { EntryKey } from '@/lookup/model.ts';

export interface Asked {
  /** The tab the popup is about, where it was opened as a page of its own. */
  tab: number | null;
  entry: EntryKey | null;
  /** A looked-up text waits in the background. */
  pending: boolean;
}

export function readAddress(search: string): Asked {
  const params = new URLSearchParams(search);
  const tab = Number.parseInt(params.get('tab') ?? '', 10);
  const entry = params.get('entry');
  const dictionary = params.get('dictionary');
  return {
    tab: Number.isSafeInteger(tab) && tab >= 0 ? tab : null,
    entry: entry !== null && dictionary !== null ? { dictionary, entry } : null,
    pending: params.has('pending'),
  };
}
