/** A restore that is ended at any of its steps, as a browser ends a page: it is undone or finished by whoever comes next, which is told. */
import { extension } from '../dictionaries/fake-extension.ts';
import { erase, everything } from '../dictionaries/erase.ts';
import { live } from '../dictionaries/live.ts';
import { install, manyEntries, sampleEntry, sampleInfo } from '../dictionaries/sample.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellInterruptedRestore } from '@/platform/backup/ending.ts';
import { saveBackup } from '@/platform/backup/save.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';
import { changeDictionary, listDictionaries, reorderDictionaries } from '@/platform/dictionaries/installed.ts';
import { addSaved, listSaved } from '@/platform/saved.ts';
import { changeSettings, getSettings } from '@/platform/settings.ts';
import { saved } from './saved-entry.ts';

const library = { dictionary: sampleInfo('library'), entries: [sampleEntry('nme', 'NME')], mentions: {} };
const FEW = 3;

vi.setConfig({ testTimeout: 120_000 });
beforeEach(async () => {
  await clear();
  Object.assign(extension.api.runtime, { getURL: (path: string) => `/${path}` });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(Response.json(library)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await clear();
});

async function clear(): Promise<void> {
  await erase();
  for (const key of Object.keys(extension.stored)) delete extension.stored[key];
}

/** What the backup holds. */
async function become(): Promise<void> {
  await install(sampleInfo('x', '2'), manyEntries(FEW));
  await install(sampleInfo('y', '1'), manyEntries(FEW));
  await changeDictionary('x', { enabled: false });
  await reorderDictionaries(['y', 'library', 'x']);
  await addSaved(saved('one'));
  await addSaved(saved('two'));
  await changeSettings(() => ({ restDelay: 900 }));
}

/** What is there when it is restored. */
async function stand(): Promise<void> {
  await install(sampleInfo('x', '1'), manyEntries(FEW));
  await install(sampleInfo('z', '1'), manyEntries(FEW));
  await addSaved(saved('three'));
  await changeSettings(() => ({ restDelay: 700, sitesOff: ['off.example'] }));
}

async function state() {
  const all = await listDictionaries();
  const first = await Promise.all(
    all.map(({ info }) => loadEntry({ dictionary: info.id, entry: 'X:0' }).then((found) => found?.dictionary.version)),
  );
  return {
    dictionaries: all.map(({ info, enabled, previous }, at) => [
      info.id,
      info.version,
      first[at],
      enabled,
      previous?.version,
    ]),
    saved: (await listSaved()).map(({ entry }) => entry),
    settings: await getSettings(),
  };
}

it('is as if it had not begun, or whole', async () => {
  await become();
  const { blob } = await saveBackup();
  const file = new File([blob], 'all.zip');
  const { settings } = await state();
  const ends: unknown[] = [];
  for (;;) {
    await clear();
    await stand();
    const [before, records] = [await state(), await everything()];
    const after = {
      dictionaries: [
        ['y', '1', '1', true, undefined],
        ['library', '1', undefined, true, undefined],
        ['x', '2', '2', false, '1'],
        ['z', '1', '1', true, undefined],
      ],
      saved: ['two', 'one'],
      settings,
    };
    const steps = ends.length;
    const ended = await live('restore', file, steps);
    // The window that was ended lets go of its locks; then the next start has its turn.
    const told = await tellInterruptedRestore();
    const now = await state();
    await expect
      .poll(async () => (await sweep(), (await everything()).generations), { timeout: 20_000 })
      .toBe(told?.end === 'finished' || ended ? 4 : records.generations);
    expect(await everything()).toMatchObject({ restores: 0 });
    expect(await state(), 'swept').toEqual(now);
    if (ended) {
      expect(told).toBeNull();
      expect(now).toEqual(after);
      break;
    }
    expect(now, `ended before step ${steps + 1}, told ${told?.end}`).toEqual(told?.end === 'finished' ? after : before);
    // Told once.
    expect(await tellInterruptedRestore()).toBeNull();
    ends.push(told?.end ?? null);
  }
  // Not begun; undone up to the one step that decides; finished from there on.
  expect(ends.filter((end, at) => end !== ends[at - 1])).toEqual([null, 'undone', 'finished']);
  expect(ends.length).toBeGreaterThan(20);
});
