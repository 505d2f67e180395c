/** A pinned card: it stays where it stands until Esc or its own buttons close it, and inside the window when that changes. */
import type { CardHost } from './host.ts';

/** Pixels between card and viewport. */
const MARGIN = 8;

interface PinnedOptions {
  /** Whether Esc is for this card: the one that comes and goes is the first to close. */
  isFirst: () => boolean;
  close: () => void;
}

/** Keeps it until the returned function is called. */
export function keepPinned(host: CardHost, { isFirst, close }: PinnedOptions): () => void {
  const { element } = host;
  const view = element.ownerDocument.defaultView ?? window;
  const controller = new AbortController();
  const { signal } = controller;

  function keepInside(): void {
    if (host.sheet !== null) return;
    element.style.setProperty('--vademecum-room', `${view.innerHeight - 2 * MARGIN}px`);
    const { left, top, width, height } = element.getBoundingClientRect();
    const within = (at: number, size: number, room: number) => Math.max(MARGIN, Math.min(at, room - size - MARGIN));
    host.moveTo(Math.round(within(left, width, view.innerWidth)), Math.round(within(top, height, view.innerHeight)));
  }

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || host.holds(event) || !isFirst()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
  view.addEventListener('resize', keepInside, { signal });
  const observer = new view.ResizeObserver(keepInside);
  observer.observe(element);
  return () => {
    controller.abort();
    observer.disconnect();
  };
}
