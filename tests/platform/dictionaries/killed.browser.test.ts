/** Ended at every step of every way of writing, as a browser ends a background: what was there is there, or what was to be. */
import { extension } from './fake-extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadSegment } from '@/lookup/lexicon.ts';
import { loadCompiled } from '@/platform/dictionaries/compiled.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';
import { listDictionaries, removeDictionary } from '@/platform/dictionaries/installed.ts';
import type { Flow } from './dying-worker.ts';
import { erase, everything } from './erase.ts';
import { live } from './live.ts';
import { install, manyEntries, sampleEntry, sampleInfo } from './sample.ts';

const library = Promise.resolve({
  dictionary: sampleInfo('library'),
  entries: [sampleEntry('nme', 'NME')],
  mentions: {},
});

const file = new File(
  [
    'format-version: 1.2\ndata-version: 3\nontology: x\n',
    ...Array.from({ length: 150 }, (_, at) => `\n[Term]\nid: X:${at}\nname: sampleosis ${at} fever\n`),
  ],
  'x.obo',
);

/** What a reader has of the dictionary: null, or its version, its choices, and whether its contents are there. */
async function state(): Promise<unknown> {
  const one = (await listDictionaries(library)).find(({ info }) => info.id === 'x');
  if (one === undefined) return null;
  const first = await loadEntry({ dictionary: 'x', entry: 'X:0' });
  const last = await loadEntry({ dictionary: 'x', entry: `X:${one.entries - 1}` });
  const segment = await loadCompiled(one.generation, 'segment');
  return {
    version: one.info.version,
    previous: one.previous?.version ?? null,
    enabled: one.enabled,
    whole: first !== null && last !== null && segment !== null && loadSegment(segment).counts.terms === one.terms,
  };
}

const v1 = { version: '1', previous: null, enabled: true, whole: true };
const v2 = { version: '2', previous: '1', enabled: true, whole: true };

const CASES: readonly { flow: Flow; versions: readonly string[]; after: unknown; steps: number }[] = [
  { flow: 'import', versions: [], after: { ...v1, version: '3' }, steps: 5 },
  { flow: 'import', versions: ['1', '2'], after: { ...v2, version: '3', previous: '2' }, steps: 5 },
  { flow: 'remove', versions: ['1'], after: null, steps: 1 },
  { flow: 'undo removing', versions: ['1', 'removed'], after: v1, steps: 1 },
  { flow: 'roll back', versions: ['1', '2'], after: { ...v2, version: '1', previous: '2' }, steps: 1 },
  { flow: 'change', versions: ['1'], after: { ...v1, enabled: false }, steps: 1 },
  { flow: 'compile again', versions: ['1'], after: v1, steps: 2 },
  { flow: 'sweep', versions: ['0', '1', '2'], after: v2, steps: 3 },
  { flow: 'install for a policy', versions: [], after: { ...v1, version: '3' }, steps: 6 },
];

vi.setConfig({ testTimeout: 120_000 });
beforeEach(erase);
afterEach(erase);

test.each(CASES)('$flow over $versions', async ({ flow, versions, after, steps }) => {
  let killed = 0;
  for (;;) {
    await erase();
    for (const key of Object.keys(extension.stored)) delete extension.stored[key];
    for (const version of versions) {
      if (version === 'removed') await removeDictionary('x');
      else await install(sampleInfo('x', version), manyEntries(150));
    }
    const before = await state();
    const records = await everything();
    const ended = await live(flow, file, killed);
    const now = await state();
    if (ended) {
      expect(now).toEqual(after);
      break;
    }
    expect([before, after], `ended before step ${killed + 1}`).toContainEqual(now);
    // What it left is swept once the browser has let go of its locks, and no more than that.
    if (flow !== 'sweep' && JSON.stringify(now) === JSON.stringify(before))
      await expect.poll(async () => (await sweep(), everything()), { timeout: 20_000 }).toEqual(records);
    expect(await state()).toEqual(now);
    killed++;
  }
  expect(killed).toBeGreaterThanOrEqual(steps);
});
