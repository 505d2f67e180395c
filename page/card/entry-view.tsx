/** One entry in the card of a page: what the mark means there, and what can be done with it. */
import { useMemo } from 'preact/hooks';
import { type BackLink, Card as EntryCard, type CardProps } from '@/components/card/Card.tsx';
import type { CardDeeds } from '@/components/card/CardTools.tsx';
import { useTerms } from '@/components/card/use-terms.ts';
import type { Sense } from '@/lookup/findings.ts';
import { shortFormOf } from '@/lookup/senses/short-forms.ts';
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { CardRequest } from './card-script.ts';
import { deedsOf, termsOf } from './deeds.ts';
import type { CardServices } from './services.ts';

interface EntryViewProps {
  card: Card;
  /** Chosen by the reader among the meanings of the mark. */
  chosen: Sense | null;
  request: CardRequest;
  services: CardServices;
  trail: readonly BackLink[];
  pin: CardProps['pin'];
  onOpen: (key: EntryKey, chosen?: Sense) => void;
  onClose: () => void;
}

export function EntryView({ card, chosen, request, services, trail, pin, onOpen, onClose }: EntryViewProps) {
  const { entry, dictionary } = card;
  const key = { dictionary: dictionary.id, entry: entry.id };
  const terms = useTerms(key, (asked) => termsOf(asked, services));
  const deeds = useMemo(() => cardDeeds(key, services), [dictionary.id, entry.id]);
  return (
    <EntryCard
      {...card}
      now={services.now()}
      variant="popover"
      trail={trail}
      terms={terms}
      deeds={deeds}
      pin={pin}
      onOpenEntry={onOpen}
      onPolicy={() => void services.ask('open.page', { page: 'policy' })}
      onClose={onClose}
      {...meaningOf(key, chosen, request, services, onOpen, onClose)}
    />
  );
}

function cardDeeds(key: EntryKey, services: CardServices): CardDeeds {
  const { ask, canOpenPanel } = services;
  return {
    ...deedsOf(key, services),
    async isSaved() {
      const answer = await ask('saved.has', key);
      return answer?.ok === true && answer.value;
    },
    onSave: async (saved) => (await ask('saved.change', { ...key, saved }))?.ok === true,
    ...(canOpenPanel && { onPanel: () => void ask('panel.show', key) }),
  };
}

/** What the mark means, where this entry is its meaning; nothing in an entry that was opened in turn. */
function meaningOf(
  key: EntryKey,
  chosen: Sense | null,
  { subject, onChoose }: CardRequest,
  { ask }: CardServices,
  onOpen: EntryViewProps['onOpen'],
  onClose: () => void,
): Partial<CardProps> {
  if (subject.kind !== 'mark') return {};
  const sense = chosen ?? subject.sense;
  if (sense.entry !== key.entry || sense.dictionary !== key.dictionary) return {};
  const always = { surface: shortFormOf(subject.surface), sense: { ...key, name: sense.name } };
  return {
    term: subject.surface,
    outcome: chosen === null ? subject.outcome : 'marked',
    evidence: chosen === null ? subject.evidence : { kind: 'chosen' },
    others: [subject.sense, ...subject.others].filter((other) => other !== sense),
    onChooseSense(other) {
      onChoose?.(other);
      onOpen(other, other);
    },
    // A name with one meaning leaves nothing to choose.
    ...(!sense.distinctive && {
      async onAlways() {
        // Also here, where another may have been chosen before.
        onChoose?.(sense);
        return (await ask('sense.always', always))?.ok === true;
      },
      onNone: () => {
        onChoose?.(null);
        onClose();
      },
    }),
  };
}
