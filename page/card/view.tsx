/** What stands in the card: an entry, or the answer to a looked-up selection; loaded before it is shown. */
import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LookUpCard } from '@/components/card/LookUpCard.tsx';
import { useStrings, type Words, WordsContext } from '@/components/strings/words.ts';
import type { Sense } from '@/lookup/findings.ts';
import type { Card } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { CardRequest } from './card-script.ts';
import { type Content, loadCard, loadContent } from './content.ts';
import { EntryView } from './entry-view.tsx';
import { htmlElement } from './html-element.ts';
import type { CardServices } from './services.ts';

export interface View {
  mount(root: ShadowRoot, doings: ViewDoings): void;
  focus(): void;
  unmount(): void;
}

/** What the card asks of its frame. */
export interface ViewDoings {
  close: (byKey: boolean) => void;
  /** Keeps the card open while the page is read on, or no longer. */
  pin: (pinned: boolean) => void;
}

/** Loads what `request` is about; null where the background knows nothing of it or cannot be reached. */
export async function loadView(request: CardRequest, services: CardServices, words: Words): Promise<View | null> {
  const first = await loadContent(request, services);
  if (first === null) return null;
  if (request.asked !== 'pointer' && first.kind === 'card') note(first.card, services);
  let container: HTMLElement | null = null;
  return {
    mount(root, doings) {
      container = htmlElement(root.ownerDocument, 'div');
      root.append(container);
      render(
        <WordsContext.Provider value={words}>
          <CardView first={first} request={request} services={services} doings={doings} />
        </WordsContext.Provider>,
        container,
      );
    },
    focus: () => container !== null && focusDialog(container),
    unmount() {
      if (container !== null) render(null, container);
    },
  };
}

/** One entry on the way, with the meaning of the mark that was chosen for it. */
interface Step {
  content: Content;
  chosen: Sense | null;
}

/** Where the reader was in a card when another was opened from it. */
interface Left {
  focus: Element | null;
  scroll: number;
}

interface CardViewProps {
  first: Content;
  request: CardRequest;
  services: CardServices;
  doings: ViewDoings;
}

/** The cards that were opened one from another. All stay as they were left; the last is seen. */
function CardView({ first, request, services, doings }: CardViewProps) {
  const strings = useStrings();
  const [steps, setSteps] = useState<readonly Step[]>([{ content: first, chosen: null }]);
  const [pinned, setPinned] = useState(false);
  const places = useRef<(HTMLDivElement | null)[]>([]);
  const left = useRef<Left[]>([]);
  const depth = useRef(1);

  const open = async (key: EntryKey, chosen: Sense | null = null) => {
    const content = await loadCard(key, services);
    if (content === null) return;
    if (content.kind === 'card') note(content.card, services);
    const place = places.current[steps.length - 1];
    left.current[steps.length - 1] = { focus: focusIn(place), scroll: place ? bodyOf(place).scrollTop : 0 };
    // What is opened in turn never stands in a smaller card: nothing moves away from under the pointer.
    const height = place?.firstElementChild?.getBoundingClientRect().height ?? 0;
    place?.parentElement?.style.setProperty('--card-floor', `${Math.round(height)}px`);
    setSteps([...steps, { content, chosen }]);
  };
  const backTo = (at: number) => setSteps(steps.slice(0, at + 1));

  useLayoutEffect(() => {
    const place = places.current[steps.length - 1];
    if (place && steps.length > depth.current) focusDialog(place);
    else if (place && steps.length < depth.current) {
      const { focus, scroll } = left.current[steps.length - 1] ?? { focus: null, scroll: 0 };
      bodyOf(place).scrollTop = scroll;
      if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
      else focusDialog(place);
    }
    depth.current = steps.length;
  }, [steps]);

  const pin = {
    pinned,
    onPin(next: boolean) {
      setPinned(next);
      doings.pin(next);
    },
  };
  const close = () => doings.close(true);
  return (
    <>
      {steps.map(({ content, chosen }, at) => (
        <div key={at} ref={(place) => void (places.current[at] = place)} hidden={at < steps.length - 1}>
          {content.kind === 'answer' ? (
            <LookUpCard
              query={content.query}
              answer={content.answer}
              variant="popover"
              onOpen={(key) => void open(key)}
              onClose={close}
            />
          ) : (
            <EntryView
              card={content.card}
              chosen={chosen}
              request={request}
              services={services}
              trail={steps.slice(0, at).map(({ content: before }, step) => ({
                name: before.kind === 'card' ? before.card.entry.name : strings.lookUp.title(before.query.trim()),
                onBack: () => backTo(step),
              }))}
              pin={pin}
              onOpen={(key, sense) => void open(key, sense)}
              onClose={close}
            />
          )}
        </div>
      ))}
    </>
  );
}

/** Looked up by hand: it is among the recent ones. What the pointer merely came by is not. */
function note({ entry, dictionary }: Card, { ask }: CardServices): void {
  void ask('recent.note', { dictionary: dictionary.id, entry: entry.id });
}

function focusDialog(place: Element): void {
  const dialog = [...place.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  dialog?.focus({ preventScroll: true });
}

function focusIn(place: Element | null | undefined): Element | null {
  const root = place?.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
}

/** What scrolls in a card: its text, or with little room the whole of it. */
function bodyOf(place: Element): Element {
  const body = place.querySelector('.card-body');
  return body !== null && body.scrollHeight > body.clientHeight ? body : (place.firstElementChild ?? place);
}
