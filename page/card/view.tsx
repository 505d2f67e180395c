/** What stands in the card: an entry, or the answer to a looked-up selection; loaded before it is shown. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Card as EntryCard } from '@/components/Card.tsx';
import { LookUpCard } from '@/components/LookUpCard.tsx';
import { useStrings, type Words, WordsContext } from '@/components/strings/words.ts';
import type { Sense } from '@/lookup/findings.ts';
import { shortFormOf } from '@/lookup/senses/short-forms.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { Card, SelectionAnswer } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { CardRequest } from './card-script.ts';
import type { CardServices } from './services.ts';

export interface View {
  mount(root: ShadowRoot, close: (byKey: boolean) => void): void;
  focus(): void;
  unmount(): void;
}

type Content =
  { kind: 'card'; card: Card } | { kind: 'answer'; query: string; answer: SelectionAnswer | { kind: 'failed' } };

/** Loads what `request` is about; null where the background knows nothing of it or cannot be reached. */
export async function loadView(request: CardRequest, services: CardServices, words: Words): Promise<View | null> {
  const content = await loadContent(request, services);
  if (content === null) return null;
  let container: HTMLElement | null = null;
  return {
    mount(root, close) {
      container = root.ownerDocument.createElement('div');
      root.append(container);
      render(
        <WordsContext.Provider value={words}>
          <CardView first={content} request={request} services={services} close={close} />
        </WordsContext.Provider>,
        container,
      );
    },
    focus() {
      const dialog = container?.querySelector('[role="dialog"]');
      if (dialog instanceof HTMLElement) dialog.focus({ preventScroll: true });
    },
    unmount() {
      if (container !== null) render(null, container);
    },
  };
}

async function loadContent({ subject }: CardRequest, services: CardServices): Promise<Content | null> {
  if (subject.kind === 'mark') return loadCard(subject.sense, services);
  const query = subject.text;
  const answer = await findSelection(query, services);
  const [only] = answer.kind === 'entries' ? answer.hits : [];
  if (answer.kind === 'entries' && answer.hits.length === 1 && only !== undefined) {
    const found = await loadCard(only, services);
    if (found !== null) return found;
  }
  return { kind: 'answer', query: query.slice(0, MAX_QUERY), answer };
}

async function findSelection(text: string, { ask }: CardServices): Promise<SelectionAnswer | { kind: 'failed' }> {
  if (text.length > MAX_QUERY) return { kind: 'too-long' };
  const result = await ask('selection.find', { text: text.toWellFormed() });
  return result?.ok === true ? result.value : { kind: 'failed' };
}

async function loadCard({ dictionary, entry }: EntryKey, { ask }: CardServices): Promise<Content | null> {
  const result = await ask('card.get', { dictionary, entry });
  return result?.ok === true ? { kind: 'card', card: result.value } : null;
}

function titleOf(content: Content, { lookUp }: Words['strings']): string {
  return content.kind === 'card' ? content.card.entry.name : lookUp.title(content.query.trim().slice(0, 40));
}

interface CardViewProps {
  first: Content;
  request: CardRequest;
  services: CardServices;
  close: (byKey: boolean) => void;
}

function CardView({ first, request, services, close }: CardViewProps) {
  const strings = useStrings();
  const [trail, setTrail] = useState<readonly Content[]>([first]);
  const content = trail.at(-1) ?? first;
  const [chosen, setChosen] = useState<Sense | null>(null);
  const open = async (key: EntryKey) => {
    const next = await loadCard(key, services);
    if (next !== null) setTrail((before) => [...before, next]);
  };
  const before = trail.at(-2);
  const back = before && { name: titleOf(before, strings), onBack: () => setTrail(trail.slice(0, -1)) };
  const policy = () => void services.ask('open.page', { page: 'policy' });
  if (content.kind === 'answer') {
    return (
      <LookUpCard
        query={content.query}
        answer={content.answer}
        variant="popover"
        onOpen={(key) => void open(key)}
        onClose={() => close(true)}
      />
    );
  }
  const { entry, dictionary, related } = content.card;
  const { subject } = request;
  const choose = (sense: Sense) => {
    setChosen(sense);
    request.onChoose?.(sense);
    void open(sense);
  };
  const always = ({ dictionary: of, entry: id, name }: Sense, surface: string) =>
    services.ask('sense.always', { surface: shortFormOf(surface), sense: { dictionary: of, entry: id, name } });
  const sense = chosen ?? (subject.kind === 'mark' ? subject.sense : null);
  const isOfMark = subject.kind === 'mark' && sense?.entry === entry.id && sense.dictionary === dictionary.id;
  return (
    <EntryCard
      entry={entry}
      dictionary={dictionary}
      now={services.now()}
      variant="popover"
      related={related}
      {...(back && { back })}
      onOpenEntry={(id) => void open({ dictionary: dictionary.id, entry: id })}
      onPolicy={policy}
      onClose={() => close(true)}
      {...(isOfMark && {
        term: subject.surface,
        outcome: chosen === null ? subject.outcome : 'marked',
        evidence: chosen === null ? subject.evidence : { kind: 'chosen' },
        others: [subject.sense, ...subject.others].filter((other) => other !== sense),
        onChooseSense: choose,
        // A name with one meaning leaves nothing to choose.
        ...(sense !== null &&
          !sense.distinctive && {
            onAlways: () => void always(sense, subject.surface),
            onNone: () => {
              request.onChoose?.(null);
              close(true);
            },
          }),
      })}
    />
  );
}
