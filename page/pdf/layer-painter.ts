/**
 * Draws marks into the text layer of a page: <mark> elements by mark.js, which is handed ranges and never searches. The layer is
 * our own page's; pdf.js writes its spans anew when words are found in them, and the page is then painted again.
 */
import Mark from 'mark.js';
import { lookOf } from '../mark.ts';
import { MARK_CLASS } from '../painters/element.ts';
import type { PdfMark } from './pdf-mark.ts';
import type { TextLayer } from './pdf-view.ts';

export interface LayerPainter {
  /** Draws these marks, and no others, on a page. */
  paint(layer: TextLayer, marks: readonly PdfMark[]): void;
  /** The mark under a point. */
  at(x: number, y: number, target: EventTarget | null): PdfMark | null;
  /** The mark's elements that stand in the document now. */
  elements(mark: PdfMark): readonly HTMLElement[];
}

/** `label` is what screen readers say of a mark. */
export function createLayerPainter(label: (mark: PdfMark) => string): LayerPainter {
  const markOf = new WeakMap<Element, PdfMark>();
  const elementsOf = new WeakMap<PdfMark, HTMLElement[]>();

  function adopt(element: HTMLElement, mark: PdfMark): void {
    const own = elementsOf.get(mark) ?? [];
    // Of a name in several pieces only the first is a stop for Tab; the whole name is its label.
    if (own.length === 0) {
      element.setAttribute('role', 'button');
      element.tabIndex = 0;
      element.setAttribute('aria-label', label(mark));
    }
    element.removeAttribute('data-markjs');
    element.dataset.entry = mark.match.sense.entry;
    element.dataset.look = lookOf(mark);
    own.push(element);
    elementsOf.set(mark, own);
    markOf.set(element, mark);
  }

  return {
    paint(layer, marks) {
      const focused = document.activeElement;
      const had = focused !== null && layer.root.contains(focused) ? markOf.get(focused) : undefined;
      clear(layer.root);
      for (const mark of marks)
        elementsOf.set(
          mark,
          (elementsOf.get(mark) ?? []).filter(({ isConnected }) => isConnected),
        );
      const starts = startsOf(layer);
      const ranges = new Map<string, PdfMark>();
      for (const mark of marks) {
        for (const { page, item, from, to } of mark.glyphs) {
          const start = page === layer.page ? starts[item] : undefined;
          if (start !== undefined) ranges.set(`${start + from}+${to - from}`, mark);
        }
      }
      if (ranges.size === 0) return;
      new Mark(layer.root).markRanges(
        [...ranges.keys()].map((key) => ({ start: Number(key.split('+')[0]), length: Number(key.split('+')[1]) })),
        {
          element: 'mark',
          className: MARK_CLASS,
          each: (element, range) => {
            const mark = ranges.get(`${range.start}+${range.length}`);
            if (mark !== undefined) adopt(element as HTMLElement, mark);
          },
        },
      );
      if (had !== undefined) elementsOf.get(had)?.[0]?.focus({ preventScroll: true });
    },
    at(_x, _y, target) {
      const element = target instanceof Element ? target.closest(`mark.${MARK_CLASS}`) : null;
      return element === null ? null : (markOf.get(element) ?? null);
    },
    elements: (mark) => (elementsOf.get(mark) ?? []).filter(({ isConnected }) => isConnected),
  };
}

/** Takes all marks out of a layer and leaves its text as pdf.js made it. */
function clear(root: HTMLElement): void {
  for (const element of root.querySelectorAll(`mark.${MARK_CLASS}`)) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent?.normalize();
  }
}

/** Where in all the text of a layer each span's text begins. Spans without text are not in the document and have no place. */
function startsOf({ root, spans }: TextLayer): (number | undefined)[] {
  const indexes = new Map<Element, number>(spans.map((span, index) => [span, index]));
  const starts: (number | undefined)[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let parent = node.parentElement; parent !== null && parent !== root; parent = parent.parentElement) {
      const index = indexes.get(parent);
      if (index === undefined) continue;
      starts[index] ??= at;
      break;
    }
    at += (node as Text).length;
  }
  return starts;
}
