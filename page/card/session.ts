/** The cards of a frame: one that comes and goes, and one that the reader has pinned. Loads, opens, moves focus, closes. */
import type { Words } from '@/components/strings/words.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import { announcementOf, labelOf } from '../labels.ts';
import { createElementPainter } from '../painters/element.ts';
import { deepActiveElement, isSelected, selectedIn, viewportAnchor } from '../selection.ts';
import { createAhead } from './ahead.ts';
import { announceIn, hush } from './announce.ts';
import type { CardRequest, CardScript } from './card-script.ts';
import { watchDismissal } from './dismiss.ts';
import { type CardHost, createCardHost } from './host.ts';
import { keepPinned } from './pinned.ts';
import { place } from './placement.ts';
import type { CardServices } from './services.ts';
import { watchGrip } from './sheet.ts';
import { loadView, type View } from './view.tsx';

interface OpenCard {
  request: CardRequest;
  host: CardHost;
  view: View;
  focusBefore: Element | null;
  /** Ends whatever keeps it in its place and would close it. */
  release: () => void;
  /** Ends the dragging of a sheet. */
  end: () => void;
}

export function createCardScript(document: Document, services: CardServices, words: Words): CardScript {
  let open: OpenCard | null = null;
  let pinned: OpenCard | null = null;
  let turn = 0;
  const ahead = createAhead(draw, ({ view }) => view.unmount());
  /** Tells this frame's cards from those of other frames. */
  const own = String(Math.random());

  function close(card: OpenCard | null, byKey = false): void {
    if (card === null) return;
    // Focus goes back to where it was unless the reader has taken it elsewhere.
    const returns = byKey || card.host.root.activeElement !== null;
    card.release();
    card.end();
    card.view.unmount();
    card.host.remove();
    if (open === card) open = null;
    if (pinned === card) pinned = null;
    if (returns && card.focusBefore !== null && 'focus' in card.focusBefore) {
      (card.focusBefore as HTMLOrSVGElement & Element).focus({ preventScroll: true });
    }
  }

  function hide(): void {
    turn += 1;
    if (open !== null) {
      open.focusBefore = null;
      close(open);
    }
  }

  /** Loaded and drawn before anything is shown: a card that has opened does not jump. */
  async function draw(request: CardRequest): Promise<OpenCard | null> {
    const view = await loadView(request, services, words);
    if (view === null) return null;
    const host = createCardHost(document);
    const card: OpenCard = { request, host, view, focusBefore: null, release: () => {}, end: () => {} };
    view.mount(host.root, {
      close: (byKey) => close(card, byKey),
      pin: (wanted) => (wanted ? pin(card) : unpin(card)),
    });
    return card;
  }

  async function show(request: CardRequest): Promise<void> {
    const mine = ++turn;
    const focusBefore = open?.focusBefore ?? deepActiveElement(document);
    const card = await (ahead.take(request) ?? draw(request));
    if (card === null) return;
    const { host, view } = card;
    if (mine !== turn || request.stays?.aborted === true) return view.unmount();
    hide();
    turn = mine;
    open = Object.assign(card, { request, focusBefore });
    host.attach(request.anchor.node);
    const stopGrip = watchGrip(host, () => close(card));
    const stops = [
      place(host, request.anchor, () => close(card)),
      watchDismissal(host, request.anchor, request.asked, (byKey) => close(card, byKey)),
    ];
    card.release = () => stops.forEach((stop) => stop());
    card.end = stopGrip;
    if (request.asked !== 'pointer' && request.asked !== 'tap') view.focus();
    tellFrames();
  }

  /** From now on it stays where it stands; another card may open beside it. */
  function pin(card: OpenCard): void {
    if (pinned !== card) close(pinned);
    card.release();
    open = null;
    pinned = card;
    card.release = keepPinned(card.host, { isFirst: () => open === null, close: () => close(card, true) });
  }

  function unpin(card: OpenCard): void {
    card.release();
    pinned = null;
    hide();
    open = card;
    card.release = watchDismissal(card.host, card.request.anchor, 'keyboard', (byKey) => close(card, byKey));
  }

  /** One card at a time in the whole page: the cards of other frames close. */
  function tellFrames(): void {
    const frame = document.defaultView;
    if (frame !== null && (frame !== frame.top || frame.length > 0)) void services.ask('card.opened', { by: own });
  }

  return {
    prepare: ahead.prepare,
    show: (request) => void show(request),
    lookUp(text, meanings) {
      const selected = isSelected(document, text) ? selectedIn(document) : null;
      const best = selected === null ? [] : meanings(text);
      const subject = { kind: 'selection' as const, text: text.slice(0, MAX_QUERY + 1), best };
      void show({ anchor: selected?.anchor ?? viewportAnchor(document), asked: 'selection', subject });
    },
    hide(but) {
      if (but !== own) hide();
    },
    announce: (mark, position, of) => announceIn(document, announcementOf(mark, position, of, words.strings.marks)),
    createElementPainter: (page, { quietly }) =>
      createElementPainter(page, { quietly, label: (mark) => labelOf(mark, words.strings.marks) }),
    destroy() {
      ahead.drop();
      hush();
      hide();
      close(pinned);
    },
  };
}
