/** Putting our scripts into pages, and finding our way among a tab's frames. */
import type { Language } from '@/lookup/language.ts';
import { browser, type Browser } from './browser.ts';
import { within } from './within.ts';

const CARD_SCRIPT = '/card.js';
const MARKS_SCRIPT = '/marks.js';
const HIGHLIGHT_SCRIPT = '/content-scripts/highlight.js';
const HIGHLIGHT_STYLE = '/content-scripts/highlight.css';

/** Puts the card script into one frame, with the words of one language. False where the browser does not let us. */
export async function injectCard(
  tabId: number,
  frameId: number,
  language: Language,
  api: Browser = browser,
): Promise<boolean> {
  return injected(
    api.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [`/words-${language}.js`, CARD_SCRIPT],
    }),
  );
}

/** Puts the script that draws marks into one frame. False where the browser does not let us. */
export async function injectMarks(tabId: number, frameId: number, api: Browser = browser): Promise<boolean> {
  return injected(api.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [MARKS_SCRIPT] }));
}

/** Serves tabs that were open before we were installed or updated. */
export async function injectIntoOpenTabs(api: Browser = browser): Promise<void> {
  const tabs = await api.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject({ tabId: id, allFrames: true }, api)])));
}

/** Milliseconds that a page has to finish loading, while someone waits for what they asked of it. */
const PAGE_LOADS = 3000;

/** Puts the marking script into these frames once they have loaded. False where the browser or a page does not let us. */
export async function injectHighlight(tabId: number, frameIds: number[], api: Browser = browser): Promise<boolean> {
  return within(PAGE_LOADS, inject({ tabId, frameIds }, api), false);
}

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

async function inject(target: Target, api: Browser): Promise<boolean> {
  await injected(api.scripting.insertCSS({ target, files: [HIGHLIGHT_STYLE] }));
  return injected(api.scripting.executeScript({ target, files: [HIGHLIGHT_SCRIPT] }));
}

/** Milliseconds for all frames of a tab to say that they are there: one frame whose page hangs must not silence the others. */
const FRAMES_ANSWER = 500;

/** Ids of the frames of a tab that we may enter, the top frame first; the top frame alone where one of them hangs. */
export async function framesOf(tabId: number, api: Browser = browser): Promise<number[]> {
  const results = await inFrames(tabId, () => true, api);
  if (results === 'late') return [0];
  return results.map(({ frameId }) => frameId ?? 0).sort((a, b) => a - b);
}

/** The frame that has the focus, or null. */
export async function focusedFrame(tabId: number, api: Browser = browser): Promise<number | null> {
  const hasFocus = () => document.hasFocus() && !['IFRAME', 'FRAME'].includes(document.activeElement?.nodeName ?? '');
  const results = await inFrames(tabId, hasFocus, api);
  if (results === 'late') return null;
  return results.find(({ result }) => result === true)?.frameId ?? null;
}

type InFrame = Awaited<ReturnType<Browser['scripting']['executeScript']>>;

/** What `func` says in every frame, also in those still loading; nothing where the browser does not let us. */
async function inFrames(tabId: number, func: () => boolean, api: Browser): Promise<InFrame | 'late'> {
  const target = { tabId, allFrames: true };
  try {
    return await within(
      FRAMES_ANSWER,
      api.scripting.executeScript({ target, func, injectImmediately: true }),
      'late' as const,
    );
  } catch {
    return [];
  }
}

/** Pages of the browser, of stores and of other extensions refuse us: that is theirs to decide, and no error of ours. */
async function injected(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return true;
  } catch {
    return false;
  }
}
