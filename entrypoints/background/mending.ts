/** Dictionaries whose compiled terms cannot be used are compiled anew, each once in a life of the background. */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { keepAwake } from '@/platform/awake.ts';
import { rebuild } from '@/platform/dictionaries/rebuild.ts';
import { report } from './report.ts';

/** Gives the function that mends a dictionary; `mended` is called once it is whole again. */
export function createMending(mended: () => void): (dictionary: InstalledDictionary) => void {
  const tried = new Set<string>();
  return (dictionary) => {
    if (tried.has(dictionary.generation)) return;
    tried.add(dictionary.generation);
    void keepAwake(() => rebuild(dictionary)).then(mended, (error: unknown) => report(error, 'mending a dictionary'));
  };
}
