/** The marks of the PDF that is open, by the settings and dictionaries of now, and what other contexts ask of them. */
import { catalogues } from '@/components/strings/catalogues.ts';
import { LOCALES } from '@/lookup/language.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { PageProtocol, PageTerms } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { pageRequests } from '@/lookup/page-requests.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { fail, ok } from '@/lookup/result.ts';
import type { CardScript } from '@/page/card/card-script.ts';
import { createChoices } from '@/page/choices.ts';
import { labelOf } from '@/page/labels.ts';
import { type PdfHighlighter, startPdfHighlighter } from '@/page/pdf/pdf-highlighter.ts';
import type { PdfView } from '@/page/pdf/pdf-view.ts';
import { selectedText } from '@/page/selection.ts';
import { fromBase64 } from '@/platform/base64.ts';
import { askBackground, serve } from '@/platform/messaging.ts';
import { programVersion } from '@/platform/native.ts';
import { getPageState, onPageState, type PageState } from '@/platform/page-state.ts';

export interface PdfMarks {
  /** Text has been read. */
  take(blocks: readonly PdfBlock[]): void;
  /** The pages are there. `read` gives all text read so far: marks begin anew when settings change. */
  begin(view: PdfView, read: () => readonly PdfBlock[]): void;
  complete(title: string): Promise<void>;
  paint(page: number): void;
  /** Null while nothing is marked anywhere. */
  terms(): PageTerms | null;
  goTo(key: EntryKey): void;
}

export function startMarks({ signal, onTerms }: { signal: AbortSignal; onTerms: () => void }): PdfMarks {
  let state: PageState | null = null;
  let running: { highlighter: PdfHighlighter; controller: AbortController; drawn: string } | null = null;
  let shown: { view: PdfView; read: () => readonly PdfBlock[] } | null = null;
  let title: string | null = null;
  let choices = createChoices();
  let card: Promise<CardScript> | null = null;

  function loadCard(): Promise<CardScript> {
    const language = state?.language ?? 'en';
    const services = {
      ask: askBackground,
      now: () => new Date(),
      // Firefox opens its sidebar only for a press in the browser's own buttons.
      canOpenPanel: !import.meta.env.FIREFOX,
      program: programVersion(),
    };
    const words = { language, locale: LOCALES[language], strings: catalogues[language].card };
    card ??= import('@/page/card/session.ts').then(({ createCardScript }) =>
      createCardScript(document, services, words),
    );
    return card;
  }

  function dropCard(): void {
    void card?.then((script) => script.destroy());
    card = null;
  }

  function stop(): void {
    running?.controller.abort();
    running = null;
    void card?.then((script) => script.hide());
    onTerms();
  }

  function follow(next: PageState): void {
    if (state !== null && state.language !== next.language) dropCard();
    state = next;
    if (!next.settings.enabled) return stop();
    if (running?.drawn === drawnFrom(next)) return;
    start();
  }

  function start(): void {
    if (state === null || shown === null || !state.settings.enabled || signal.aborted) return;
    running?.controller.abort();
    const controller = new AbortController();
    signal.addEventListener('abort', () => controller.abort(), { signal: controller.signal });
    const filter = openFilter(fromBase64(state.filter));
    const { density, always } = state.settings;
    const { marks } = catalogues[state.language].card;
    const highlighter = startPdfHighlighter({
      document,
      view: shown.view,
      judge: (text) => filter.judge(text),
      // Whoever opens a PDF here has asked for its marks.
      match: (blocks) => askBackground('page.match', { blocks: [...blocks], asked: true }),
      density,
      always: new Map(Object.entries(always)),
      choices,
      label: (mark) => labelOf(mark, marks),
      loadCard,
      restDelay: () => state?.settings.restDelay ?? 0,
      hoverKey: () => state?.settings.hoverKey ?? 'none',
      onOff: stop,
      onTerms,
      signal: controller.signal,
    });
    running = { highlighter, controller, drawn: drawnFrom(state) };
    highlighter.take(shown.read());
    if (title !== null) void highlighter.complete(title);
  }

  onPageState(follow, signal);
  void getPageState().then((stored) => stored !== null && !signal.aborted && follow(stored));
  serve<PageProtocol>(
    pageRequests,
    routesOf(() => running?.highlighter ?? null, loadCard),
    signal,
  );
  signal.addEventListener('abort', dropCard);

  return {
    take: (blocks) => running?.highlighter.take(blocks),
    begin(view, read) {
      shown = { view, read };
      choices = createChoices();
      start();
    },
    async complete(own) {
      title = own;
      await running?.highlighter.complete(own);
    },
    paint: (page) => running?.highlighter.paint(page),
    terms: () => (running === null ? null : running.highlighter.terms()),
    goTo: (key) => void running?.highlighter.goTo(key),
  };
}

/** What the background, the popup and the panel ask of a page, answered by the PDF. */
function routesOf(highlighter: () => PdfHighlighter | null, loadCard: () => Promise<CardScript>) {
  const answer = (isShown: boolean | undefined) => Promise.resolve(ok({ shown: isShown === true }));
  return {
    'page.terms'(): Promise<PageProtocol['page.terms']['answer']> {
      const terms = highlighter()?.terms();
      return Promise.resolve(terms === undefined ? fail('off') : ok(terms));
    },
    'page.mark': () => Promise.resolve(ok(null)),
    'page.goTo': (key: EntryKey) => answer(highlighter()?.goTo(key)),
    'page.step'({ direction, key }: PageProtocol['page.step']['params']) {
      const stepped = highlighter()?.step(direction, key) ?? null;
      return Promise.resolve(ok({ shown: stepped !== null, position: 0, of: 0, ...stepped }));
    },
    'page.openCard': () => answer(highlighter()?.openCurrent()),
    'page.hideCard': () => Promise.resolve(ok(null)),
    'page.selection': () =>
      Promise.resolve(
        ok(
          selectedText(document)
            .slice(0, MAX_QUERY + 1)
            .toWellFormed(),
        ),
      ),
    async 'page.lookUp'({ text }: PageProtocol['page.lookUp']['params']) {
      (await loadCard()).lookUp(text, (name) => highlighter()?.meanings(name) ?? []);
      return ok({ shown: true });
    },
  };
}

/** Everything that decides what is marked and how; the pointer's settings do not. */
function drawnFrom({ filter, language, lexicon, settings: { density, always } }: PageState): string {
  return JSON.stringify([lexicon, language, density, always, filter]);
}
