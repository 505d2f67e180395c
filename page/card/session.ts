/** One card at a time in a frame: loads what it shows, opens it, moves focus, closes it. */
import { MAX_QUERY } from '@/lookup/limits.ts';
import { createElementPainter } from '../painters/element.ts';
import { selectedIn, viewportAnchor } from '../selection.ts';
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

export function createCardScript(document: Document, services: CardServices): CardScript {
  let host: CardHost | null = null;
  let view: View | null = null;
  let open: OpenCard | null = null;
  let turn = 0;

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
    if (returnFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  async function show(request: CardRequest): Promise<void> {
    const mine = ++turn;
    const focusBefore = open?.focusBefore ?? document.activeElement;
    // Loaded before anything is shown: a card that has opened does not jump.
    const loaded = await loadView(request, services);
    if (mine !== turn || loaded === null) return;
    if (open !== null) hide();
    turn = mine;
    host = createCardHost(document);
    view = loaded;
    const close = (byKey: boolean) => hide(byKey || request.asked === 'keyboard');
    loaded.mount(host.root, close);
    host.attach(request.anchor.node);
    const stops = [
      place(host, request.anchor, () => close(false)),
      watchDismissal(host, request.anchor, request.asked, close),
    ];
    open = { request, focusBefore, release: () => stops.forEach((stop) => stop()) };
    if (request.asked !== 'pointer') loaded.focus();
  }

  return {
    show: (request) => void show(request),
    lookUp(text) {
      const selected = selectedIn(document);
      const subject = { kind: 'selection' as const, text: (text ?? selected?.text ?? '').slice(0, MAX_QUERY + 1) };
      void show({ anchor: selected?.anchor ?? viewportAnchor(document), asked: 'selection', subject });
    },
    hide: () => hide(),
    announce: (sentence) => announceIn(document, sentence),
    createElementPainter,
    destroy: () => hide(),
  };
}
