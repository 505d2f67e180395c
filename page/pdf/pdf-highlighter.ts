/**
 * One PDF with its terms marked: reads it ahead, marks each page as it is drawn, and answers what the reader asks of it, as
 * `highlighter.ts` does on a page. Stops when its signal aborts.
 */
import type { PageTerm, PageTerms } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import type { Density } from '@/lookup/settings.ts';
import { idle } from '../breathe.ts';
import type { Anchor, CardScript } from '../card/card-script.ts';
import type { Choices } from '../choices.ts';
import { createHandling, type Pointing } from '../handling.ts';
import type { Highlighter } from '../highlighter.ts';
import { createQueue, type MatchBlocks } from '../queue.ts';
import type { Judge } from '../scan.ts';
import { termsOf } from '../terms.ts';
import { createLayerPainter } from './layer-painter.ts';
import type { PdfMark } from './pdf-mark.ts';
import { createPdfMarking, PDF_TITLE_ID } from './pdf-marking.ts';
import type { PdfView } from './pdf-view.ts';

export interface PdfHighlighterOptions extends Pointing {
  document: Document;
  view: PdfView;
  judge: Judge;
  match: MatchBlocks;
  density: Density;
  always: ReadonlyMap<string, EntryKey>;
  /** The reader's choices in this document. */
  choices: Choices;
  /** What screen readers say of a mark. */
  label: (mark: PdfMark) => string;
  loadCard: () => Promise<CardScript>;
  /** Nothing is to be marked anywhere. */
  onOff: () => void;
  /** The list of terms has changed, or all of it is there. */
  onTerms: () => void;
  signal: AbortSignal;
}

export interface PdfHighlighter extends Highlighter {
  /** What has been read of the document, in reading order. */
  take(blocks: readonly PdfBlock[]): void;
  /** All of it has been read. `title` is what the file calls itself. */
  complete(title: string): Promise<void>;
  /** A page's text has been drawn, or drawn anew. */
  paint(page: number): void;
}

/** Milliseconds in which a page that was scrolled to is drawn; then the mark is shown as well as it goes. */
const DRAWING = 4000;

export function startPdfHighlighter(options: PdfHighlighterOptions): PdfHighlighter {
  const { view, judge, signal } = options;
  const painter = createLayerPainter(options.label);
  const marking = createPdfMarking({
    ...options,
    onChange(pages) {
      for (const page of pages) paintSoon(page);
      options.onTerms();
    },
  });
  const queue = createQueue<PdfBlock>(options.match, marking.take, options.onOff, signal);
  const due = new Set<number>();
  const awaited = new Map<number, (() => void)[]>();
  let painting = false;
  let strong = false;
  let held: PdfBlock[] = [];

  /** After the page has been shown: what is drawn is read first and marked then. */
  function paintSoon(page: number): void {
    due.add(page);
    if (painting) return;
    painting = true;
    void idle(100).then(() => {
      painting = false;
      for (const one of due) paint(one);
      due.clear();
    });
  }

  function paint(page: number): void {
    const layer = signal.aborted ? null : view.layer(page);
    if (layer === null) return;
    painter.paint(layer, marking.marksOn(page));
    for (const resolve of awaited.get(page) ?? []) resolve();
    awaited.delete(page);
  }

  /** Abbreviations and common words are asked about once a name has been met, as on a page. */
  function ask(block: PdfBlock): void {
    if (!block.read) return;
    const verdict = judge(block.text);
    if (verdict === 'strong' && !strong) {
      strong = true;
      for (const waiting of held) queue.push(waiting);
      held = [];
    }
    if (verdict === 'no') return;
    if (strong) queue.push(block);
    else held.push(block);
  }

  async function reveal(mark: PdfMark): Promise<void> {
    const page = pageOf(mark);
    if (painter.elements(mark).length === 0) {
      const drawn = new Promise<void>((resolve) => {
        awaited.set(page, [...(awaited.get(page) ?? []), resolve]);
        setTimeout(resolve, DRAWING);
      });
      view.goTo(page);
      paintSoon(page);
      await drawn;
    }
    const [element] = painter.elements(mark);
    element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    element?.focus({ preventScroll: true });
  }

  /** Null where the mark is drawn no more. */
  function anchorOf(mark: PdfMark): Anchor | null {
    const [element] = painter.elements(mark);
    if (element === undefined) return null;
    const layer = element.parentElement;
    let last: readonly DOMRect[] = [];
    function boxes(): readonly DOMRect[] {
      const now = painter.elements(mark).flatMap((one) => [...one.getClientRects()]);
      // Drawn anew, under a card in which the reader has chosen a meaning: the word is where it was while its page is there.
      if (now.length === 0 && layer?.isConnected === true) return last;
      return (last = now);
    }
    return { node: element, boxes };
  }

  const handling = createHandling<PdfMark>({
    ...options,
    marks: marking.marks,
    isSame: isSamePlace,
    begin: (all, direction) =>
      direction === 'next'
        ? all.findIndex((mark) => pageOf(mark) >= view.page)
        : all.findLastIndex((mark) => pageOf(mark) < view.page),
    at: painter.at,
    focused: (target) => painter.at(NaN, NaN, target),
    anchorOf,
    reveal,
  });

  signal.addEventListener('abort', () => {
    for (const element of view.container.querySelectorAll('mark[data-entry]')) {
      element.replaceWith(...element.childNodes);
    }
  });

  return {
    take(blocks) {
      for (const block of blocks) ask(block);
    },
    async complete(title) {
      if (strong && title.trim() !== '') {
        queue.push({ id: PDF_TITLE_ID, text: title.slice(0, 1000), runs: [], section: 0, page: 1, read: true });
      }
      await queue.drained();
      if (signal.aborted) return;
      await marking.complete();
      options.onTerms();
    },
    paint: paintSoon,
    meanings: marking.meanings,
    terms: () => termsOfPdf(marking.marks(), marking.isComplete),
    goTo: handling.goTo,
    step: handling.step,
    openCurrent: handling.openCurrent,
  };
}

/** The document's terms, each with the pages it stands on. */
function termsOfPdf(marks: readonly PdfMark[], complete: boolean): PageTerms {
  const pages = new Map<string, Set<number>>();
  for (const { match, glyphs } of marks) {
    const key = `${match.sense.dictionary} ${match.sense.entry}`;
    const own = pages.get(key) ?? new Set();
    pages.set(key, own.add(glyphs[0]?.page ?? 1));
  }
  const terms: PageTerm[] = termsOf(marks).map((term) => ({
    ...term,
    pages: [...(pages.get(`${term.dictionary} ${term.entry}`) ?? [])].sort((a, b) => a - b),
  }));
  return { terms, complete };
}

function pageOf({ glyphs, block }: PdfMark): number {
  return glyphs[0]?.page ?? block.page;
}

/** Marks are made anew when their block is settled again. */
function isSamePlace(a: PdfMark, b: PdfMark): boolean {
  return a === b || (a.block.id === b.block.id && a.match.start === b.match.start);
}
