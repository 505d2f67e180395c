/** Dictionaries whose compiled terms cannot be used are compiled anew, each once in a life of the background. */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { keepAwake } from '@/platform/awake.ts';
import { rebuild } from '@/platform/dictionaries/rebuild.ts';
import { report } from './report.ts';

/**
 * Gives the function that mends a dictionary; `mended` is called once it is whole again. One after the other: after an update that
 * compiles otherwise all of them need it, and each takes its own memory.
 */
export function createMending(
  mended: () => void,
  compile: (dictionary: InstalledDictionary) => Promise<void> = rebuild,
): (dictionary: InstalledDictionary) => void {
  const tried = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  return (dictionary) => {
    if (tried.has(dictionary.generation)) return;
    tried.add(dictionary.generation);
    last = last.then(() => compile(dictionary)).then(mended, (error: unknown) => report(error, 'mending a dictionary'));
    const turn = last;
    void keepAwake(() => turn);
  };
}
