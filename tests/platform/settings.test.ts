import { fakeBrowser } from './fake-browser.ts';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '@/lookup/settings.ts';
import { withSite } from '@/lookup/sites.ts';
import { SETTINGS_VERSION } from '@/platform/settings-migrations.ts';
import {
  changeSettings,
  createSettingsMemory,
  getSettings,
  onSettingsChanged,
  readSettings,
} from '@/platform/settings.ts';

describe('settings', () => {
  it('are the defaults where nothing is stored', async () => {
    expect(await getSettings(fakeBrowser().api)).toEqual(DEFAULT_SETTINGS);
  });

  it('are stored only where they differ from the defaults', async () => {
    const { api, stored } = fakeBrowser();
    await changeSettings(() => ({ enabled: false, restDelay: 300 }), api);
    expect(stored.settings).toEqual({ version: SETTINGS_VERSION, values: { enabled: false } });
    await changeSettings(() => ({ enabled: true }), api);
    expect(stored.settings).toEqual({ version: SETTINGS_VERSION, values: {} });
  });

  it('lose none of several changes made in the same moment', async () => {
    const { api } = fakeBrowser();
    const off = (site: string) =>
      changeSettings(({ sitesOff }) => ({ sitesOff: withSite(sitesOff, site, false) }), api);
    await Promise.all([off('a.example'), changeSettings(() => ({ enabled: false }), api), off('b.example')]);
    expect(await getSettings(api)).toMatchObject({ enabled: false, sitesOff: ['a.example', 'b.example'] });
  });

  it('are remembered until they change, also where they could not be read once', async () => {
    const { api } = fakeBrowser();
    const read = vi.spyOn(api.storage.local, 'get');
    const settings = createSettingsMemory(api);
    read.mockRejectedValueOnce(new Error('no'));
    await expect(settings()).rejects.toThrow('no');
    expect((await settings()).drafts).toBe(DEFAULT_SETTINGS.drafts);
    expect((await settings()).drafts).toBe(DEFAULT_SETTINGS.drafts);
    expect(read).toHaveBeenCalledTimes(2);
    await api.storage.local.set({ recent: [] });
    await settings();
    expect(read).toHaveBeenCalledTimes(2);
    await changeSettings(() => ({ drafts: !DEFAULT_SETTINGS.drafts }), api);
    expect((await settings()).drafts).toBe(!DEFAULT_SETTINGS.drafts);
  });

  it('can be changed after a change has failed', async () => {
    const { api } = fakeBrowser();
    const fails = () => {
      throw new Error('no');
    };
    await expect(changeSettings(fails, api)).rejects.toThrow('no');
    expect(await changeSettings(() => ({ enabled: false }), api)).toMatchObject({ enabled: false });
  });

  it('keep the good fields beside a damaged one', () => {
    const values = { enabled: 'yes', sitesOff: ['a.example'], marks: 'blink', restDelay: -5 };
    expect(readSettings({ version: 1, values })).toEqual({ ...DEFAULT_SETTINGS, sitesOff: ['a.example'] });
  });

  it('keep the good lines of a list beside a damaged one', () => {
    const sense = { dictionary: 'library', entry: 'zinc-deficiency', name: 'Zinc deficiency' };
    const values = {
      sitesOff: ['a.example', '', 7, null, 'x'.repeat(254), 'b.example'],
      always: { ZD: sense, NME: { dictionary: 'library' }, PE: null, ['X'.repeat(200)]: sense },
    };
    expect(readSettings({ version: 1, values })).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['a.example', 'b.example'],
      always: { ZD: sense },
    });
  });

  it.each([
    null,
    undefined,
    7,
    'x',
    [],
    {},
    { version: '1', values: {} },
    { version: 1 },
    { version: 1, values: null },
  ])('survive %j in storage', (stored) => expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS));

  it('tell of changes until told to stop', async () => {
    const { api } = fakeBrowser();
    const seen: boolean[] = [];
    const stop = onSettingsChanged(({ enabled }) => seen.push(enabled), api);
    await changeSettings(() => ({ enabled: false }), api);
    stop();
    await changeSettings(() => ({ enabled: true }), api);
    expect(seen).toEqual([false]);
  });

  it.each(Array.from({ length: SETTINGS_VERSION }, (_, i) => i + 1))('of version %i are read', (version) => {
    const path = `tests/fixtures/settings/v${version}.json`;
    expect(existsSync(path), `${path} is missing: every version of the settings has a fixture`).toBe(true);
    const { stored, settings } = JSON.parse(readFileSync(path, 'utf8')) as { stored: unknown; settings: unknown };
    expect(readSettings(stored)).toEqual(settings);
  });
});
