import { extension } from './fake-extension.ts';
import { erase, everything, NOTHING } from './erase.ts';
import { install, manyEntries, packs, sampleEntry, sampleInfo } from './sample.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNameSearch } from '@/lookup/lexicon/names/name-search.ts';
import { loadSegment } from '@/lookup/lexicon.ts';
import type { DictionaryInfo } from '@/lookup/model.ts';
import { loadKnowledge } from '@/lookup/senses/knowledge.ts';
import { onDictionariesChanged } from '@/platform/dictionaries/announce.ts';
import { loadCompiled, loadNames } from '@/platform/dictionaries/compiled.ts';
import { close, database } from '@/platform/dictionaries/database.ts';
import { entriesOf, loadChildren, loadEntries, loadEntry, loadPlaced } from '@/platform/dictionaries/entries.ts';
import { sweep, withGeneration } from '@/platform/dictionaries/generation.ts';
import {
  changeDictionary,
  listDictionaries,
  removeDictionary,
  reorderDictionaries,
  rollBack,
  undoRemove,
} from '@/platform/dictionaries/installed.ts';

const library = Promise.resolve({
  dictionary: sampleInfo('library'),
  entries: [sampleEntry('nme', 'NME')],
  mentions: {},
});
const list = () => listDictionaries(library);
const ids = async () => (await list()).map(({ info }) => info.id);

beforeEach(erase);
afterEach(erase);

describe('installed dictionaries', () => {
  it('are the built-in library alone at first', async () => {
    expect(await list()).toMatchObject([
      { info: { id: 'library' }, enabled: true, entries: 1, terms: 1, imported: null },
    ]);
  });

  it('give each entry by its key, without anything loaded before', async () => {
    const entries = manyEntries(3000);
    await install(sampleInfo('x'), entries);
    await close();
    for (const at of [0, 63, 64, 2047, 2999]) {
      expect((await loadEntry({ dictionary: 'x', entry: `X:${at}` }))?.entry).toEqual(entries[at]);
    }
    expect(await loadEntry({ dictionary: 'x', entry: 'X:3000' })).toBeNull();
    expect(await loadEntry({ dictionary: 'y', entry: 'X:1' })).toBeNull();
    const found = await loadEntries([5, 6, 9999].map((at) => ({ dictionary: 'x', entry: `X:${at}` })));
    expect(found.map((one) => one?.entry.id)).toEqual(['X:5', 'X:6', undefined]);
  });

  it('give entries by their places, as the compiled names number them', async () => {
    const { generation } = await install(sampleInfo('x'), manyEntries(300));
    const [segment, names] = await Promise.all([loadCompiled(generation, 'segment'), loadNames(generation)]);
    const [hit] = createNameSearch([loadSegment(segment!)], [names!]).search('sampleosis 217');
    const found = await loadPlaced([hit!.number, 300, 5].map((number) => ({ generation, number })));
    expect(found.map((entry) => entry?.id ?? null)).toEqual(['X:217', null, 'X:5']);
  });

  it('know the entries below an entry', async () => {
    await install(sampleInfo('x'), manyEntries(3000));
    const children = await loadChildren({ dictionary: 'x', entry: 'X:700' }, 10);
    expect(children.map(({ id }) => id)).toEqual(['X:1400', 'X:1401']);
    expect(await loadChildren({ dictionary: 'x', entry: 'X:2999' }, 10)).toEqual([]);
  });

  it('give all entries in the order of the file, and what was compiled', async () => {
    const entries = manyEntries(300);
    const version = await install(sampleInfo('x'), entries);
    expect(await Array.fromAsync(entriesOf(version))).toEqual(entries);
    const bytes = await loadCompiled(version.generation, 'segment');
    expect(loadSegment(bytes ?? new ArrayBuffer()).counts.terms).toBe(300);
    const known = await loadCompiled(version.generation, 'knowledge');
    expect(loadKnowledge(known ?? new ArrayBuffer()).entries).toBe(300);
    expect((await loadNames(version.generation))?.texts.length).toBe(300);
  });

  it('are switched, set and ordered by choice, and every window hears of it', async () => {
    await install(sampleInfo('x'), manyEntries(2));
    await install(sampleInfo('y'), manyEntries(2));
    expect(await ids()).toEqual(['library', 'x', 'y']);
    let heard = 0;
    const stop = onDictionariesChanged(() => heard++, extension.api);
    await reorderDictionaries(['y', 'library', 'x']);
    await changeDictionary('x', { enabled: false, onPublicSites: false, marks: ['preferred', 'broad'] });
    stop();
    expect(heard).toBe(2);
    expect(await ids()).toEqual(['y', 'library', 'x']);
    expect((await list()).at(-1)).toMatchObject({
      enabled: false,
      onPublicSites: false,
      marks: ['preferred', 'broad'],
    });
  });

  it('go back one step, and forth again', async () => {
    await install(sampleInfo('x', '1'), manyEntries(200));
    await install(sampleInfo('x', '2'), manyEntries(300));
    await install(sampleInfo('x', '3'), manyEntries(400));
    await sweep();
    expect(await list()).toMatchObject([{}, { entries: 400, previous: { version: '2', entries: 300 } }]);
    // The first version is gone; two remain.
    expect((await everything()).generations).toBe(2);
    expect(await rollBack('x')).toBe(true);
    expect(await list()).toMatchObject([{}, { entries: 300, previous: { version: '3' } }]);
    expect(await loadEntry({ dictionary: 'x', entry: 'X:350' })).toBeNull();
    expect(await rollBack('x')).toBe(true);
    expect(await loadEntry({ dictionary: 'x', entry: 'X:350' })).not.toBeNull();
  });

  it('are removed at once, come back on undo, and leave nothing once the time for that is over', async () => {
    await install(sampleInfo('x'), manyEntries(200));
    await removeDictionary('x');
    expect(await ids()).toEqual(['library']);
    expect(await loadEntry({ dictionary: 'x', entry: 'X:1' })).toBeNull();
    await sweep();
    expect(await undoRemove('x')).toBe(true);
    expect(await ids()).toEqual(['library', 'x']);
    await removeDictionary('x');
    await sweep(Date.now() + 3_600_000);
    expect(await undoRemove('x')).toBe(false);
    expect(await everything()).toEqual(NOTHING);
  });

  it('that were removed by a clock that ran ahead leave nothing either', async () => {
    await install(sampleInfo('x'), manyEntries(200));
    await removeDictionary('x');
    await sweep(Date.now() - 3_600_000);
    expect(await undoRemove('x')).toBe(false);
    expect((await everything()).generations).toBe(0);
  });

  it('cannot lose the built-in library', async () => {
    await removeDictionary('library');
    expect(await ids()).toEqual(['library']);
  });
});

describe('an import that does not end', () => {
  const info: DictionaryInfo = sampleInfo('x', '2');

  it('is not seen and leaves the state before it', async () => {
    await install(sampleInfo('x'), manyEntries(200));
    const before = await everything();
    const failed = withGeneration(info.id, async (writer) => {
      for (const chunk of packs(manyEntries(5000))) await writer.add(chunk);
      expect((await everything()).chunks).toBeGreaterThan(before.chunks ?? 0);
      expect((await list())[1]?.entries).toBe(200);
      throw new Error('cut short');
    });
    await expect(failed).rejects.toThrow('cut short');
    expect(await everything()).toEqual(before);
  });

  it('is swept once its lock is gone, and not while another window holds it', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const db = await database();
    await db.put('generations', { dictionary: 'x' }, 'half');
    await db.put('chunks', { bytes: new Uint8Array(4), starts: new Uint32Array([0, 4]) }, ['half', 0]);
    const held = frame.contentWindow?.navigator.locks.request('vademecum.generation.half', () => new Promise(() => {}));
    held?.catch(() => undefined);
    await expect
      .poll(async () => (await navigator.locks.query()).held?.some(({ name }) => name?.endsWith('half')))
      .toBe(true);
    await sweep();
    expect((await everything()).chunks).toBe(1);
    frame.remove();
    await expect.poll(async () => (await sweep(), (await everything()).chunks)).toBe(0);
    expect((await everything()).generations).toBe(0);
  });
});
