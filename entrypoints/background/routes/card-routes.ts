/** Cards: their script, their entry, and which of several may stay open. */
import { elsewhereOf } from '@/lookup/article/elsewhere.ts';
import { languageOf } from '@/lookup/language.ts';
import type { BackgroundProtocol, Card, EntryName, Routes } from '@/lookup/messages.ts';
import { fail, ok } from '@/lookup/result.ts';
import type { Entry, EntryKey } from '@/lookup/model.ts';
import { loadChildren, loadEntries, loadEntry } from '@/platform/dictionaries/entries.ts';
import type { Library } from '@/platform/library.ts';
import { type Asker, askPage } from '@/platform/messaging.ts';
import { injectCard } from '@/platform/scripts.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import type { Engine } from '../engine.ts';
import { report } from '../report.ts';

type Cards = Pick<Routes<BackgroundProtocol, Asker>, 'card.script' | 'card.opened' | 'card.get'>;

/** Narrower entries that a card names; more is a list, not a card. */
const NARROWER = 20;

export function cardRoutes(engine: Engine): Cards {
  return {
    async 'card.script'(_, { tabId, frameId }) {
      if (tabId === undefined || frameId === undefined) return fail('refused');
      const language = languageOf((await getSettings()).language, browserLanguage());
      return (await injectCard(tabId, frameId, language)) ? ok(null) : fail('refused');
    },
    async 'card.opened'({ by }, { tabId }) {
      if (tabId !== undefined) await askPage(tabId, null, 'page.hideCard', { by });
      return ok(null);
    },
    async 'card.get'(key) {
      const library = await engine.library();
      const card = key.dictionary === library.dictionary.id ? libraryCard(library, key.entry) : await importedCard(key);
      return card === null ? fail('unknown-entry') : ok(card);
    },
  };
}

function libraryCard({ dictionary, entries, mentions }: Library, id: string): Card | null {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return null;
  const near = new Set([...entry.related, entry.replacedBy]);
  return {
    entry,
    dictionary,
    related: entries.filter((one) => near.has(one.id)).map(nameOf),
    broader: entries.filter((one) => entry.parents.includes(one.id)).map(nameOf),
    narrower: entries
      .filter(({ parents }) => parents.includes(id))
      .slice(0, NARROWER)
      .map(nameOf),
    elsewhere: elsewhereOf(id, mentions, entries),
  };
}

async function importedCard(key: EntryKey): Promise<Card | null> {
  try {
    const found = await loadEntry(key);
    if (found === null) return null;
    const { entry, dictionary } = found;
    const [related, broader, narrower] = await Promise.all([
      namesOf(key, entry.replacedBy === null ? entry.related : [...entry.related, entry.replacedBy]),
      namesOf(key, entry.parents),
      loadChildren(key, NARROWER),
    ]);
    return { entry, dictionary, related, broader, narrower: narrower.map(nameOf), elsewhere: [] };
  } catch (error) {
    report(error, 'reading an entry');
    return null;
  }
}

async function namesOf({ dictionary }: EntryKey, ids: readonly string[]): Promise<EntryName[]> {
  const found = await loadEntries(ids.map((entry) => ({ dictionary, entry })));
  return found.flatMap((one) => (one === null ? [] : [nameOf(one.entry)]));
}

function nameOf({ id, name }: Entry): EntryName {
  return { id, name };
}
