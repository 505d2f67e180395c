import { useEffect, useState } from 'preact/hooks';
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { onDictionariesChanged } from '@/platform/dictionaries/announce.ts';
import { listDictionaries } from '@/platform/dictionaries/installed.ts';

/** The installed dictionaries as they are now, in whichever window they change; null until they are known. */
export function useDictionaries(): readonly InstalledDictionary[] | null {
  const [dictionaries, setDictionaries] = useState<readonly InstalledDictionary[] | null>(null);
  useEffect(() => {
    let latest = 0;
    const read = (): void => {
      const mine = ++latest;
      void listDictionaries().then((list) => {
        if (mine === latest) setDictionaries(list);
      });
    };
    read();
    const stop = onDictionariesChanged(read);
    return () => {
      latest = -1;
      stop();
    };
  }, []);
  return dictionaries;
}
