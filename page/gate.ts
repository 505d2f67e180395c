/** Which frames are read: those that hold real text, not advertisements, trackers and controls. */

/** CSS pixels, width and height, below which a frame is a widget and not something one reads. */
const SMALLEST = [240, 120] as const;

/** The sizes above that at which most space for advertisements is sold: what is exactly so large is taken for one. */
const ADVERTISEMENT = /^(?:(?:30|97)0x250|336x280|300x600)$/;

/** Width and height below which no card fits into a frame. */
const SMALLEST_FOR_CARD = [260, 220] as const;

/** Kinds of document whose text is read where it has a body; a browser shows others too, as drawings, data or in a viewer. */
const READ = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml', 'text/plain']);

/** Whether the document is text for reading: no PDF in the browser's viewer, no drawing, no data, nothing edited as a whole. */
export function isForReading({ contentType, body, designMode }: Document): boolean {
  return READ.has(contentType) && body !== null && designMode !== 'on';
}

/** Where a frame waits until it is worth reading. */
export interface Gate {
  /** Calls `start` once the frame is worth reading: when it is first drawn, or a second later, or has grown. Whatever waited before waits no more. */
  wait(start: () => void): void;
  /** Nothing waits any more. */
  cancel(): void;
}

export function createGate(view: Window, signal: AbortSignal): Gate {
  let waiting: AbortController | null = null;

  function cancel(): void {
    waiting?.abort();
    waiting = null;
  }

  signal.addEventListener('abort', cancel);
  return {
    cancel,
    wait(start) {
      cancel();
      if (signal.aborted) return;
      if (view === view.top) return start();
      const controller = new AbortController();
      waiting = controller;
      const look = () => {
        if (controller.signal.aborted || !isWorthReading(view)) return;
        cancel();
        start();
      };
      view.addEventListener('resize', look, { signal: controller.signal });
      // To ask for its size before it has been drawn would make the browser lay out the page round it.
      view.requestAnimationFrame(() => setTimeout(look));
      // Chromium draws no frame from elsewhere that is out of sight.
      setTimeout(look, 999);
    },
  };
}

function isWorthReading(view: Window): boolean {
  return isAtLeast(view, SMALLEST) && !ADVERTISEMENT.test(`${view.innerWidth}x${view.innerHeight}`);
}

function isAtLeast(view: Window, [width, height]: readonly [number, number]): boolean {
  return view.innerWidth >= width && view.innerHeight >= height;
}

/** Whether a card has room in this frame. */
export function hasRoomForCard(view: Window): boolean {
  return view === view.top || isAtLeast(view, SMALLEST_FOR_CARD);
}
