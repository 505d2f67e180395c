/** Which frames are read: those that hold real text, not advertisements, trackers and controls. */

/**
 * In CSS pixels: smaller ones are widgets and not something one reads, and what is exactly of a size above that at which most
 * space for advertisements is sold is taken for one. As exactly as pixels of the screen allow: at a scale of 1.25 none is 250 high.
 */
const WORTH_READING =
  '(min-width:240px) and (min-height:120px)' +
  ' and (not (((299px<width<301px) or (969px<width<971px)) and (249px<height<251px)))' +
  ' and (not ((335px<width<337px) and (279px<height<281px)))' +
  ' and (not ((299px<width<301px) and (599px<height<601px)))';

/** Below that no card fits into a frame. */
const ROOM_FOR_CARD = '(min-width:260px) and (min-height:220px)';

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
      if (view === view.top) return start();
      const { signal: given } = (waiting = new AbortController());
      // Unlike a listener to the window's size it outlives that a page writes itself anew (`document.open`).
      const size = view.matchMedia(WORTH_READING);
      const look = () => {
        if (given.aborted || !size.matches) return;
        cancel();
        start();
      };
      size.addEventListener('change', look, { signal: given });
      // To ask for its size before it has been drawn would make the browser lay out the page round it.
      view.requestAnimationFrame(() => setTimeout(look));
      // Chromium draws no frame from elsewhere that is out of sight.
      setTimeout(look, 999);
    },
  };
}

/** Whether a card has room in this frame. */
export function hasRoomForCard(view: Window): boolean {
  return view === view.top || view.matchMedia(ROOM_FOR_CARD).matches;
}
