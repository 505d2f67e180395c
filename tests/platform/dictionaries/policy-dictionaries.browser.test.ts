import { extension } from './fake-extension.ts';
import { erase } from './erase.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { installPolicyDictionaries } from '@/entrypoints/background/policy-dictionaries.ts';
import { changeDictionary } from '@/platform/dictionaries/installed.ts';
import { database } from '@/platform/dictionaries/database.ts';

const HOUR = 60 * 60_000;
const NOW = Date.UTC(2026, 10, 28);
const BROKEN = 'https://down.example/a.csv';
const GOOD = 'https://hospital.example/ward.csv';
let asked: string[] = [];

beforeEach(async () => {
  await erase();
  asked = [];
  delete extension.stored.lastAsked;
  Object.assign(extension.api, { permissions: { contains: () => Promise.resolve(true) } });
  Object.assign(extension.api.storage, {
    managed: { get: () => Promise.resolve({ dictionaries: [{ address: BROKEN }, { address: GOOD }] }) },
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    asked.push(address as string);
    return address === BROKEN
      ? Promise.reject(new TypeError('no answer'))
      : Promise.resolve(new Response('id,name\nW:1,ward round\n', { headers: { etag: '"1"' } }));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await erase();
});

it('are asked for one by one: a server that is down keeps no other away, and is asked again after an hour', async () => {
  await installPolicyDictionaries(NOW);
  expect(asked).toEqual([BROKEN, GOOD]);
  expect((await (await database()).getAll('installed')).map(({ address }) => address)).toEqual([GOOD]);
  await installPolicyDictionaries(NOW + HOUR / 2);
  expect(asked).toEqual([BROKEN, GOOD]);
  await installPolicyDictionaries(NOW + HOUR);
  expect(asked).toEqual([BROKEN, GOOD, BROKEN]);
  await installPolicyDictionaries(NOW + 24 * HOUR);
  expect(asked).toEqual([BROKEN, GOOD, BROKEN, BROKEN, GOOD]);
});

it('are asked for when a clock that ran a year ahead is right again', async () => {
  await installPolicyDictionaries(NOW + 365 * 24 * HOUR);
  await installPolicyDictionaries(NOW);
  expect(asked).toEqual([BROKEN, GOOD, BROKEN, GOOD]);
});

it('keep what the policy says of them, whatever is asked', async () => {
  await installPolicyDictionaries(NOW);
  const [installed] = await (await database()).getAll('installed');
  const before = await (await database()).getAll('choices');
  await changeDictionary(installed!.id, { enabled: false, onPublicSites: false });
  expect(await (await database()).getAll('choices')).toEqual(before);
});
