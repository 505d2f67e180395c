import { useMemo } from 'preact/hooks';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { Card as CardData } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { Card } from './Card.tsx';
import type { CardDeeds } from './CardTools.tsx';
import { useTerms } from './use-terms.ts';

/** What an entry on one of our own pages asks for beyond its text. */
export interface EntryServices {
  /** The terms that its text speaks of. */
  terms: (key: EntryKey) => Promise<readonly TermWithin[]>;
  /** What can be done with it. */
  deeds: (key: EntryKey) => CardDeeds;
}

interface WholeEntryProps {
  card: CardData;
  now: Date;
  services: EntryServices;
  onOpen: (key: EntryKey) => void;
  onPolicy: () => void;
}

/** An entry on one of our own pages: unfolded, with its kin, the terms in it, and everything that can be done with it. */
export function WholeEntry({ card, now, services, onOpen, onPolicy }: WholeEntryProps) {
  const { entry, dictionary } = card;
  const key = { dictionary: dictionary.id, entry: entry.id };
  const terms = useTerms(key, services.terms);
  const deeds = useMemo(() => services.deeds(key), [key.dictionary, key.entry, services]);
  return (
    <Card {...card} variant="page" now={now} terms={terms} deeds={deeds} onOpenEntry={onOpen} onPolicy={onPolicy} />
  );
}
