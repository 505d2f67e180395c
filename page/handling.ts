/**
 * All that a reader does with marks, on pages and in PDFs alike: rests on one, taps it, presses a key on it, steps from one to
 * the next, and gets its card.
 */
import type { EntryKey } from '@/lookup/model.ts';
import { shortFormOf } from '@/lookup/senses/short-forms.ts';
import type { HoverKey } from '@/lookup/settings.ts';
import type { Anchor, Asked, CardRequest, CardScript } from './card/card-script.ts';
import type { Choices } from './choices.ts';
import { surfaceOf, type Word } from './mark.ts';
import { watchPointer } from './pointer.ts';
import { createStepper, type Direction, type Step, type StepperOptions } from './step.ts';

/** What the reader wants of pointing. */
export interface Pointing {
  /** Milliseconds of rest before a card opens. */
  restDelay: () => number;
  /** The key that must be held for that. */
  hoverKey: () => HoverKey;
}

export interface HandlingOptions<M> extends Pointing, StepperOptions<M> {
  document: Document;
  /** The mark drawn at a point of the viewport. */
  at: (x: number, y: number, target: EventTarget | null) => M | null;
  /** The mark that has the focus, by the element that has it. */
  focused: (target: EventTarget | null) => M | null;
  /** Where a mark's card belongs; null where it is drawn no more. */
  anchorOf: (mark: M) => Anchor | null;
  /** Brings a mark into view and shows which it is. */
  reveal: (mark: M) => void | Promise<void>;
  choices: Choices;
  loadCard: () => Promise<CardScript | null>;
  signal: AbortSignal;
}

export interface Handling {
  /** Goes to the first mark of an entry and opens its card. */
  goTo(key: EntryKey): boolean;
  /** Goes to the next or previous mark, of one entry or of any, and says which it is; null where there is none. */
  step(direction: Direction, key: EntryKey | null): Step | null;
  /** Goes to the mark that the reader came to last and opens its card. */
  openCurrent(): boolean;
  /** A page that writes itself anew (`document.open`) takes every listener away; to add the same again changes nothing. */
  listen(): void;
}

export function createHandling<M extends Word>(options: HandlingOptions<M>): Handling {
  const { document, anchorOf, reveal, loadCard, signal } = options;
  const stepper = createStepper(options);

  async function open(mark: M, asked: Asked, stays?: AbortSignal): Promise<void> {
    const card = await loadCard();
    const request = requestFor(mark, asked);
    if (card === null || request === null || signal.aborted || stays?.aborted === true) return;
    card.show({ ...request, ...(stays && { stays }) });
  }

  async function prepare(mark: M): Promise<void> {
    const card = await loadCard();
    const request = requestFor(mark, 'pointer');
    if (request !== null && !signal.aborted) card?.prepare(request);
  }

  function requestFor(mark: M, asked: Asked): CardRequest | null {
    const anchor = anchorOf(mark);
    const { sense, outcome, evidence, others } = mark.match;
    return (
      anchor && {
        anchor,
        asked,
        subject: { kind: 'mark', surface: surfaceOf(mark), sense, outcome, evidence, others },
        onChoose: (chosen) => options.choices.choose(shortFormOf(surfaceOf(mark)), chosen),
      }
    );
  }

  async function show(mark: M): Promise<void> {
    await reveal(mark);
    await open(mark, 'keyboard');
  }

  async function tell(mark: M, { position, of }: Step): Promise<void> {
    await reveal(mark);
    (await loadCard())?.announce(mark, position, of);
  }

  const watchAgain = watchPointer<M>({
    document,
    painter: options,
    restDelay: options.restDelay,
    hoverKey: options.hoverKey,
    onPause: (mark) => void prepare(mark),
    onRest: (mark, stays) => void open(mark, 'pointer', stays),
    onTap: (mark) => void open(mark, 'tap'),
    signal,
  });

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const mark = options.focused(event.composedPath()[0] ?? null);
    if (mark === null) return;
    event.preventDefault();
    stepper.visit(mark);
    void open(mark, 'keyboard');
  }

  function listen(): void {
    watchAgain();
    document.addEventListener('keydown', onKey, { signal });
  }

  listen();

  return {
    listen,
    goTo(key) {
      const mark = stepper.first(key);
      if (mark !== null) void show(mark);
      return mark !== null;
    },
    step(direction, key) {
      const stepped = stepper.step(direction, key);
      if (stepped === null) return null;
      const { mark, position, of } = stepped;
      void tell(mark, stepped);
      return { position, of };
    },
    openCurrent() {
      const mark = stepper.here();
      if (mark !== null) void show(mark);
      return mark !== null;
    },
  };
}
