/** The step that makes stored contents a dictionary's, inside the transaction of whoever takes it. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import type { Schema } from './database.ts';

type Store<Name extends StoreNames<Schema>> = IDBPObjectStore<Schema, StoreNames<Schema>[], Name, 'readwrite'>;

/** Installs these contents; what was there before is kept as the state to go back to. */
export async function install(
  installed: Store<'installed'>,
  choices: Store<'choices'>,
  version: DictionaryVersion,
  address: string | null,
): Promise<void> {
  const { id } = version.info;
  const before = await installed.get(id);
  const previous = before === undefined || before.removed !== null ? null : before.current;
  await installed.put({ id, current: version, previous, address, removed: null });
  if (previous !== null) return;
  // New ones stand last, whatever was chosen for one of that name before.
  const orders = (await choices.getAll()).map(({ order }) => order ?? 0);
  const count = await installed.count();
  await choices.put({ order: Math.max(count, ...orders.map((order) => order + 1)) }, id);
}
