/** Copying from a PDF: the selection as running text, not line by line as it is set. */
import { copiedText } from '@/lookup/pdf/copied-text.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import type { PdfView, TextLayer } from './pdf-view.ts';

export interface CopyOptions {
  document: Document;
  view: PdfView;
  /** Blocks read so far, and the pages that they are complete for. */
  read: () => { blocks: readonly PdfBlock[]; pages: number };
  signal: AbortSignal;
}

/** Puts running text on the clipboard. Where pages are not read yet, and for "select all", pdf.js does as it does. */
export function watchCopying({ document, view, read, signal }: CopyOptions): void {
  view.container.addEventListener(
    'copy',
    (event) => {
      const text = selectionText(document, view, read());
      if (text === null || event.clipboardData === null) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}

/** The selected text as it is read, or null where that is not known. */
export function selectionText(
  document: Document,
  view: PdfView,
  { blocks, pages }: { blocks: readonly PdfBlock[]; pages: number },
): string | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const all = document.getElementById('hiddenCopyElement');
  if (all !== null && selection.containsNode(all)) return null;
  const range = selection.getRangeAt(0);
  const layers = layersIn(view, range);
  if (layers.length === 0 || layers.some(({ page }) => page > pages)) return null;
  const chosen = new Map(layers.map((layer) => [layer.page, spansIn(layer, range)]));
  const text = copiedText(blocks, (page, item) => chosen.get(page)?.get(item) ?? null);
  return text === '' ? null : text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

function layersIn(view: PdfView, range: Range): TextLayer[] {
  const layers: TextLayer[] = [];
  for (let page = 1; page <= view.document.numPages; page += 1) {
    const layer = view.layer(page);
    if (layer !== null && range.intersectsNode(layer.root)) layers.push(layer);
  }
  return layers;
}

/** Which characters of which spans are selected. */
function spansIn({ spans }: TextLayer, range: Range): Map<number, { from: number; to: number }> {
  const chosen = new Map<number, { from: number; to: number }>();
  spans.forEach((span, item) => {
    if (!span.isConnected || !range.intersectsNode(span)) return;
    const { length } = span.textContent;
    const from = span.contains(range.startContainer) ? lengthBefore(span, range.startContainer, range.startOffset) : 0;
    const to = span.contains(range.endContainer) ? lengthBefore(span, range.endContainer, range.endOffset) : length;
    if (from < to) chosen.set(item, { from, to });
  });
  return chosen;
}

/** Characters of a span in front of a point in it. */
function lengthBefore(span: HTMLElement, node: Node, offset: number): number {
  const range = span.ownerDocument.createRange();
  range.selectNodeContents(span);
  range.setEnd(node, offset);
  return range.toString().length;
}
