/**
 * Pointing at marks. A card opens when the pointer rests on a mark, never when it only passes; a tap or click opens it at
 * once. Only trusted events count: a page cannot make cards open.
 */
import type { HoverKey } from '@/lookup/settings.ts';

/** Whatever tells which mark lies under a point. */
interface Pointed<M> {
  at(x: number, y: number, target: EventTarget | null): M | null;
}

export interface PointerOptions<M> {
  document: Document;
  painter: Pointed<M>;
  /** Milliseconds of rest. */
  restDelay: () => number;
  /** The key that must be held for a card to open. */
  hoverKey: () => HoverKey;
  /** Half of the rest is over: what a card needs may be fetched. */
  onPause: (mark: M) => void;
  /** `stays` aborts when the pointer has left the mark, or the reader has turned to something else. */
  onRest: (mark: M, stays: AbortSignal) => void;
  onTap: (mark: M) => void;
  signal: AbortSignal;
}

/** Pixels a resting hand moves. */
const TREMOR = 4;

/** Returns what must be called again when the page may have taken all listeners away (`document.open`); once more is harmless. */
export function watchPointer<M>(options: PointerOptions<M>): () => void {
  const { document, painter, restDelay, hoverKey, onPause, onRest, onTap, signal } = options;
  const view = document.defaultView ?? window;
  let last: PointerEvent | null = null;
  let frame = 0;
  let timer = 0;
  let over: M | null = null;
  let opened: M | null = null;
  let rest: AbortController | null = null;
  let restX = 0;
  let restY = 0;

  function look(): void {
    frame = 0;
    if (last === null) return;
    const { clientX: x, clientY: y } = last;
    const mark = painter.at(x, y, last.composedPath()[0] ?? last.target);
    const moved = Math.hypot(x - restX, y - restY) > TREMOR;
    if (mark === over && !moved) return;
    clearTimeout(timer);
    if (mark !== over) {
      opened = null;
      rest?.abort();
    }
    over = mark;
    [restX, restY] = [x, y];
    if (mark === null || mark === opened || !isHeld(hoverKey(), last)) return;
    // The rest began when the pointer stopped, not in the frame that saw it.
    const rests = restDelay();
    const { timeStamp: since } = last;
    const after = (delay: number, then: () => void) =>
      (timer = view.setTimeout(() => over === mark && then(), since + delay - view.performance.now()));
    after(rests / 2, () => {
      after(rests, () => open(mark));
      onPause(mark);
    });
  }

  function open(mark: M): void {
    opened = mark;
    rest = new AbortController();
    onRest(mark, rest.signal);
  }

  function leave(): void {
    clearTimeout(timer);
    rest?.abort();
    over = null;
    opened = null;
    last = null;
  }

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    last = event;
    if (frame === 0) frame = requestAnimationFrame(look);
  }

  function onOut(event: PointerEvent): void {
    if (event.relatedTarget === null) leave();
  }

  /** What scrolls away under a resting pointer has been left too. */
  function onScroll(): void {
    if (over === null || last === null) return;
    const { clientX: x, clientY: y } = last;
    if (painter.at(x, y, document.elementFromPoint(x, y)) !== over) leave();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') leave();
    // Pressed over a mark where the pointer rests already: that is meant, and waits for nothing.
    const isPressed = event.isTrusted && !event.repeat && event.key.toLowerCase() === KEY_NAMES[hoverKey()];
    if (!isPressed || over === null || over === opened) return;
    clearTimeout(timer);
    open(over);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted || event.button !== 0 || !isTouch(event)) return;
    const target = event.composedPath()[0] ?? event.target;
    if (target instanceof Element && target.closest('a[href], button, label, summary') !== null) return;
    const mark = painter.at(event.clientX, event.clientY, target);
    if (mark !== null) onTap(mark);
  }

  function listen(): void {
    const how = { passive: true, capture: true, signal };
    view.addEventListener('pointermove', onMove, how);
    view.addEventListener('pointerout', onOut, how);
    view.addEventListener('pointerdown', leave, how);
    view.addEventListener('scroll', onScroll, how);
    view.addEventListener('keydown', onKey, how);
    view.addEventListener('click', onClick, how);
  }

  listen();
  signal.addEventListener('abort', () => {
    leave();
    cancelAnimationFrame(frame);
  });
  return listen;
}

/** The keys as events name them, in small letters. */
const KEY_NAMES: Readonly<Record<HoverKey, string>> = { none: '', alt: 'alt', ctrl: 'control', shift: 'shift' };

function isHeld(key: HoverKey, event: PointerEvent): boolean {
  return key === 'none' || event[`${key}Key`];
}

/** Mouse clicks belong to the page; a tap is the only way a finger has to point. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse';
}
