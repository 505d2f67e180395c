/** Which frames are read: those that hold real text, not advertisements, trackers and controls. */

/** CSS pixels below which a frame is a widget and not something one reads. */
const SMALLEST = { width: 240, height: 120 };

/** CSS pixels below which no card fits into a frame. */
const SMALLEST_FOR_CARD = { width: 260, height: 220 };

/** Kinds of document whose text is read where it has a body; a browser shows others too, as drawings, data or in a viewer. */
const READ = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml', 'text/plain']);

/** Whether the document is text for reading: no PDF in the browser's viewer, no drawing, no data, nothing edited as a whole. */
export function isForReading({ contentType, body, designMode }: Document): boolean {
  return READ.has(contentType) && body !== null && designMode !== 'on';
}

/** Calls `start` once the frame is worth reading: at once, or when it has grown. */
export function whenWorthReading(view: Window, start: () => void, signal: AbortSignal): void {
  if (isWorthReading(view)) return start();
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  view.addEventListener(
    'resize',
    () => {
      if (!isWorthReading(view)) return;
      controller.abort();
      start();
    },
    { signal: controller.signal },
  );
}

function isWorthReading(view: Window): boolean {
  return view === view.top || (view.innerWidth >= SMALLEST.width && view.innerHeight >= SMALLEST.height);
}

/** Whether a card has room in this frame. */
export function hasRoomForCard(view: Window): boolean {
  return (
    view === view.top || (view.innerWidth >= SMALLEST_FOR_CARD.width && view.innerHeight >= SMALLEST_FOR_CARD.height)
  );
}
