/** What closes a card (WCAG 2.2, 1.4.13): Esc, leaving, a press elsewhere. It stays while the pointer is in it. */
import type { Anchor, Asked } from './card-script.ts';
import type { CardHost } from './host.ts';

/** Milliseconds for which the card stays after the pointer has left word and card. */
const GRACE = 300;

/** Pixels round word and card that still count as on them: the way from one to the other. */
const REACH = 10;

/** Calls `close` when the reader is done with the card; until the returned function is called. */
export function watchDismissal(
  host: CardHost,
  anchor: Anchor,
  asked: Asked,
  close: (byKey: boolean) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const document = host.element.ownerDocument;
  let timer = 0;
  /** A card opened by keyboard or selection does not close because the mouse lies elsewhere; only once it has been in it. */
  let entered = asked === 'pointer';

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      const inside = host.holds(event);
      entered ||= inside;
      if (inside || isNear(event, [...anchor.boxes(), host.element.getBoundingClientRect()])) {
        clearTimeout(timer);
        timer = 0;
      } else if (entered && timer === 0 && !hasFocus(host)) timer = window.setTimeout(() => close(false), GRACE);
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.isTrusted && !host.holds(event)) close(false);
    },
    { capture: true, passive: true, signal },
  );
  document.addEventListener(
    'keydown',
    (event) => {
      // Inside the card Esc first closes what is open there; the card itself says when it is done.
      if (!event.isTrusted || event.key !== 'Escape' || host.holds(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close(true);
    },
    { capture: true, signal },
  );
  document.defaultView?.addEventListener('pagehide', () => close(false), { signal });
  return () => {
    clearTimeout(timer);
    controller.abort();
  };
}

function isNear({ clientX: x, clientY: y }: PointerEvent, boxes: readonly DOMRect[]): boolean {
  return boxes.some(
    ({ left, right, top, bottom }) =>
      x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH,
  );
}

function hasFocus(host: CardHost): boolean {
  return host.root.activeElement !== null;
}
