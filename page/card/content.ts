/** What a card is about, as the background knows it. */
import { MAX_HITS, MAX_QUERY } from '@/lookup/limits.ts';
import type { Card, SelectionAnswer } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { CardRequest } from './card-script.ts';
import type { CardServices } from './services.ts';

export type Content =
  { kind: 'card'; card: Card } | { kind: 'answer'; query: string; answer: SelectionAnswer | { kind: 'failed' } };

/** The entry behind a mark; of a selection its one entry, or whatever is known of it. */
export async function loadContent({ subject }: CardRequest, services: CardServices): Promise<Content | null> {
  if (subject.kind === 'mark') return loadCard(subject.sense, services);
  const query = subject.text;
  const answer = await findSelection(query, subject.best, services);
  const [only] = answer.kind === 'entries' ? answer.hits : [];
  if (answer.kind === 'entries' && answer.hits.length === 1 && only !== undefined) {
    const found = await loadCard(only, services);
    if (found !== null) return found;
  }
  return { kind: 'answer', query: query.slice(0, MAX_QUERY), answer };
}

async function findSelection(
  text: string,
  best: readonly EntryKey[],
  { ask }: CardServices,
): Promise<SelectionAnswer | { kind: 'failed' }> {
  if (text.length > MAX_QUERY) return { kind: 'too-long' };
  const result = await ask('selection.find', { text: text.toWellFormed(), best: best.slice(0, MAX_HITS) });
  return result?.ok === true ? result.value : { kind: 'failed' };
}

export async function loadCard({ dictionary, entry }: EntryKey, { ask }: CardServices): Promise<Content | null> {
  const result = await ask('card.get', { dictionary, entry });
  return result?.ok === true ? { kind: 'card', card: result.value } : null;
}
