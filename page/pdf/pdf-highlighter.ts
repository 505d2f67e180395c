/**
 * One PDF with its terms marked: reads it ahead, marks each page as it is drawn, and answers what the reader asks of it, as
 * `highlighter.ts` does on a page. Stops when its signal aborts.
 */
import type { PageTerm, PageTerms } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { shortFormOf } from '@/lookup/senses/short-forms.ts';
import type { Density, HoverKey } from '@/lookup/settings.ts';
import { idle } from '../breathe.ts';
import type { Asked, CardRequest, CardScript } from '../card/card-script.ts';
import type { Choices } from '../choices.ts';
import type { Highlighter } from '../highlighter.ts';
import { surfaceOf } from '../mark.ts';
import { watchPointer } from '../pointer.ts';
import { createQueue, type MatchBlocks } from '../queue.ts';
import type { Judge } from '../scan.ts';
import { termsOf } from '../terms.ts';
import { createLayerPainter } from './layer-painter.ts';
import type { PdfMark } from './pdf-mark.ts';
import { createPdfMarking, PDF_TITLE_ID } from './pdf-marking.ts';
import type { PdfView } from './pdf-view.ts';

export interface PdfHighlighterOptions {
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
  restDelay: () => number;
  hoverKey: () => HoverKey;
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
  const { document, view, judge, loadCard, signal } = options;
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
  let current: PdfMark | null = null;

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
    const page = mark.glyphs[0]?.page ?? mark.block.page;
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

  async function open(mark: PdfMark, asked: Asked, stays?: AbortSignal): Promise<void> {
    const card = await loadCard();
    const request = requestFor(mark, asked);
    if (signal.aborted || stays?.aborted === true || request === null) return;
    card.show({ ...request, ...(stays && { stays }) });
  }

  async function prepare(mark: PdfMark): Promise<void> {
    const card = await loadCard();
    const request = requestFor(mark, 'pointer');
    if (!signal.aborted && request !== null) card.prepare(request);
  }

  /** Null where the mark is drawn no more. */
  function requestFor(mark: PdfMark, asked: Asked): CardRequest | null {
    const [element] = painter.elements(mark);
    if (element === undefined) return null;
    const { sense, outcome, evidence, others } = mark.match;
    const layer = element.parentElement;
    let last: readonly DOMRect[] = [];
    function boxes(): readonly DOMRect[] {
      const now = painter.elements(mark).flatMap((one) => [...one.getClientRects()]);
      // Drawn anew, under a card in which the reader has chosen a meaning: the word is where it was while its page is there.
      if (now.length === 0 && layer?.isConnected === true) return last;
      return (last = now);
    }
    return {
      anchor: { node: element, boxes },
      asked,
      subject: { kind: 'mark', surface: surfaceOf(mark), sense, outcome, evidence, others },
      onChoose: (chosen) => options.choices.choose(shortFormOf(surfaceOf(mark)), chosen),
    };
  }

  function next(
    direction: 'next' | 'previous',
    key: EntryKey | null,
  ): { mark: PdfMark; position: number; of: number } | null {
    const marks = marking.marks().filter(({ match }) => key === null || isOf(match.sense, key));
    if (marks.length === 0) return null;
    const at = current === null ? -1 : marks.findIndex((mark) => isSamePlace(mark, current));
    const first = marks.findIndex((mark) => (mark.glyphs[0]?.page ?? 0) >= view.page);
    const from = at >= 0 ? at + (direction === 'next' ? 1 : -1) : direction === 'next' ? Math.max(0, first) : first - 1;
    const position = (from + marks.length) % marks.length;
    current = marks[position] as PdfMark;
    return { mark: current, position: position + 1, of: marks.length };
  }

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const mark = painter.at(NaN, NaN, event.target);
    if (mark === null) return;
    event.preventDefault();
    current = mark;
    void open(mark, 'keyboard');
  }

  watchPointer<PdfMark>({
    document,
    painter,
    restDelay: options.restDelay,
    hoverKey: options.hoverKey,
    onPause: (mark) => void prepare(mark),
    onRest: (mark, stays) => void open(mark, 'pointer', stays),
    onTap: (mark) => void open(mark, 'tap'),
    signal,
  });
  document.addEventListener('keydown', onKey, { signal });
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
    goTo(key) {
      const mark = marking.marks().find(({ match }) => isOf(match.sense, key));
      if (mark === undefined) return false;
      current = mark;
      void reveal(mark).then(() => open(mark, 'keyboard'));
      return true;
    },
    step(direction, key) {
      const stepped = next(direction, key);
      if (stepped === null) return null;
      const { mark, position, of } = stepped;
      void reveal(mark)
        .then(loadCard)
        .then((card) => card.announce(mark, position, of));
      return { position, of };
    },
    openCurrent() {
      if (current === null) return false;
      const mark = current;
      void reveal(mark).then(() => open(mark, 'keyboard'));
      return true;
    },
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

function isOf(sense: EntryKey, key: EntryKey): boolean {
  return sense.entry === key.entry && sense.dictionary === key.dictionary;
}

/** Marks are made anew when their block is settled again. */
function isSamePlace(a: PdfMark, b: PdfMark | null): boolean {
  return a === b || (a.block.id === b?.block.id && a.match.start === b.match.start);
}
