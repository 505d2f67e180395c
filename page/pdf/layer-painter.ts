/**
 * Draws marks into the text layer of a page: <mark> elements by mark.js, which is handed ranges and never searches. The layer is
 * our own page's; pdf.js writes its spans anew when words are found in them, and the page is then painted again.
 */
import { createWrapper, MARK_CLASS, type MarkedRange } from '../painters/wrapper.ts';
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
  const wrapper = createWrapper(label);

  return {
    paint(layer, marks) {
      const focused = document.activeElement;
      const had = focused !== null && layer.root.contains(focused) ? wrapper.at(focused) : null;
      clear(layer.root);
      const starts = startsOf(layer);
      const ranges: MarkedRange<PdfMark>[] = [];
      for (const mark of marks) {
        for (const { page, item, from, to } of mark.glyphs) {
          const start = page === layer.page ? starts[item] : undefined;
          if (start !== undefined) ranges.push({ start: start + from, length: to - from, mark });
        }
      }
      wrapper.wrap(layer.root, ranges);
      if (had !== null) wrapper.elements(had)[0]?.focus({ preventScroll: true });
    },
    at: (_x, _y, target) => wrapper.at(target),
    elements: wrapper.elements,
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
