/** Recent look-ups and saved entries, followed as any window changes them. */
import { useEffect, useState } from 'preact/hooks';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { listRecent, onRecentChanged } from '@/platform/recent.ts';
import { listSaved, onSavedChanged } from '@/platform/saved.ts';

function useList(
  list: () => Promise<readonly KeptEntry[]>,
  onChanged: (callback: (entries: readonly KeptEntry[]) => void) => () => void,
): readonly KeptEntry[] {
  const [entries, setEntries] = useState<readonly KeptEntry[]>([]);
  useEffect(() => {
    void list().then(setEntries);
    return onChanged(setEntries);
  }, []);
  return entries;
}

export function useRecent(): readonly KeptEntry[] {
  return useList(listRecent, onRecentChanged);
}

export function useSaved(): readonly KeptEntry[] {
  return useList(listSaved, onSavedChanged);
}
