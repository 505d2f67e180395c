/** What older versions of the extension stored is there after an update: a database as each of them left it. */
import { extension } from './fake-extension.ts';
import { erase } from './erase.ts';
import { decode } from './stored-value.ts';
import { install, manyEntries, sampleEntry, sampleInfo } from './sample.ts';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '@/entrypoints/background/engine.ts';
import { createMending } from '@/entrypoints/background/mending.ts';
import { NAMES_FORMAT } from '@/lookup/lexicon/names/name-index.ts';
import { SEGMENT_FORMAT } from '@/lookup/lexicon/segment.ts';
import { compileSegment, loadSegment } from '@/lookup/lexicon.ts';
import { database } from '@/platform/dictionaries/database.ts';
import { loadEntries, loadEntry } from '@/platform/dictionaries/entries.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';
import { listDictionaries, rollBack } from '@/platform/dictionaries/installed.ts';

type Stores = Record<string, [key: IDBValidKey, value: unknown][]>;

const FIXTURES = import.meta.glob<Stores>('../../fixtures/database/*.json', { eager: true, import: 'default' });
const versions = Object.entries(FIXTURES).map(
  ([path, stores]) => [Number(/v(\d+)\.json$/.exec(path)?.[1]), decode(stores) as Stores] as const,
);

/** Where the header of a segment says its format. */
const FORMAT_AT = 1;

const EVERYTHING = { drafts: true, secluded: true };

const library = { dictionary: sampleInfo('library'), entries: [sampleEntry('nme', 'NME')], mentions: {} };

beforeEach(async () => {
  await erase();
  Object.assign(extension.api.runtime, { getURL: (path: string) => `/${path}` });
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) =>
    Promise.resolve(
      (address as string).endsWith('.json')
        ? Response.json(library)
        : new Response(compileSegment({ dictionary: 'library', entries: library.entries }).buffer),
    ),
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await erase();
});

/** The database as that version left it. */
async function leave(version: number, stores: Stores): Promise<void> {
  const db = await openDB('dictionaries', version, {
    upgrade(opened) {
      for (const name of Object.keys(stores)) {
        opened.createObjectStore(name, name === 'installed' ? { keyPath: 'id' } : {});
      }
    },
  });
  for (const [name, records] of Object.entries(stores)) {
    for (const [key, value] of records) await db.put(name, value, name === 'installed' ? undefined : key);
  }
  db.close();
}

it('every older version of the database has a fixture', async () => {
  const older = Array.from({ length: (await database()).version - 1 }, (_, at) => at + 1);
  expect(versions.map(([version]) => version).toSorted((a, b) => a - b)).toEqual(older);
});

describe('a database of version 1 with several packs', () => {
  const entries = manyEntries(300);

  /** What version 1 would hold of them. */
  async function stored(): Promise<Stores & { chunks: [IDBValidKey, { bytes: Uint8Array; starts: Uint32Array }][] }> {
    const { generation } = await install(sampleInfo('x'), entries);
    const db = await database();
    const stores: Stores = { choices: [], compiled: [] };
    for (const name of ['installed', 'generations', 'ids'] as const) {
      const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
      stores[name] = keys.map((key, at) => [key, values[at]]);
    }
    const chunks: [IDBValidKey, { bytes: Uint8Array; starts: Uint32Array }][] = [];
    for (let at = 0; at < 300; at += 128) {
      const texts = entries.slice(at, at + 128).map((entry) => new TextEncoder().encode(JSON.stringify(entry)));
      const starts = Uint32Array.from({ length: texts.length + 1 }, (_, to) =>
        texts.slice(0, to).reduce((sum, { length }) => sum + length, 0),
      );
      const bytes = new Uint8Array(await new Blob(texts).arrayBuffer());
      chunks.push([[generation, at / 128], { bytes, starts }]);
    }
    await erase();
    return { ...stores, chunks };
  }
  const found = async () => {
    const loaded = await loadEntries(entries.map(({ id }) => ({ dictionary: 'x', entry: id })));
    return loaded.map((one) => one?.entry ?? null);
  };

  it('has every entry where its number says', async () => {
    await leave(1, await stored());
    expect(await found()).toEqual(entries);
  });

  it('loses to a damaged pack its own entries alone', async () => {
    const stores = await stored();
    stores.chunks[1]?.[1].bytes.fill(0);
    await leave(1, stores);
    expect(await found()).toEqual(entries.map((entry, at) => (at >= 128 && at < 256 ? null : entry)));
  });
});

it('a database that cannot be opened leaves the library', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // One of a version that is yet to come.
  (await openDB('dictionaries', 99)).close();
  await expect(listDictionaries()).rejects.toMatchObject({ code: 'failed' });
  const lexicon = await (await createEngine().lookup(EVERYTHING)).lexicon();
  expect(lexicon.match('an NME')).toMatchObject([{ candidates: [{ entry: 'nme' }] }]);
});

describe.each(versions)('a database of version %i', (version, stores) => {
  beforeEach(() => leave(version, stores));

  it('is whole after the update: dictionaries, choices, entries, the state to go back to', async () => {
    await sweep();
    expect(await listDictionaries()).toMatchObject([
      { info: { id: 'library' } },
      {
        info: { id: 'x', version: '2' },
        entries: 2,
        previous: { version: '1' },
        marks: ['preferred'],
        onPublicSites: false,
      },
    ]);
    expect((await loadEntry({ dictionary: 'x', entry: 'X:1' }))?.entry.name).toBe('sampleoma');
    expect(await rollBack('x')).toBe(true);
    expect(await loadEntry({ dictionary: 'x', entry: 'X:1' })).toBeNull();
    expect((await loadEntry({ dictionary: 'x', entry: 'X:0' }))?.entry.name).toBe('sampleosis');
  });

  it('has its terms matched, also where what was compiled is of an older format', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const matched = async () => {
      const engine = createEngine(createMending(() => engine.changed()));
      const match = async () => (await (await engine.lookup(EVERYTHING)).lexicon()).match('a sampleoma');
      await expect.poll(match).toMatchObject([{ candidates: [{ entry: 'X:1' }] }]);
    };
    await matched();
    const db = await database();
    const { generation } = (await db.get('installed', 'x'))!.current;
    const piece = (await db.get('compiled', [generation, 'segment', 0]))!;
    new Uint32Array(piece.bytes.buffer)[FORMAT_AT] = SEGMENT_FORMAT - 1;
    await db.put('compiled', piece, [generation, 'segment', 0]);
    expect(() => loadSegment(piece.bytes.buffer)).toThrow(`Segment of format ${SEGMENT_FORMAT - 1}`);
    await matched();
  });

  it('is found by search, also where its index of names is of an older format', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const engine = createEngine(createMending(() => engine.changed()));
    const found = async () => (await engine.lookup(EVERYTHING)).search.find('sampleoma', 1);
    await expect.poll(found).toMatchObject([{ dictionary: 'x', name: 'sampleoma' }]);
    const db = await database();
    const { generation } = (await db.get('installed', 'x'))!.current;
    const piece = (await db.get('compiled', [generation, 'names', 0]))!;
    new Uint32Array(piece.bytes.buffer, 0, 1)[0] = NAMES_FORMAT - 1;
    await db.put('compiled', piece, [generation, 'names', 0]);
    const later = createEngine(createMending(() => later.changed()));
    const foundLater = async () => (await later.lookup(EVERYTHING)).search.find('sampleoma', 1);
    await expect(foundLater()).rejects.toThrow('cannot be searched now');
    await expect.poll(() => foundLater().catch(() => [])).toMatchObject([{ dictionary: 'x', name: 'sampleoma' }]);
  });
});
