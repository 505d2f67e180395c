/** Reads the text of the whole document in idle time, page by page, also of pages that are not drawn yet. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pageText, type RawItem } from '@/lookup/pdf/page-text.ts';
import { createPdfText, type PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { idle, shown } from '../breathe.ts';

export interface ReadAhead {
  /** All blocks so far, those that are not matched too, in reading order. */
  readonly blocks: readonly PdfBlock[];
  /** Pages whose blocks are all there. */
  readonly pagesRead: number;
  /** Characters of all text so far. */
  readonly characters: number;
  /** Resolves when everything has been read; never rejects. */
  readonly done: Promise<void>;
}

export interface ReadAheadOptions {
  document: Document;
  pdf: PDFDocumentProxy;
  onBlocks: (blocks: readonly PdfBlock[]) => void;
  onPage: (page: number, of: number) => void;
  signal: AbortSignal;
}

/** Milliseconds after which the next page is read even if the browser is never idle. */
const PATIENCE = 300;

export function readAhead({ document, pdf, onBlocks, onPage, signal }: ReadAheadOptions): ReadAhead {
  const text = createPdfText();
  const blocks: PdfBlock[] = [];
  let pagesRead = 0;
  let characters = 0;

  function give(found: PdfBlock[]): void {
    blocks.push(...found);
    for (const block of found) characters += block.text.length;
    if (found.length > 0) onBlocks(found);
  }

  async function readPage(number: number): Promise<void> {
    try {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      if (!signal.aborted) give(text.add(pageText(number, view.height, items as readonly RawItem[], view.transform)));
    } catch {
      // A damaged page is shown as it is, without marks; the others are read all the same.
      if (!signal.aborted) give(text.add({ page: number, height: 1, items: [] }));
    }
  }

  async function read(): Promise<void> {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      await shown(document, signal);
      await idle(PATIENCE);
      if (signal.aborted) return;
      await readPage(number);
      if (signal.aborted) return;
      onPage(number, pdf.numPages);
      pagesRead = number - 2;
    }
    give(text.end());
    pagesRead = pdf.numPages;
  }

  return {
    blocks,
    get pagesRead() {
      return pagesRead;
    },
    get characters() {
      return characters;
    },
    done: read(),
  };
}
