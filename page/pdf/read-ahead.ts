/**
 * Reads the text of the whole document in idle time, page by page from the first, also of pages that are not drawn yet. Far from
 * there the pages in view are read ahead of their turn, so that their marks do not wait; what that gave is only a glance, without
 * what stands before and behind, and gives way to what is read in its turn.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pageText, type PageText, type RawItem } from '@/lookup/pdf/page-text.ts';
import { createPdfText, type PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { idle, shown } from '../breathe.ts';

export interface ReadAhead {
  /** All blocks read in their turn so far, those that are not matched too, in reading order. */
  readonly blocks: readonly PdfBlock[];
  /** Pages whose blocks are all there. */
  readonly pagesRead: number;
  /** Blocks of pages that were glanced at and whose turn has not come. */
  readonly glances: readonly PdfBlock[];
  /** Characters of all text so far. */
  readonly characters: number;
  /** Resolves when everything has been read; never rejects. */
  readonly done: Promise<void>;
}

export interface ReadAheadOptions {
  document: Document;
  pdf: PDFDocumentProxy;
  onBlocks: (blocks: readonly PdfBlock[]) => void;
  /** The page in view. */
  inView: () => number;
  signal: AbortSignal;
}

/** Pages round the one in view that are glanced at, and how many more must lie before them. */
const ROUND = { before: 1, after: 2 };
const FAR = 4;

/** Blocks of a glance are numbered from here on: more than any document has in its turn. */
const GLANCES = 1e7;
/** More than the pages of one glance have. */
const GLANCE = 1e4;

/** Whether a block was read ahead of its turn. */
export function isGlance({ id }: PdfBlock): boolean {
  return id > GLANCES;
}

/** Milliseconds after which the next page is read even if the browser is never idle. */
const PATIENCE = 300;

export function readAhead({ document, pdf, onBlocks, inView, signal }: ReadAheadOptions): ReadAhead {
  const text = createPdfText();
  const blocks: PdfBlock[] = [];
  const glanced = new Set<number>();
  let glances: PdfBlock[] = [];
  let pagesRead = 0;
  let characters = 0;

  function give(found: PdfBlock[]): void {
    blocks.push(...found);
    for (const block of found) characters += block.text.length;
    if (found.length > 0) onBlocks(found);
  }

  async function textOf(number: number): Promise<PageText> {
    try {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      return pageText(number, view.height, items as readonly RawItem[], view.transform);
    } catch {
      // A damaged page is shown as it is, without marks; the others are read all the same.
      return { page: number, height: 1, items: [] };
    }
  }

  /** Reads the pages in view, unless their turn comes soon or they have been glanced at. */
  async function glance(next: number): Promise<void> {
    const at = inView();
    const from = Math.max(1, at - ROUND.before);
    if (from < next + FAR || glanced.has(at)) return;
    const ahead = createPdfText(GLANCES + at * GLANCE);
    const found: PdfBlock[] = [];
    for (let number = from; number <= Math.min(at + ROUND.after, pdf.numPages); number += 1) {
      if (glanced.has(number)) continue;
      glanced.add(number);
      found.push(...ahead.add(await textOf(number)));
      if (signal.aborted) return;
    }
    found.push(...ahead.end());
    glances.push(...found);
    if (found.length > 0) onBlocks(found);
  }

  async function read(): Promise<void> {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      await shown(document, signal);
      await idle(PATIENCE);
      if (signal.aborted) return;
      await glance(number);
      if (signal.aborted) return;
      const page = await textOf(number);
      if (signal.aborted) return;
      give(text.add(page));
      pagesRead = number - 2;
      if (glances.length > 0) glances = glances.filter((block) => block.page > pagesRead);
    }
    give(text.end());
    glances = [];
    pagesRead = pdf.numPages;
  }

  return {
    blocks,
    get glances() {
      return glances;
    },
    get pagesRead() {
      return pagesRead;
    },
    get characters() {
      return characters;
    },
    done: read(),
  };
}
