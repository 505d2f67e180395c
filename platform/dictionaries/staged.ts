/** Contents that a restore has read: they become the dictionaries' all at once, or go. Its lock is held by whoever calls. */
import { type DictionaryChoices, inOrder } from '@/lookup/dictionaries.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { announce } from './announce.ts';
import { database, type RestOfBackup } from './database.ts';
import { discard, RESTORE_LOCK } from './generation.ts';
import { install } from './install.ts';
import { storeError } from '../store-error.ts';

/** What a backup says of a dictionary. Without choices, its place in the order alone. */
export interface RestoredChoices {
  id: DictionaryId;
  choices: Omit<DictionaryChoices, 'order'> | null;
}

/**
 * Installs whatever is staged, with the choices of the backup in its order, and notes what of the backup is still to be written:
 * one transaction, so that from here on the backup is restored, whoever has to finish it.
 */
export async function installStaged(dictionaries: readonly RestoredChoices[], rest: RestOfBackup): Promise<void> {
  try {
    const tx = (await database()).transaction(['installed', 'choices', 'generations', 'restores'], 'readwrite', {
      durability: 'strict',
    });
    const [installed, choices, generations] = [
      tx.objectStore('installed'),
      tx.objectStore('choices'),
      tx.objectStore('generations'),
    ];
    for (const generation of await generations.getAllKeys()) {
      const { dictionary, staged } = (await generations.get(generation)) ?? {};
      if (dictionary === undefined || staged === undefined) continue;
      await install(installed, choices, staged.version, staged.address);
      await generations.put({ dictionary }, generation);
    }
    const chosen = new Map(dictionaries.map((one) => [one.id, one.choices]));
    const [ids, all] = await Promise.all([choices.getAllKeys(), choices.getAll()]);
    const before = new Map(ids.map((id, at) => [id, all[at] ?? {}]));
    const sequence = inOrder(
      dictionaries.map(({ id }) => id),
      await installed.getAllKeys(),
      before,
    );
    for (const [order, id] of sequence.entries())
      await choices.put({ ...before.get(id), ...chosen.get(id), order }, id);
    await tx.objectStore('restores').put(rest, 'decided');
    await tx.done;
  } catch (error) {
    throw storeError(error);
  }
  await announce();
}

/** What is staged goes. */
export async function discardStaged(): Promise<void> {
  const db = await database();
  for (const generation of await db.getAllKeys('generations')) {
    const found = await db.get('generations', generation);
    if (found?.staged !== undefined) await discard(generation, RESTORE_LOCK);
  }
}

/** What of a restored backup is still to be written; null where there is nothing. */
export async function restToWrite(): Promise<RestOfBackup | null> {
  return (await (await database()).get('restores', 'decided')) ?? null;
}

/** Notes what of it is left. */
export async function keepRest(rest: RestOfBackup): Promise<void> {
  await (await database()).put('restores', rest, 'decided');
}

/** The rest is written as well. */
export async function restWritten(): Promise<void> {
  await (await database()).delete('restores', 'decided');
}
