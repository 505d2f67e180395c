import { fakeBrowser } from './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import { MAX_RECENT } from '@/lookup/limits.ts';
import { clearRecent, listRecent, noteRecent, onRecentChanged } from '@/platform/recent.ts';
import { addSaved, listSaved, onSavedChanged, removeSaved, replaceSaved } from '@/platform/saved.ts';
import { changeSettings } from '@/platform/settings.ts';

const kept = (entry: string, minute = 0): KeptEntry => ({
  dictionary: 'library',
  entry,
  name: entry.toUpperCase(),
  dictionaryName: 'Vademecum library',
  at: `2026-11-25T10:${String(minute).padStart(2, '0')}:00.000Z`,
});
const idsOf = (entries: readonly KeptEntry[]) => entries.map(({ entry }) => entry);

describe('recent look-ups', () => {
  it('are listed newest first, each once, and no more than the cap', async () => {
    const { api } = fakeBrowser();
    for (let i = 0; i < MAX_RECENT + 5; i += 1) await noteRecent(kept(`e${i}`), false, api);
    await noteRecent(kept('e40'), false, api);
    const ids = idsOf(await listRecent(api));
    expect(ids).toHaveLength(MAX_RECENT);
    expect(ids.slice(0, 3)).toEqual(['e40', `e${MAX_RECENT + 4}`, `e${MAX_RECENT + 3}`]);
    expect(new Set(ids).size).toBe(MAX_RECENT);
  });

  it('are not noted in private windows, nor when switched off; clearing leaves nothing', async () => {
    const { api, stored } = fakeBrowser();
    await noteRecent(kept('secret'), true, api);
    expect(stored).toEqual({});
    await noteRecent(kept('a'), false, api);
    await changeSettings(() => ({ recent: false }), api);
    await noteRecent(kept('b'), false, api);
    expect(idsOf(await listRecent(api))).toEqual(['a']);
    await clearRecent(api);
    expect(stored.recent).toEqual([]);
  });

  it('are told of until no longer wanted', async () => {
    const { api } = fakeBrowser();
    const seen: string[][] = [];
    const stop = onRecentChanged((entries) => seen.push(idsOf(entries)), api);
    await noteRecent(kept('a'), false, api);
    stop();
    await noteRecent(kept('b'), false, api);
    expect(seen).toEqual([['a']]);
  });
});

describe('saved entries', () => {
  it('lose none of several saved in the same moment, and go one by one', async () => {
    const { api } = fakeBrowser();
    await Promise.all([addSaved(kept('a'), api), addSaved(kept('b'), api), addSaved(kept('c'), api)]);
    await removeSaved({ dictionary: 'library', entry: 'b' }, api);
    await removeSaved({ dictionary: 'other', entry: 'a' }, api);
    expect(idsOf(await listSaved(api))).toEqual(['c', 'a']);
  });

  it('are replaced whole, and survive damaged lines', async () => {
    const { api } = fakeBrowser({ saved: [kept('a'), null, { entry: 'x' }, { ...kept('b'), at: 'today' }, kept('c')] });
    expect(idsOf(await listSaved(api))).toEqual(['a', 'c']);
    const seen: string[][] = [];
    onSavedChanged((entries) => seen.push(idsOf(entries)), api);
    await replaceSaved([kept('z'), 7 as unknown as KeptEntry], api);
    expect(seen).toEqual([['z']]);
    expect(idsOf(await listSaved(fakeBrowser({ saved: 'all' }).api))).toEqual([]);
  });
});
