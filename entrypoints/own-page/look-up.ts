/** Opening an entry by hand from one of our own pages. */
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { askBackground } from '@/platform/messaging.ts';
import { noteRecent } from '@/platform/recent.ts';
import { addSaved, removeSaved } from '@/platform/saved.ts';
import { isPrivateWindow } from '@/platform/window.ts';

/** The entry with its dictionary, or null where it is not to be had. */
export async function getCard({ dictionary, entry }: EntryKey): Promise<Card | null> {
  const answer = await askBackground('card.get', { dictionary, entry });
  return answer?.ok === true ? answer.value : null;
}

/** The same, and remembered as a recent look-up. */
export async function lookUp(key: EntryKey): Promise<Card | null> {
  const card = await getCard(key);
  if (card !== null) void isPrivateWindow().then((isPrivate) => noteRecent(keptOf(card), isPrivate));
  return card;
}

/** Saves an entry, or no longer. */
export async function save(key: EntryKey, saved: boolean): Promise<void> {
  if (!saved) return removeSaved(key);
  const card = await getCard(key);
  if (card !== null) await addSaved(keptOf(card));
}

function keptOf({ entry, dictionary }: Card) {
  const at = new Date().toISOString();
  return { dictionary: dictionary.id, entry: entry.id, name: entry.name, dictionaryName: dictionary.name, at };
}
