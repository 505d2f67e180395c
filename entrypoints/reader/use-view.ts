/** The pages of an opened PDF: drawn by pdf.js, read ahead, at the place where they were left. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FindState } from '@/components/reader/FindBar.tsx';
import type { Engine } from '@/page/pdf/engine.ts';
import { watchCopying } from '@/page/pdf/copy.ts';
import { createPdfView, type Fit, type PdfView, type Position } from '@/page/pdf/pdf-view.ts';
import { readAhead } from '@/page/pdf/read-ahead.ts';
import { getPosition, setPosition } from '@/platform/positions.ts';
import { type PdfMarks, startMarks } from './marks.ts';

export interface ViewState {
  view: PdfView | null;
  marks: PdfMarks | null;
  page: number;
  scale: number;
  fit: Fit | null;
  find: FindState;
  /** Nothing to read in it: pictures of pages. */
  textless: boolean;
  /** Grows when the list of terms has changed. */
  terms: number;
}

const FITS: readonly string[] = ['auto', 'page-width', 'page-fit', 'page-actual'] satisfies Fit[];

/** Milliseconds of rest after which a place is remembered. */
const RESTING = 800;

/** Characters a page of text has at least: scans have a stamp or a page number at most. */
const SPARSE = 8;

const NOTHING: ViewState = {
  view: null,
  marks: null,
  page: 1,
  scale: 1,
  fit: 'auto',
  find: { status: 'none', current: 0, total: 0 },
  textless: false,
  terms: 0,
};

export interface ShownDocument {
  engine: Engine;
  pdf: PDFDocumentProxy;
  ownTitle: Promise<string>;
}

export function useView(shown: ShownDocument | null) {
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<ViewState>(NOTHING);
  // Not after the next frame, as other effects: the pages are what one waits for.
  useLayoutEffect(() => {
    setState(NOTHING);
    const element = container.current;
    if (shown === null || element === null) return;
    const controller = new AbortController();
    const change = (part: (before: ViewState) => Partial<ViewState>) =>
      !controller.signal.aborted && setState((before) => ({ ...before, ...part(before) }));
    void show(shown, element, change, controller.signal);
    return () => controller.abort();
  }, [shown?.pdf]);
  return { container, state };
}

async function show(
  { engine, pdf, ownTitle }: ShownDocument,
  container: HTMLDivElement,
  change: (part: (before: ViewState) => Partial<ViewState>) => void,
  signal: AbortSignal,
): Promise<void> {
  const fingerprint = pdf.fingerprints[0] ?? '';
  const [before, viewer] = await Promise.all([getPosition(fingerprint), engine.viewer]);
  if (signal.aborted) return;
  const keep = atRest((position: Position) => void setPosition(fingerprint, position), signal);
  const marks = startMarks({ signal, onTerms: () => change(({ terms }) => ({ terms: terms + 1 })) });
  const view = createPdfView({ viewer, images: engine.files.images }, pdf, container, {
    onLayer: (page) => marks.paint(page),
    onPage: (page) => change(() => ({ page })),
    onScale: (scale) => change(() => ({ scale })),
    onFind: (find) => change(() => ({ find })),
    onPosition(position) {
      const { scale } = position;
      change(({ fit }) => {
        const next = FITS.includes(scale) ? (scale as Fit) : null;
        return next === fit ? {} : { fit: next };
      });
      keep(position);
    },
    onReady: begin,
  });
  if (before !== null) view.restore(before);
  signal.addEventListener('abort', () => view.destroy());
  change(() => ({ view, marks }));

  let begun = false;
  /** Reads ahead once the first page can be read, or when nothing is to be drawn for a while (a scan has no text to draw). */
  function begin(): void {
    if (begun || signal.aborted) return;
    begun = true;
    const ahead = readAhead({
      document,
      pdf,
      onBlocks: (blocks) => marks.take(blocks),
      inView: () => view.page,
      signal,
    });
    watchCopying({ document, view, read: () => ({ blocks: ahead.blocks, pages: ahead.pagesRead }), signal });
    marks.begin(view, () => [...ahead.blocks, ...ahead.glances]);
    void ahead.done.then(async () => {
      if (signal.aborted) return;
      if (ahead.characters < SPARSE * pdf.numPages) change(() => ({ textless: true }));
      await marks.complete(await ownTitle);
    });
  }
  setTimeout(begin, 3000);
}

/** Calls back with the last value when no other has come for a while, and when the page is left. */
function atRest<T>(callback: (value: T) => void, signal: AbortSignal): (value: T) => void {
  let last: { value: T } | null = null;
  let timer = 0;
  const flush = () => {
    clearTimeout(timer);
    if (last !== null) callback(last.value);
    last = null;
  };
  addEventListener('pagehide', flush, { signal });
  signal.addEventListener('abort', flush);
  return (value) => {
    last = { value };
    clearTimeout(timer);
    timer = window.setTimeout(flush, RESTING);
  };
}
