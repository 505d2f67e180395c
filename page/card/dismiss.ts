/** What closes a card (WCAG 2.2, 1.4.13): Esc, leaving, a press elsewhere. It stays while the pointer is in it. */
import type { Anchor, Asked } from './card-script.ts';
import type { CardHost } from './host.ts';

/** Milliseconds for which the card stays after the pointer has left word and card. */
const GRACE = 300;

/** Pixels round word and card that still count as on them: the way from one to the other. */
const REACH = 10;

/** Milliseconds in which a document that lost the focus to another tab is hidden. */
const TAB_SWITCH = 150;

/** Calls `close` when the reader is done with the card; until the returned function is called. */
export function watchDismissal(
  host: CardHost,
  anchor: Anchor,
  asked: Asked,
  close: (byKey: boolean) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const { element } = host;
  const document = element.ownerDocument;
  const view = document.defaultView ?? window;
  let timer = 0;
  /** A card opened by keyboard or selection does not close because the mouse lies elsewhere; only once it has been in it. */
  let entered = asked === 'pointer' || asked === 'tap';
  /** Tab was pressed in the card and focus has not come back to it since. */
  let tabbed = false;

  function on<K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void {
    view.addEventListener(type, listener, { capture: true, signal });
  }

  function leaveSoon(): void {
    if (entered && timer === 0 && !hasFocus(host)) timer = view.setTimeout(() => close(false), GRACE);
  }

  function onPointer(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const inside = host.holds(event);
    // A card that opens under a resting pointer is not yet used by it.
    entered ||= inside && event.type === 'pointermove';
    if (inside || isNear(event, [...anchor.boxes(), element.getBoundingClientRect()])) {
      clearTimeout(timer);
      timer = 0;
    } else leaveSoon();
  }

  on('pointermove', onPointer);
  // Of a pointer that goes into a frame this document hears no move.
  on('pointerover', onPointer);
  on('pointerout', (event) => {
    // A pen that is lifted goes out too, and has left nothing.
    if (event.isTrusted && event.pointerType === 'mouse' && event.relatedTarget === null) leaveSoon();
  });
  /** A finger set down elsewhere: lifted again it was a tap; where the page scrolls with it, it was not. */
  let finger: number | null = null;
  on('pointerdown', (event) => {
    if (!event.isTrusted || host.holds(event)) return;
    if (event.pointerType === 'touch') finger = event.pointerId;
    else close(false);
  });
  on('pointerup', (event) => {
    if (event.isTrusted && event.pointerId === finger) close(false);
  });
  on('pointercancel', () => {
    finger = null;
  });
  on('blur', (event) => {
    if (event.target !== view) return;
    // A press in another frame of the page is a press elsewhere; turning to another tab, as by a link of the card, is none.
    const isElsewhere = () => document.activeElement instanceof HTMLIFrameElement || view !== view.top;
    const ask = () => void (!document.hidden && isElsewhere() && close(false));
    const turned = view.setTimeout(ask, TAB_SWITCH);
    signal.addEventListener('abort', () => clearTimeout(turned));
  });
  on('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Tab') tabbed = host.holds(event);
    // Inside the card Esc first closes what is open there; the card itself says when it is done.
    if (event.key !== 'Escape' || host.holds(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close(true);
  });
  on('focusin', (event) => {
    if (host.holds(event)) tabbed = false;
    else if (tabbed) close(false);
  });
  on('pagehide', () => close(false));
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
