import { extension } from './dictionaries/fake-extension.ts';
import { erase } from './dictionaries/erase.ts';
import { install, manyEntries, sampleEntry, sampleInfo } from './dictionaries/sample.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeBackup } from '@/lookup/formats/backup.ts';
import { restoreBackup, saveBackup } from '@/platform/backup.ts';
import { changeDictionary, listDictionaries } from '@/platform/dictionaries/installed.ts';
import { addSaved, listSaved } from '@/platform/saved.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';

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

const saved = (entry: string) => ({
  dictionary: 'library',
  entry,
  name: entry,
  dictionaryName: 'Library',
  at: '2026-11-28T00:00:00.000Z',
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
  expect(await restoreBackup(new File([blob], name), () => undefined)).toEqual({ ok: true, dictionaries: 0 });
  expect(await standing()).toEqual(before);
});

it('that fails at its last step changes nothing', async () => {
  await install(sampleInfo('x'), manyEntries(3));
  await addSaved(saved('nme'));
  const before = await standing();
  const choice = { file: null, enabled: false, marks: ['related' as const], onPublicSites: false };
  const stream = writeBackup(
    {
      format: 1,
      backup: { made: '2026-11-28', version: '1' },
      settings: { version: 1, values: { restDelay: 900 } },
      saved: [saved('other')],
      dictionaries: [
        { id: 'x', ...choice },
        { id: 'library', ...choice },
      ],
    },
    () => new ReadableStream(),
  );
  const file = new File([await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()], 'b.zip');
  const set = local.set.bind(local);
  vi.spyOn(local, 'set').mockImplementation((values) =>
    'settings' in values ? Promise.reject(new Error('no room')) : set(values),
  );
  expect(await restoreBackup(file, () => undefined)).toMatchObject({ ok: false, failure: { message: 'no room' } });
  expect(await standing()).toEqual(before);
});
