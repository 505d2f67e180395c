/** What the background answers to the panel, and to cards on its behalf. */
import { glossaryText } from '@/lookup/glossary/glossary.ts';
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { fail, ok } from '@/lookup/result.ts';
import type { Asker } from '@/platform/messaging.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { openArticle } from '@/platform/pages.ts';
import { openPanel } from '@/platform/panel.ts';
import { noteRecent } from '@/platform/recent.ts';
import { addSaved, listSaved, removeSaved } from '@/platform/saved.ts';
import type { Engine } from './engine.ts';

type PanelRoutes = Pick<
  Routes<BackgroundProtocol, Asker>,
  'panel.show' | 'recent.note' | 'saved.has' | 'saved.change' | 'glossary.get'
>;

export function createPanelRoutes(engine: Engine): PanelRoutes {
  /** The entry with its dictionary; null for what no dictionary holds. */
  async function find(key: EntryKey) {
    const { dictionary, entries } = await engine.library();
    const entry = dictionary.id === key.dictionary ? entries.find(({ id }) => id === key.entry) : undefined;
    return entry === undefined ? loadEntry(key) : { entry, dictionary };
  }

  async function kept(key: EntryKey) {
    const found = await find(key);
    if (found === null) return null;
    const { entry, dictionary } = found;
    const at = new Date().toISOString();
    return { dictionary: dictionary.id, entry: entry.id, name: entry.name, dictionaryName: dictionary.name, at };
  }

  return {
    // The panel is asked for before anything is awaited: the browser counts the reader's press no longer.
    async 'panel.show'(key, { windowId }) {
      if (windowId === undefined) return fail('refused');
      if (!(await openPanel(windowId, key))) await openArticle(key);
      return ok(null);
    },
    async 'recent.note'(key, { isPrivate }) {
      const entry = await kept(key);
      if (entry !== null) await noteRecent(entry, isPrivate);
      return ok(null);
    },
    async 'saved.has'({ dictionary, entry }) {
      return ok((await listSaved()).some((one) => one.entry === entry && one.dictionary === dictionary));
    },
    async 'saved.change'({ saved, ...key }) {
      if (!saved) await removeSaved(key);
      else {
        const entry = await kept(key);
        if (entry === null) return fail('unknown-entry');
        await addSaved(entry);
      }
      return ok(null);
    },
    async 'glossary.get'({ keys, note }) {
      const found = await Promise.all(keys.map(find));
      return ok(found.flatMap((one) => (one === null ? [] : [glossaryText(one.entry, one.dictionary, note)])));
    },
  };
}
