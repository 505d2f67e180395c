/** What an open card asks of its entry's text: the terms in it, and its references for the clipboard. */
import { termsWithin } from '@/lookup/article/terms-within.ts';
import { type ReferenceForms, referencesAs } from '@/lookup/copy/reference-text.ts';
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import type { Entry, EntryKey } from '@/lookup/model.ts';
import { fail, ok } from '@/lookup/result.ts';
import { loadEntry } from '@/platform/dictionaries/entries.ts';
import { loadReferenceForms } from '@/platform/library.ts';
import type { Asker } from '@/platform/messaging.ts';
import { current } from '../current.ts';
import type { Engine } from '../engine.ts';
import { whenReady } from './when-ready.ts';

type CardTexts = Pick<Routes<BackgroundProtocol, Asker>, 'card.references' | 'card.terms'>;

export function cardTextRoutes(engine: Engine): CardTexts {
  async function find(key: EntryKey): Promise<Entry | null> {
    const { dictionary, entries } = await engine.library();
    if (dictionary.id === key.dictionary) return entries.find(({ id }) => id === key.entry) ?? null;
    return (await loadEntry(key))?.entry ?? null;
  }

  return {
    'card.references': ({ style, ...key }) =>
      whenReady(async () => {
        const article = (await find(key))?.article ?? null;
        if (article === null) return fail('unknown-entry');
        const isLibrary = key.dictionary === (await engine.library()).dictionary.id;
        // Only the library's forms were made in advance; Vancouver is what every card shows.
        const forms: Readonly<Record<string, ReferenceForms>> =
          style !== 'vancouver' && isLibrary ? await loadReferenceForms() : {};
        const text = referencesAs(style, article, (name) => forms[name]);
        return text === null ? fail('none') : ok(text);
      }),
    'card.terms': (key) =>
      whenReady(async () => {
        const [entry, lookup] = await Promise.all([find(key), current(engine)]);
        if (entry === null) return fail('unknown-entry');
        return ok(termsWithin(key, entry, await lookup.finder()));
      }),
  };
}
