/**
 * Pointing at marks. A card opens when the pointer rests on a mark, never when it only passes; a tap or click opens it at
 * once. Only trusted events count: a page cannot make cards open.
 */
import type { Mark } from './mark.ts';
import type { Painter } from './painters/painter.ts';

export interface PointerOptions {
  document: Document;
  painter: Painter;
  /** Milliseconds of rest. */
  restDelay: () => number;
  onRest: (mark: Mark) => void;
  onTap: (mark: Mark) => void;
  signal: AbortSignal;
}

/** Pixels a resting hand moves. */
const TREMOR = 4;

export function watchPointer({ document, painter, restDelay, onRest, onTap, signal }: PointerOptions): void {
  let last: PointerEvent | null = null;
  let frame = 0;
  let timer = 0;
  let over: Mark | null = null;
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
    if (mark !== over) opened = null;
    over = mark;
    [restX, restY] = [x, y];
    if (mark === null || mark === opened) return;
    timer = window.setTimeout(() => {
      if (over !== mark) return;
      opened = mark;
      onRest(mark);
    }, restDelay());
  }
  let opened: Mark | null = null;

  function leave(): void {
    clearTimeout(timer);
    over = null;
    opened = null;
    last = null;
  }

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      last = event;
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    { passive: true, capture: true, signal },
  );
  document.addEventListener('pointerleave', leave, { signal });
  document.addEventListener('pointerdown', leave, { passive: true, capture: true, signal });
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || !isTouch(event)) return;
      const target = event.composedPath()[0] ?? event.target;
      if (target instanceof Element && target.closest('a[href], button, label, summary') !== null) return;
      const mark = painter.at(event.clientX, event.clientY, target);
      if (mark !== null) onTap(mark);
    },
    { passive: true, capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** Mouse clicks belong to the page; a tap is the only way a finger has to point. */
function isTouch(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType !== 'mouse';
}
