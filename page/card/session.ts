/** One card at a time in a frame: loads what it shows, opens it, moves focus, closes it. */
import type { Words } from '@/components/strings/words.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import { announcementOf, labelOf } from '../labels.ts';
import { createElementPainter } from '../painters/element.ts';
import { deepActiveElement, selectedIn, viewportAnchor } from '../selection.ts';
import { announceIn } from './announce.ts';
import type { CardRequest, CardScript } from './card-script.ts';
import { watchDismissal } from './dismiss.ts';
import { type CardHost, createCardHost } from './host.ts';
import { place } from './placement.ts';
import type { CardServices } from './services.ts';
import { loadView, type View } from './view.tsx';

interface OpenCard {
  request: CardRequest;
  release: () => void;
  focusBefore: Element | null;
}

export function createCardScript(document: Document, services: CardServices, words: Words): CardScript {
  let host: CardHost | null = null;
  let view: View | null = null;
  let open: OpenCard | null = null;
  let turn = 0;
  /** Tells this frame's cards from those of other frames. */
  const own = String(Math.random());

  function hide(returnFocus = false): void {
    turn += 1;
    if (open === null) return;
    const { release, focusBefore } = open;
    open = null;
    release();
    view?.unmount();
    host?.remove();
    host = null;
    view = null;
    if (returnFocus && focusBefore !== null && 'focus' in focusBefore) {
      (focusBefore as HTMLOrSVGElement & Element).focus({ preventScroll: true });
    }
  }

  async function show(request: CardRequest): Promise<void> {
    const mine = ++turn;
    const focusBefore = open?.focusBefore ?? deepActiveElement(document);
    // Loaded before anything is shown: a card that has opened does not jump.
    const loaded = await loadView(request, services, words);
    if (mine !== turn || loaded === null || request.stays?.aborted === true) return;
    if (open !== null) hide();
    turn = mine;
    const opened = createCardHost(document);
    host = opened;
    view = loaded;
    // Focus goes back to where it was unless the reader has taken it elsewhere.
    const close = (byKey: boolean) => hide(byKey || opened.root.activeElement !== null);
    loaded.mount(opened.root, close);
    opened.attach(request.anchor.node);
    const stops = [
      place(opened, request.anchor, () => close(false)),
      watchDismissal(opened, request.anchor, request.asked, close),
    ];
    open = { request, focusBefore, release: () => stops.forEach((stop) => stop()) };
    if (request.asked !== 'pointer') loaded.focus();
    tellFrames();
  }

  /** One card at a time in the whole page: the cards of other frames close. */
  function tellFrames(): void {
    const frame = document.defaultView;
    if (frame !== null && (frame !== frame.top || frame.length > 0)) void services.ask('card.opened', { by: own });
  }

  return {
    show: (request) => void show(request),
    lookUp(text) {
      const selected = selectedIn(document);
      const subject = { kind: 'selection' as const, text: (text ?? selected?.text ?? '').slice(0, MAX_QUERY + 1) };
      void show({ anchor: selected?.anchor ?? viewportAnchor(document), asked: 'selection', subject });
    },
    hide(but) {
      if (but !== own) hide();
    },
    announce: (mark, position, of) => announceIn(document, announcementOf(mark, position, of, words.strings.marks)),
    createElementPainter: (page, { quietly }) =>
      createElementPainter(page, { quietly, label: (mark) => labelOf(mark, words.strings.marks) }),
    destroy: () => hide(),
  };
}
