/** What older versions of the extension stored is there after an update: a database as each of them left it. */
import { extension } from './fake-extension.ts';
import { erase } from './erase.ts';
import { decode } from './stored-value.ts';
import { sampleEntry, sampleInfo } from './sample.ts';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '@/entrypoints/background/engine.ts';
import { createMending } from '@/entrypoints/background/mending.ts';
import { compileSegment } from '@/lookup/lexicon.ts';
import { close, database } from '@/platform/dictionaries/database.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';
import { listDictionaries, rollBack } from '@/platform/dictionaries/installed.ts';

type Stores = Record<string, [key: IDBValidKey, value: unknown][]>;

const FIXTURES = import.meta.glob<Stores>('../../fixtures/database/*.json', { eager: true, import: 'default' });
const versions = Object.entries(FIXTURES).map(
  ([path, stores]) => [Number(/v(\d+)\.json$/.exec(path)?.[1]), stores] as const,
);

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
    for (const [key, value] of records) await db.put(name, decode(value), name === 'installed' ? undefined : key);
  }
  db.close();
}

it('every older version of the database has a fixture', async () => {
  const older = Array.from({ length: (await database()).version - 1 }, (_, at) => at + 1);
  expect(versions.map(([version]) => version).toSorted((a, b) => a - b)).toEqual(older);
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

  it.each([
    ['as it was', () => undefined],
    ['of an older format', (segment: ArrayBuffer) => new Uint32Array(segment).set([2], 1)],
  ])('has its terms matched, where what was compiled is %s', async (_, age) => {
    const db = await database();
    const { generation } = (await db.get('installed', 'x'))!.current;
    const segment = (await db.get('compiled', [generation, 'segment'])) as ArrayBuffer;
    age(segment);
    await db.put('compiled', segment, [generation, 'segment']);
    await close();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const engine = createEngine(createMending(() => engine.changed()));
    await expect
      .poll(async () => (await (await engine.lookup({ drafts: true, secluded: true })).lexicon()).match('a sampleoma'))
      .toMatchObject([{ candidates: [{ entry: 'X:1' }] }]);
  });
});
