/** Entries of installed dictionaries, read from the database as they are needed: nothing has to be loaded before. */
import type { DictionaryVersion, EntryPlace } from '@/lookup/dictionaries.ts';
import { CHUNK_ENTRIES, type Chunk, entriesIn, entryAt } from '@/lookup/dictionaries/chunk.ts';
import { numbersOf, pageCount, pageOf, pointingTo } from '@/lookup/dictionaries/id-table.ts';
import type { DictionaryId, DictionaryInfo, Entry, EntryKey } from '@/lookup/model.ts';
import { database } from './database.ts';
import { storeError } from '../store-error.ts';

/** An entry with the dictionary it stands in. */
export interface FoundEntry {
  entry: Entry;
  dictionary: DictionaryInfo;
}

/** Entries looked at for a former id: a handful may point from one hash, thousands only as the children of a parent that is missing. */
const MAX_HEIRS = 20;

/** An entry by its key, or null where no installed dictionary has it. */
export async function loadEntry(key: EntryKey): Promise<FoundEntry | null> {
  return (await loadEntries([key]))[0] ?? null;
}

/** Several entries in one go, in the order of their keys. */
export async function loadEntries(keys: readonly EntryKey[]): Promise<(FoundEntry | null)[]> {
  if (keys.length === 0) return [];
  return reading(async (reader) =>
    Promise.all(
      keys.map(async (key) => {
        const version = await reader.version(key.dictionary);
        if (version === null) return null;
        const entry = await reader.entry(version, key.entry);
        return entry === null ? null : { entry, dictionary: version.info };
      }),
    ),
  );
}

/** Entries by their places, all asked for in one turn: neither what is installed nor where an id stands is read first. */
export async function loadPlaced(places: readonly EntryPlace[]): Promise<(Entry | null)[]> {
  if (places.length === 0) return [];
  const numbered = entriesWithin((await database()).transaction(['chunks']).objectStore('chunks'));
  return Promise.all(places.map(numbered));
}

/** The entries that name this one as their parent, in the order of the file. */
export async function loadChildren({ dictionary, entry: id }: EntryKey, limit: number): Promise<Entry[]> {
  return reading(async (reader) => {
    const version = await reader.version(dictionary);
    return version === null ? [] : reader.children(version, id, limit);
  });
}

/** All entries of one state of a dictionary, in the order of its file. */
export async function* entriesOf({ generation, entries }: DictionaryVersion): AsyncGenerator<Entry> {
  for (let at = 0; at * CHUNK_ENTRIES < entries; at++) {
    const chunk = await (await database()).get('chunks', [generation, at]);
    if (chunk === undefined) throw storeError(new Error('Entries of a dictionary are missing.'));
    yield* entriesIn(chunk);
  }
}

interface Reader {
  version: (dictionary: DictionaryId) => Promise<DictionaryVersion | null>;
  entry: (version: DictionaryVersion, id: string) => Promise<Entry | null>;
  children: (version: DictionaryVersion, id: string, limit: number) => Promise<Entry[]>;
}

/** Reads in one transaction, so that an update meanwhile changes nothing of what is read. */
async function reading<T>(read: (reader: Reader) => Promise<T>): Promise<T> {
  const tx = (await database()).transaction(['installed', 'ids', 'chunks']);
  const numbered = entriesWithin(tx.objectStore('chunks'));
  const versions = new Map<DictionaryId, Promise<DictionaryVersion | null>>();

  const page = ({ generation, entries }: DictionaryVersion, id: string) =>
    tx.objectStore('ids').get([generation, pageOf(id, pageCount(entries))]);

  return read({
    version(dictionary) {
      const known = versions.get(dictionary) ?? currentOf(tx.objectStore('installed').get(dictionary));
      versions.set(dictionary, known);
      return known;
    },
    async entry(version, id) {
      const found = await page(version, id);
      if (found === undefined) return null;
      const placed = (numbers: readonly number[]) =>
        Promise.all(numbers.map((number) => numbered({ generation: version.generation, number })));
      const own = (await placed(numbersOf(found, id))).find((entry) => entry?.id === id);
      if (own) return own;
      const heirs = await placed(pointingTo(found, id).slice(0, MAX_HEIRS));
      return heirs.find((entry) => entry?.formerIds?.includes(id)) ?? null;
    },
    async children(version, id, limit) {
      const found = await page(version, id);
      const numbers = found === undefined ? [] : pointingTo(found, id).slice(0, limit);
      const entries = await Promise.all(numbers.map((number) => numbered({ generation: version.generation, number })));
      return entries.filter((entry) => entry !== null && entry.parents.includes(id)) as Entry[];
    },
  });
}

interface ChunkStore {
  get: (key: [generation: string, chunk: number]) => Promise<Chunk | undefined>;
}

/** Reads entries of packs, each pack once. */
function entriesWithin(store: ChunkStore): (place: EntryPlace) => Promise<Entry | null> {
  const chunks = new Map<string, Promise<Chunk | undefined>>();
  return async ({ generation, number }) => {
    const place = Math.floor(number / CHUNK_ENTRIES);
    const name = `${generation} ${place}`;
    const loaded = chunks.get(name) ?? store.get([generation, place]);
    chunks.set(name, loaded);
    const chunk = await loaded;
    return chunk === undefined ? null : entryAt(chunk, number % CHUNK_ENTRIES);
  };
}

async function currentOf(
  installed: Promise<{ current: DictionaryVersion; removed: number | null } | undefined>,
): Promise<DictionaryVersion | null> {
  const found = await installed;
  return found === undefined || found.removed !== null ? null : found.current;
}
