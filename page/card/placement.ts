/** Where the card stands: beside the word, never over it, inside the viewport; on a small screen and under a finger as a sheet at its edge. */
import {
  autoUpdate,
  computePosition,
  hide,
  offset,
  type Placement,
  shift,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Anchor } from './card-script.ts';
import type { CardHost } from './host.ts';
import { wantsSheet } from './sheet.ts';

/** Pixels between card and viewport, and between card and word. */
const MARGIN = 8;
const GAP = 6;

/** Pixels of height that no card has more of, as its style sheet says. */
const TALLEST = 540;

/** Pixels of height in which a card can be read; with less it goes to the word's other side. */
const READABLE = 280;

/** Pixels of height below which a head that stays would leave nothing to read: everything scrolls. */
const FIXED_HEAD = 344;

/** How much of the screen a sheet covers at most, and how wide it is at most. */
const SHEET_SHARE = 0.7;
const SHEET_WIDTH = 640;

/**
 * Keeps the card in its place until the returned function is called. `onLost` is called when the word has left the view: not
 * before it has been in it, since a card may be asked for while its word is still being scrolled to.
 */
export function place(host: CardHost, anchor: Anchor, onLost: () => void): () => void {
  const { element } = host;
  const view = element.ownerDocument.defaultView ?? window;
  const reference: VirtualElement & { contextElement?: Element } = {
    getBoundingClientRect: () => nearest(anchor.boxes(), placement),
  };
  const context = anchor.node instanceof Element ? anchor.node : anchor.node.parentElement;
  if (context !== null) reference.contextElement = context;
  let placement: Placement = 'bottom-start';
  let wasInView = false;
  let measured: { room: number; size: DOMRect } | null = null;
  /** What its style sheet lets it have until it is told otherwise. */
  let limited = Math.min(view.innerHeight - 2 * MARGIN, TALLEST);

  async function update(): Promise<void> {
    const boxes = anchor.boxes();
    if (boxes.length === 0) return onLost();
    const box = unite(boxes);
    if (isOutOfView(box, view) || (await isClipped(box))) {
      if (wasInView) return onLost();
      return wantsSheet(view) ? dock(box) : moveToMiddle();
    }
    wasInView = true;
    if (wantsSheet(view)) return dock(box);
    host.sheet = null;
    const chosen = side(box);
    placement = chosen.placement;
    limit(chosen.room);
    const { x, y } = await computePosition(reference, element, {
      strategy: 'fixed',
      placement,
      middleware: [offset(GAP), shift({ padding: MARGIN })],
    });
    host.moveTo(Math.round(x), Math.round(y));
  }

  /** Whether the word has been scrolled out of a box of the page, its own one or one farther out. */
  async function isClipped(box: DOMRect): Promise<boolean> {
    if (context !== null && getComputedStyle(context).overflow !== 'visible' && !meet(box, context)) return true;
    const { middlewareData } = await computePosition(reference, element, { strategy: 'fixed', middleware: [hide()] });
    return middlewareData.hide?.referenceHidden === true;
  }

  /** For a word that is nowhere to be seen: what was looked up is shown all the same. */
  function moveToMiddle(): void {
    limit(view.innerHeight - 2 * MARGIN);
    const { width, height } = element.getBoundingClientRect();
    host.moveTo(Math.round((view.innerWidth - width) / 2), Math.round((view.innerHeight - height) / 2));
  }

  /** Under the word where the card has room or can at least be read there; else over it, else beside it. */
  function side(box: DOMRect): { placement: Placement; room: number } {
    const below = view.innerHeight - box.bottom - GAP - MARGIN;
    const above = box.top - GAP - MARGIN;
    const beside = view.innerHeight - 2 * MARGIN;
    const { width, height } = natural(beside);
    const enough = Math.min(height, READABLE);
    if (below >= enough) return { placement: 'bottom-start', room: below };
    if (above >= enough) return { placement: 'top-start', room: above };
    if (view.innerWidth - box.right - GAP - MARGIN >= width) return { placement: 'right', room: beside };
    if (box.left - GAP - MARGIN >= width) return { placement: 'left', room: beside };
    return below >= above ? { placement: 'bottom-start', room: below } : { placement: 'top-start', room: above };
  }

  /** The card's size where nothing narrows it. Measured once for a window: to measure is to lose how far the reader has scrolled. */
  function natural(room: number): DOMRect {
    if (measured?.room !== room) {
      limit(room);
      measured = { room, size: element.getBoundingClientRect() };
    }
    return measured.size;
  }

  /** A sheet at the foot of the screen, or at its head where the word stands low; it stays there while the page is scrolled. */
  function dock(box: DOMRect): void {
    const below = view.innerHeight - box.bottom - GAP;
    const above = box.top - GAP;
    if (host.sheet === null) {
      host.sheet = below >= above ? 'foot' : 'head';
      limit(Math.min(Math.max(below, above), Math.max(view.innerHeight * SHEET_SHARE, READABLE)));
    }
    const width = Math.min(view.innerWidth, SHEET_WIDTH);
    element.style.setProperty('width', `${width}px`, 'important');
    const { height } = element.getBoundingClientRect();
    const x = Math.round((view.innerWidth - width) / 2);
    host.moveTo(x, host.sheet === 'foot' ? view.innerHeight - height : 0);
  }

  function limit(height: number): void {
    host.scrollWhole(height < FIXED_HEAD);
    const most = Math.floor(Math.min(height, TALLEST));
    // All of the card's style is worked out anew for it: never without need, the opening waits for that.
    if (most === limited) return;
    limited = most;
    element.style.setProperty('--vademecum-room', `${most}px`);
  }

  const controller = new AbortController();
  const { signal } = controller;
  // The library hears the boxes round the word's element scroll, not that element itself.
  context?.addEventListener('scroll', () => void update(), { passive: true, signal });
  // Text can be replaced without anything changing its size or place.
  let frame = 0;
  const observer = new MutationObserver(() => {
    if (frame === 0) frame = view.requestAnimationFrame(() => ((frame = 0), anchor.boxes().length === 0 && onLost()));
  });
  observer.observe(anchor.node.getRootNode(), { childList: true, characterData: true, subtree: true });
  const release = autoUpdate(reference, element, () => void update());
  return () => {
    controller.abort();
    observer.disconnect();
    view.cancelAnimationFrame(frame);
    release();
  };
}

function meet(box: DOMRect, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return box.right > left && box.left < right && box.bottom > top && box.top < bottom;
}

function unite(boxes: readonly DOMRect[]): DOMRect {
  if (boxes.length === 0) return new DOMRect();
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The line of a word that the card stands at: of several the first where it stands above, the last where it stands below. */
function nearest(boxes: readonly DOMRect[], placement: Placement): DOMRect {
  const line = placement.startsWith('top') ? boxes[0] : placement.startsWith('bottom') ? boxes.at(-1) : undefined;
  return unite(line === undefined ? boxes : boxes.filter(({ top, bottom }) => top < line.bottom && bottom > line.top));
}

function isOutOfView(box: DOMRect, view: Window): boolean {
  return box.bottom < 0 || box.right < 0 || box.top > view.innerHeight || box.left > view.innerWidth;
}
