/** Which dictionaries are installed, and what their reader chose for them. Nothing here compiles anything. */
import {
  byOrder,
  type DictionaryChoices,
  type DictionaryVersion,
  inOrder,
  type InstalledDictionary,
  isBuiltIn,
  withDefaults,
} from '@/lookup/dictionaries.ts';
import { type DictionaryId, LIBRARY_ID } from '@/lookup/model.ts';
import { type Library, loadLibrary } from '../library.ts';
import { getPolicy } from '../policy.ts';
import { announce } from './announce.ts';
import { database, type Installation } from './database.ts';
import { sweep } from './generation.ts';
import { StoreError, storeError } from '../store-error.ts';

/** All dictionaries, the built-in one among them, in the user's order. */
export async function listDictionaries(library: Promise<Library> = loadLibrary()): Promise<InstalledDictionary[]> {
  const [builtIn, { installed, choices }, policy] = await Promise.all([library, read(), getPolicy()]);
  const imported = installed.filter(({ removed }) => removed === null);
  return [
    ownLibrary(builtIn, choices.get(LIBRARY_ID)),
    ...imported.map((one, at) => {
      const wanted = policy.dictionaries.find(({ address }) => address === one.address);
      const fixed = wanted === undefined ? {} : { enabled: wanted.enabled, onPublicSites: wanted.onPublicSites };
      return {
        ...one.current,
        ...withDefaults(choices.get(one.id), at + 1),
        ...fixed,
        address: one.address,
        previous: one.previous === null ? null : summary(one.previous),
        locked: wanted !== undefined,
      };
    }),
  ].sort(byOrder);
}

/** The built-in one, which is there whatever becomes of the others. */
export function ownLibrary(library: Library, choices?: Partial<DictionaryChoices>): InstalledDictionary {
  return { ...libraryVersion(library), ...withDefaults(choices, 0), ...NOWHERE };
}

const NOWHERE = { address: null, previous: null, locked: false };

function summary({ info, imported, entries, terms }: DictionaryVersion): InstalledDictionary['previous'] {
  return { version: info.version, imported, entries, terms };
}

function libraryVersion({ dictionary, entries }: Library): DictionaryVersion {
  return {
    info: dictionary,
    generation: `${dictionary.id}@${dictionary.version}`,
    entries: entries.length,
    terms: entries.reduce((sum, { terms }) => sum + terms.length, 0),
    bytes: 0,
    imported: null,
    etag: null,
    lastModified: null,
    sha256: null,
  };
}

/** Where the browser keeps nothing for us, nothing is installed: the library still is. */
async function read(): Promise<{
  installed: Installation[];
  choices: Map<DictionaryId, Partial<DictionaryChoices>>;
}> {
  try {
    const tx = (await database()).transaction(['installed', 'choices']);
    const [installed, ids, chosen] = await Promise.all([
      tx.objectStore('installed').getAll(),
      tx.objectStore('choices').getAllKeys(),
      tx.objectStore('choices').getAll(),
    ]);
    return { installed, choices: new Map(ids.map((id, at) => [id, chosen[at] ?? {}])) };
  } catch (error) {
    if (storeError(error).code === 'refused') return { installed: [], choices: new Map() };
    throw error;
  }
}

/** What was installed from an address, or null. */
export async function installationFrom(address: string): Promise<Installation | null> {
  const { installed } = await read();
  return installed.find((one) => one.address === address && one.removed === null) ?? null;
}

/** The dictionaries that the organisation's policy keeps as they are. */
export async function lockedDictionaries(): Promise<ReadonlySet<DictionaryId>> {
  const [{ installed }, { dictionaries }] = await Promise.all([read(), getPolicy()]);
  return new Set(
    installed.filter((one) => dictionaries.some(({ address }) => address === one.address)).map(({ id }) => id),
  );
}

/** Changes choices for one dictionary; nothing of one that the organisation's policy keeps as it is. */
export async function changeDictionary(
  id: DictionaryId,
  change: Partial<Omit<DictionaryChoices, 'order'>>,
): Promise<void> {
  if ((await lockedDictionaries()).has(id)) return;
  await writing(async () => {
    const tx = (await database()).transaction('choices', 'readwrite');
    await tx.store.put({ ...(await tx.store.get(id)), ...change }, id);
    await tx.done;
  });
}

/**
 * Puts the dictionaries in this order; those not named keep theirs behind them. No policy says anything of the order: also a
 * locked dictionary has the place that its reader gives it.
 */
export async function reorderDictionaries(ids: readonly DictionaryId[]): Promise<void> {
  const { installed, choices } = await read();
  const imported = installed.map(({ id }) => id);
  const sequence = inOrder(ids, imported, choices);
  await writing(async () => {
    const tx = (await database()).transaction('choices', 'readwrite');
    for (const [order, id] of sequence.entries()) await tx.store.put({ ...(await tx.store.get(id)), order }, id);
    await tx.done;
  });
}

/** Takes a dictionary away; `undoRemove` brings it back until it is swept. False where it is gone for good. */
export async function removeDictionary(id: DictionaryId): Promise<boolean> {
  try {
    await changeInstallation(id, (one) => ({ ...one, removed: Date.now() }));
    return true;
  } catch (error) {
    if (storeError(error).code !== 'full') throw error;
    // There is no room for that note, and whoever removes a dictionary then does so to make some.
    await writing(async () => (await database()).delete('installed', id));
    await sweep();
    return false;
  }
}

/** Brings a removed dictionary back as it was. False where it is gone for good. */
export async function undoRemove(id: DictionaryId): Promise<boolean> {
  return changeInstallation(id, (one) => ({ ...one, removed: null }));
}

/** Goes back to the state before the last update; again, and it is the later one. False where there is none. */
export async function rollBack(id: DictionaryId): Promise<boolean> {
  return changeInstallation(id, (one) =>
    one.previous === null ? null : { ...one, current: one.previous, previous: one.current },
  );
}

async function changeInstallation(
  id: DictionaryId,
  change: (one: Installation) => Installation | null,
): Promise<boolean> {
  if (isBuiltIn(id) || (await lockedDictionaries()).has(id)) return false;
  return writing(async () => {
    const tx = (await database()).transaction('installed', 'readwrite');
    const found = await tx.store.get(id);
    const changed = found === undefined ? null : change(found);
    if (changed !== null) await tx.store.put(changed);
    await tx.done;
    return changed !== null;
  });
}

async function writing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof StoreError ? error : storeError(error);
  } finally {
    await announce();
  }
}
