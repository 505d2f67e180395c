import { extension } from '../dictionaries/fake-extension.ts';
import { erase, everything } from '../dictionaries/erase.ts';
import { install, manyEntries, sampleEntry, sampleInfo } from '../dictionaries/sample.ts';
import { onSmallDisk } from '../small-disk.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '@/lookup/formats/backup.ts';
import { writeVademecum } from '@/lookup/formats/write-vademecum.ts';
import { tellInterruptedRestore } from '@/platform/backup/ending.ts';
import { restoreBackup } from '@/platform/backup/restore.ts';
import { saveBackup } from '@/platform/backup/save.ts';
import { database } from '@/platform/dictionaries/database.ts';
import { importDictionary } from '@/platform/dictionaries/import.ts';
import { changeDictionary, listDictionaries } from '@/platform/dictionaries/installed.ts';
import { addSaved, listSaved } from '@/platform/saved.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';
import { saved } from './saved-entry.ts';

const library = { dictionary: sampleInfo('library'), entries: [sampleEntry('nme', 'NME')], mentions: {} };
const { local } = extension.api.storage;

beforeEach(async () => {
  await erase();
  for (const key of Object.keys(extension.stored)) delete extension.stored[key];
  Object.assign(extension.api.runtime, { getURL: (path: string) => `/${path}` });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(library)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await erase();
});

const standing = async () => ({
  dictionaries: (await listDictionaries()).map(({ info, enabled, marks }) => [info.id, enabled, marks]),
  saved: (await listSaved()).map(({ entry }) => entry),
  settings: await getSettings(),
});

it('brings back settings, saved entries and the choices for dictionaries', async () => {
  await changeDictionary('library', { marks: ['preferred'] });
  await addSaved(saved('nme'));
  await changeSettings(() => ({ restDelay: 700, sitesOff: ['off.example'] }));
  const before = await standing();
  const { blob, name } = await saveBackup();
  await changeDictionary('library', { enabled: false, marks: ['abbreviation'] });
  await addSaved(saved('other'));
  await changeSettings(() => ({ restDelay: 100, sitesOff: [] }));
  expect(await restoreBackup(new File([blob], name), () => undefined)).toEqual({
    ok: true,
    dictionaries: 0,
    late: null,
  });
  expect(await standing()).toEqual(before);
});

/** A backup of a small dictionary and other settings, as a file. */
async function anotherBackup(dictionary: string): Promise<File> {
  const choice = { enabled: false, marks: ['related' as const], onPublicSites: false };
  const stream = writeBackup(
    {
      format: 1,
      backup: { made: '2026-11-28', version: '1' },
      settings: { version: 1, values: { restDelay: 900 } },
      saved: [saved('other')],
      dictionaries: [
        { id: 'y', file: 'y.vademecum.json', ...choice },
        { id: 'x', file: null, ...choice },
        { id: 'library', file: null, ...choice },
      ],
    },
    () => new Blob([dictionary]).stream(),
  );
  return new File([await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()], 'b.zip');
}

async function dictionaryFile(count: number): Promise<string> {
  return (await Array.fromAsync(writeVademecum(sampleInfo('y'), manyEntries(count)))).join('');
}

/** As the options page does it, without its workers. */
const stage = (source: File, into: string) =>
  importDictionary(
    source,
    {
      into,
      keepBoth: false,
      origin: { address: null, etag: null, lastModified: null, sha256: null },
      today: '2026-11-28',
      stage: true,
    },
    { onProgress: () => undefined, decide: () => Promise.resolve(true) },
  );
const restore = (file: File) => restoreBackup(file, () => undefined, stage);

describe('restoring', () => {
  it.each([
    ['a dictionary that is damaged', (text: string) => text.slice(0, -20)],
    ['a dictionary with an entry that is none', (text: string) => text.replace('"name":"sampleosis 1"', '"name":7')],
  ])('changes nothing where there is %s', async (_, damage) => {
    await install(sampleInfo('x'), manyEntries(3));
    await addSaved(saved('nme'));
    const [before, records] = [await standing(), await everything()];
    const whole = await dictionaryFile(3);
    expect(damage(whole)).not.toBe(whole);
    expect(await restore(await anotherBackup(damage(whole)))).toMatchObject({ ok: false });
    expect(await standing()).toEqual(before);
    expect(await everything()).toEqual(records);
    expect(await tellInterruptedRestore()).toBeNull();
  });

  it.each([
    ['for its dictionaries', () => Promise.resolve(), 20_000],
    ['for the last step', (fill: () => Promise<void>) => fill(), 3],
  ])('changes nothing where there is no room %s, and says so', async (_, meanwhile, entries) => {
    await onSmallDisk(1_000_000, async (fill) => {
      await install(sampleInfo('x'), manyEntries(3));
      await addSaved(saved('nme'));
      const [before, records] = [await standing(), await everything()];
      const file = await anotherBackup(await dictionaryFile(entries));
      const stageAnd = async (source: File, into: string) => {
        const outcome = await stage(source, into);
        await meanwhile(fill);
        return outcome;
      };
      expect(await restoreBackup(file, () => undefined, stageAnd)).toMatchObject({
        ok: false,
        failure: { code: 'full' },
      });
      expect(await standing()).toEqual(before);
      expect(await everything()).toEqual(records);
    });
  });

  it('says where reading a dictionary was broken off', async () => {
    const file = await anotherBackup(await dictionaryFile(3));
    const brokenOff = () => Promise.resolve({ type: 'discarded' as const });
    expect(await restoreBackup(file, () => undefined, brokenOff)).toEqual({
      ok: false,
      failure: { code: 'failed', place: '', detail: { fault: ['restoreBrokenOff'] } },
    });
  });

  it('waits with settings and saved entries until there is room for them, and says so', async () => {
    await install(sampleInfo('x'), manyEntries(3));
    await addSaved(saved('nme'));
    const before = await standing();
    const set = local.set.bind(local);
    const full = vi
      .spyOn(local, 'set')
      .mockImplementation((values) =>
        'settings' in values ? Promise.reject(new Error('Resource::kQuotaBytes quota exceeded')) : set(values),
      );
    const file = await anotherBackup(await dictionaryFile(3));
    expect(await restore(file)).toMatchObject({ ok: true, late: { code: 'full' } });
    expect((await standing()).dictionaries).toEqual([
      ['y', false, ['related']],
      ['x', false, ['related']],
      ['library', false, ['related']],
    ]);
    // Nothing of it is lost by trying again too soon, neither this nor another.
    expect(await tellInterruptedRestore()).toEqual({ name: 'b.zip', end: null });
    expect(await restore(file)).toMatchObject({ ok: false, failure: { code: 'full' } });
    expect((await standing()).settings).toEqual(before.settings);
    // What is saved meanwhile is not taken for what stood before the backup.
    await addSaved(saved('mine'));
    full.mockRestore();
    expect(await tellInterruptedRestore()).toEqual({ name: 'b.zip', end: 'finished' });
    expect(await standing()).toMatchObject({ saved: ['mine', 'other'], settings: { restDelay: 900 } });
  });

  it('leaves alone what an organisation’s policy installed', async () => {
    const y = await install(sampleInfo('y'), manyEntries(2));
    const db = await database();
    await db.put('installed', { ...(await db.get('installed', 'y'))!, address: 'https://hospital.example/y' });
    Object.assign(extension.api.storage, {
      managed: { get: () => Promise.resolve({ dictionaries: [{ address: 'https://hospital.example/y' }] }) },
    });
    try {
      expect(await restore(await anotherBackup(await dictionaryFile(3)))).toMatchObject({ ok: true, dictionaries: 0 });
      const now = (await listDictionaries()).find(({ info }) => info.id === 'y');
      expect(now).toMatchObject({ generation: y.generation, enabled: true, locked: true, onPublicSites: true });
    } finally {
      Object.assign(extension.api.storage, { managed: undefined });
    }
  });
});
