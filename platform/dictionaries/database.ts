/**
 * The database of installed dictionaries. Whatever belongs to one import stands under its generation; a generation is seen
 * only once `installed` names it, which is the last thing an import writes.
 */
import { type DBSchema, type IDBPDatabase, deleteDB, openDB } from 'idb';
import type { DictionaryChoices, DictionaryVersion } from '@/lookup/dictionaries.ts';
import type { Chunk } from '@/lookup/dictionaries/chunk.ts';
import type { IdPage } from '@/lookup/dictionaries/id-table.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { storeError } from '../store-error.ts';
import { upgrade } from './upgrade.ts';

const NAME = 'dictionaries';

/** Increase when what is stored changes its shape, say in `upgrade.ts` how, and keep what the version before wrote as a fixture. */
const VERSION = 2;

/** What `installed` says of one dictionary. */
export interface Installation {
  id: DictionaryId;
  current: DictionaryVersion;
  previous: DictionaryVersion | null;
  address: string | null;
  /** When it was removed, in milliseconds since 1970; it can come back until it is swept. */
  removed: number | null;
}

/** What a backup holds beside its dictionaries, as it was read. */
export interface RestOfBackup {
  settings: unknown;
  /** Null once they have been written. */
  saved: readonly unknown[] | null;
}

/** A piece of a compiled part, which may be long; the whole is one or several stretches of these lengths. */
export interface Piece {
  lengths: number[];
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Schema extends DBSchema {
  installed: { key: DictionaryId; value: Installation };
  choices: { key: DictionaryId; value: Partial<DictionaryChoices> };
  /** Generations with anything in the stores below, whether installed, under way or left over. */
  generations: {
    key: string;
    value: {
      dictionary: DictionaryId;
      /** Complete, and waiting for the restore that read it to make it the dictionary's. */
      staged?: { version: DictionaryVersion; address: string | null };
    };
  };
  /** There from the moment in which a restore's dictionaries are installed until the rest of its backup is written as well. */
  restores: { key: 'decided'; value: RestOfBackup };
  chunks: { key: [generation: string, chunk: number]; value: Chunk };
  ids: { key: [generation: string, page: number]; value: IdPage };
  compiled: { key: [generation: string, part: string, piece: number]; value: Piece };
}

export type Database = IDBPDatabase<Schema>;

/** The stores that hold a generation's records. */
export const GENERATION_STORES = ['chunks', 'ids', 'compiled'] as const;

let open: Promise<Database> | null = null;

/** The open database; throws `StoreError` where the browser keeps none for us. */
export function database(): Promise<Database> {
  open ??= openDB<Schema>(NAME, VERSION, {
    upgrade: (db, from, _, tx) => upgrade(db, from, tx),
    // A newer version of the extension in another window must not wait for this one.
    blocking: () => void close(),
    terminated: () => (open = null),
  }).catch((error: unknown) => {
    open = null;
    throw storeError(error);
  });
  return open;
}

/** Lets go of the database; the next use opens it again. */
export async function close(): Promise<void> {
  const closing = open;
  open = null;
  (await closing?.catch(() => null))?.close();
}

/** Everything goes; other windows let go of it as soon as they are asked. Throws where the browser refuses. */
export async function deleteDatabase(): Promise<void> {
  await close();
  await deleteDB(NAME);
}

/** All keys of one generation in a store. */
export function allOf(generation: string): IDBKeyRange {
  // Arrays sort after numbers and strings: the range ends behind every second part.
  return IDBKeyRange.bound([generation], [generation, []]);
}
