import './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Browser } from '@/platform/browser.ts';
import { hasPanel, onPanelEntry, openPanel } from '@/platform/panel.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** Memory that contexts share, and a panel as one of the browsers has it. */
function fakePanel(panel: object) {
  const stored: Record<string, unknown> = {};
  const listeners = new Set<Listener>();
  const api = {
    ...panel,
    storage: {
      session: {
        get: (key: string) => Promise.resolve(key in stored ? { [key]: stored[key] } : {}),
        set: (values: Record<string, unknown>) => {
          Object.assign(stored, values);
          for (const [key, newValue] of Object.entries(values))
            for (const listener of listeners) listener({ [key]: { newValue } }, 'session');
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(void delete stored[key]),
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  };
  return { api: api as unknown as Browser, stored };
}

const key = { dictionary: 'library', entry: 'octreotide' };

describe('the panel', () => {
  it('is asked for before anything else happens, in the reader’s window', async () => {
    const open = vi.fn(() => Promise.resolve());
    const { api } = fakePanel({ sidePanel: { open } });
    const opening = openPanel(3, key, api);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
    expect(await opening).toBe(true);
  });

  it('shows what waited for it once, and then what it is asked for, in its own window only', async () => {
    const { api, stored } = fakePanel({ sidePanel: { open: () => Promise.resolve() } });
    await openPanel(3, key, api);
    const [here, elsewhere] = [vi.fn(), vi.fn()];
    onPanelEntry(4, elsewhere, api);
    const stop = onPanelEntry(3, here, api);
    await vi.waitFor(() => expect(here).toHaveBeenCalledExactlyOnceWith(key));
    expect(stored).toEqual({});
    await openPanel(3, { ...key, entry: 'glucagonoma' }, api);
    expect(here).toHaveBeenLastCalledWith({ ...key, entry: 'glucagonoma' });
    await openPanel(3, null, api);
    stop();
    await openPanel(3, key, api);
    expect(here).toHaveBeenCalledTimes(2);
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('that Firefox does not open for a page still changes if it is open', async () => {
    const refused = { open: () => Promise.reject(new Error('no user gesture')) };
    const isOpen = vi.fn(() => Promise.resolve(true));
    expect(await openPanel(3, key, fakePanel({ sidebarAction: { ...refused, isOpen } }).api)).toBe(true);
    expect(isOpen).toHaveBeenCalledWith({ windowId: 3 });
    const closed = { ...refused, isOpen: () => Promise.resolve(false) };
    expect(await openPanel(3, key, fakePanel({ sidebarAction: closed }).api)).toBe(false);
  });

  it('is missing where the browser has neither kind', async () => {
    const { api } = fakePanel({});
    expect(hasPanel(api)).toBe(false);
    expect(await openPanel(3, key, api)).toBe(false);
    expect(hasPanel(fakePanel({ sidebarAction: {} }).api)).toBe(true);
  });
});
