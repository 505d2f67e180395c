/** On a phone, or under a finger, the card is a sheet at the edge of the screen: dragged to that edge it closes. */
import type { CardHost } from './host.ts';

/** Up to this width the window is a phone's. */
const PHONE_WIDTH = 480;

/** Pixels of dragging after which letting go closes the sheet. */
const FAR = 72;

/** Whether cards are sheets in this window. */
export function wantsSheet(view: Window): boolean {
  return view.innerWidth <= PHONE_WIDTH || view.matchMedia('(pointer: coarse)').matches;
}

/**
 * Lets the grip be dragged until the returned function is called. Nothing depends on dragging: the button beside it and a tap on
 * the page close the sheet too.
 */
export function watchGrip(host: CardHost, close: () => void): () => void {
  const { element, root } = host;
  const view = element.ownerDocument.defaultView ?? window;
  const controller = new AbortController();
  const { signal } = controller;
  let drag: { pointer: number; from: number; by: number } | null = null;

  const moveBy = (pixels: number) => element.style.setProperty('translate', `0 ${pixels}px`, 'important');

  root.addEventListener(
    'pointerdown',
    (event) => {
      const { target, pointerId, clientY } = event as PointerEvent;
      if (!(target instanceof Element) || target.closest('.card-grip') === null) return;
      event.preventDefault();
      drag = { pointer: pointerId, from: clientY, by: 0 };
    },
    { signal },
  );
  const onMove = ({ pointerId, clientY }: PointerEvent) => {
    if (drag?.pointer !== pointerId) return;
    const by = clientY - drag.from;
    // Away from its edge the sheet does not go.
    drag.by = host.sheet === 'head' ? Math.min(by, 0) : Math.max(by, 0);
    moveBy(drag.by);
  };
  const onEnd = ({ pointerId, type }: PointerEvent) => {
    if (drag?.pointer !== pointerId) return;
    const far = type === 'pointerup' && Math.abs(drag.by) >= FAR;
    drag = null;
    if (far) close();
    else moveBy(0);
  };
  view.addEventListener('pointermove', onMove, { capture: true, signal });
  view.addEventListener('pointerup', onEnd, { capture: true, signal });
  view.addEventListener('pointercancel', onEnd, { capture: true, signal });
  return () => controller.abort();
}
