/** Live marks in our own page: the same reading, the same lines and the same card as on any page. */
import type { Words } from '@/components/strings/words.ts';
import { openFilter } from '@/lookup/lexicon/open-filter.ts';
import { createCardScript } from '@/page/card/session.ts';
import { createChoices } from '@/page/choices.ts';
import { type Highlighter, startHighlighter } from '@/page/highlighter.ts';
import { labelOf } from '@/page/labels.ts';
import { createElementPainter } from '@/page/painters/element.ts';
import { canPaintNatively } from '@/page/painters/layers.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import { createPageMarks } from '@/page/page-marks.ts';
import { version } from '@/platform/about.ts';
import { fromBase64 } from '@/platform/base64.ts';
import { askBackground } from '@/platform/messaging.ts';
import { getPageState, onPageState, type PageState } from '@/platform/page-state.ts';

/** Marks the terms of this page until `signal` aborts. */
export async function tryIt(words: Words, signal: AbortSignal): Promise<Highlighter> {
  const state = await pageState(signal);
  const { settings } = state;
  const filter = openFilter(fromBase64(state.filter));
  const services = {
    ask: askBackground,
    now: () => new Date(),
    // Firefox opens its sidebar only for a press in the browser's own buttons.
    canOpenPanel: !import.meta.env.FIREFOX,
    program: version(),
  };
  const card = createCardScript(document, services, words);
  signal.addEventListener('abort', () => card.destroy());
  return startHighlighter({
    document,
    judge: (text) => filter.judge(text),
    match: (blocks) => askBackground('page.match', { blocks: [...blocks], asked: true }),
    openRoot: (element) => element.shadowRoot,
    loadMarks: () =>
      Promise.resolve((seat) =>
        createPageMarks({
          ...seat,
          // Where the browser draws them, also for those who chose elements: the rest of this page is not to be touched.
          createPainter: (quietly) =>
            canPaintNatively()
              ? createNativePainter(document)
              : createElementPainter(document, { quietly, label: (mark) => labelOf(mark, words.strings.marks) }),
          density: 'every',
          always: new Map(Object.entries(settings.always)),
          choices: createChoices(),
          loadCard: () => Promise.resolve(card),
          restDelay: () => settings.restDelay,
          hoverKey: () => settings.hoverKey,
        }),
      ),
    onOff: () => {},
    signal,
  });
}

/** The background writes it soon after the installation, and this page may be quicker. */
async function pageState(signal: AbortSignal): Promise<PageState> {
  const written = new Promise<PageState>((resolve) => onPageState(resolve, signal));
  return (await getPageState()) ?? written;
}
