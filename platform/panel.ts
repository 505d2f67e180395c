/**
 * The side panel of Chromium, the sidebar of Firefox. Both open only while the browser counts a press of the reader's: nothing
 * may be awaited before. What the panel is to show waits in memory that the extension's contexts share, never on disk.
 */
import * as v from 'valibot';
import type { EntryKey } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';

const KEY = 'panel';

const wanted = v.object({
  windowId: v.number(),
  dictionary: v.string(),
  entry: v.string(),
  /** Grows, so that asking for the same again is a change. */
  turn: v.number(),
});

/** What polyfill and types lack, or one of the browsers. */
interface PanelApi {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void>; isOpen(where: { windowId: number }): Promise<boolean> };
}

/** Whether this browser has a panel at all (Firefox for Android has none). */
export function hasPanel(api: Browser = browser): boolean {
  const { sidePanel, sidebarAction } = api as PanelApi;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the panel of a window with this entry, or as it was last. False where the browser refuses: Firefox opens its sidebar
 * only for a press in a page of ours, and then what is open already still changes.
 */
export async function openPanel(windowId: number, key: EntryKey | null, api: Browser = browser): Promise<boolean> {
  const { sidePanel, sidebarAction } = api as PanelApi;
  const opened = (
    sidePanel ? sidePanel.open({ windowId }) : sidebarAction ? sidebarAction.open() : Promise.reject()
  ).then(
    () => true,
    () => sidebarAction?.isOpen({ windowId }).catch(() => false) ?? false,
  );
  if (key !== null) {
    const { dictionary, entry } = key;
    await api.storage.session.set({ [KEY]: { windowId, dictionary, entry, turn: Date.now() } });
  }
  return opened;
}

/** Calls back with each entry that this window's panel is asked to show, the one that waited for it first. */
export function onPanelEntry(windowId: number, callback: (key: EntryKey) => void, api: Browser = browser): () => void {
  const show = (value: unknown) => {
    if (!v.is(wanted, value) || value.windowId !== windowId) return;
    callback({ dictionary: value.dictionary, entry: value.entry });
    void api.storage.session.remove(KEY);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') show(changes[KEY]?.newValue);
  };
  api.storage.onChanged.addListener(listener);
  void api.storage.session.get(KEY).then((stored) => show(stored[KEY]));
  return () => api.storage.onChanged.removeListener(listener);
}
