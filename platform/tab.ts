/** The page behind the popup: its site, the terms marked in its frames, and going to one of them. */
import type { PageProtocol, PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { siteOf } from '@/lookup/sites.ts';
import { browser, type Browser } from './browser.ts';
import { askPage } from './messaging.ts';
import { framesOf } from './scripts.ts';
import { within } from './within.ts';

export interface TabPage {
  tabId: number;
  /** Null where there is none, or where the browser does not tell. */
  site: string | null;
  /** The browser tells no address: a page of its own, or one that the user has not let us into. */
  isHidden: boolean;
}

/** The title of a tab's page, read only when the reader keeps something of it. */
export async function titleOfTab(tabId: number, api: Browser = browser): Promise<string | null> {
  const title = (await api.tabs.get(tabId).catch(() => null))?.title?.trim() ?? '';
  return title === '' ? null : title;
}

/** Calls back when another tab comes to the front or a tab shows another page. */
export function onTabsChanged(callback: () => void, api: Browser = browser): () => void {
  const onUpdated = (_: number, change: { url?: string; status?: string }) => {
    if (change.url !== undefined || change.status !== undefined) callback();
  };
  api.tabs.onActivated.addListener(callback);
  api.tabs.onUpdated.addListener(onUpdated);
  return () => {
    api.tabs.onActivated.removeListener(callback);
    api.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** The tab with this id, or the one the popup was opened over; null where there is none. */
export async function findTab(id: number | null, api: Browser = browser): Promise<TabPage | null> {
  try {
    const tab = id === null ? (await api.tabs.query({ active: true, currentWindow: true }))[0] : await api.tabs.get(id);
    if (tab?.id === undefined) return null;
    return { tabId: tab.id, site: tab.url === undefined ? null : siteOf(tab.url), isHidden: tab.url === undefined };
  } catch {
    return null;
  }
}

export type TermsOfTab =
  | { state: 'cannot-run' }
  | { state: 'no-access' }
  | { state: 'not-read' }
  /** Marked only when its reader asks for it. */
  | { state: 'not-asked' }
  | { state: 'off' }
  | { state: 'on'; terms: PageTerm[]; complete: boolean };

/** Milliseconds that a frame has for an answer; one that is busy longer is asked again or left out. */
const ANSWER = 500;

/** The terms of all frames of a tab, the top frame's first. Frames that hang are left out; the top frame is waited for. */
export async function termsOfTab(tab: TabPage, api: Browser = browser): Promise<TermsOfTab> {
  const { tabId } = tab;
  const ask = (frame: number) => within(ANSWER, askPage(tabId, frame, 'page.terms', {}, api), 'late' as const);
  const others = framesOf(tabId, api).then((frames) => Promise.all(frames.filter((frame) => frame !== 0).map(ask)));
  const answers = [await ask(0), ...(await others)];
  const reached = answers.filter((answer) => answer !== null);
  const read = reached.flatMap((answer) => (answer !== 'late' && answer.ok ? [answer.value] : []));
  if (reached.length === 0) {
    if (!(await isGranted(tab, api))) return { state: 'no-access' };
    return { state: (await isLoading(tabId, api)) ? 'off' : 'cannot-run' };
  }
  if (read.length === 0) return { state: reasonOf(answers[0]) };
  const terms = new Map<string, PageTerm>();
  for (const term of read.flatMap((frame) => frame.terms)) {
    const key = `${term.dictionary} ${term.entry}`;
    const known = terms.get(key);
    if (known === undefined) terms.set(key, term);
    else terms.set(key, { ...known, count: known.count + term.count, uncertain: known.uncertain && term.uncertain });
  }
  const complete = answers[0] !== 'late' && read.every((frame) => frame.complete);
  return { state: 'on', terms: [...terms.values()], complete };
}

/** Why the top frame names no terms. */
function reasonOf(answer: PageProtocol['page.terms']['answer'] | 'late' | null | undefined): RefusalOfTerms {
  return typeof answer === 'object' && answer?.ok === false ? answer.error : 'off';
}

type RefusalOfTerms = Extract<PageProtocol['page.terms']['answer'], { ok: false }>['error'];

/** Whether the user has let us into the page: access can be withdrawn for all sites or for some. */
async function isGranted({ site, isHidden }: TabPage, api: Browser): Promise<boolean> {
  const origins = isHidden ? ['http://*/*', 'https://*/*'] : [`http://${site}/*`, `https://${site}/*`];
  if (!isHidden && (site === null || site === 'file:')) return true;
  try {
    return await api.permissions.contains({ origins });
  } catch {
    // Not every host can be asked about.
    return true;
  }
}

/** A page that is still loading has no script of ours yet, and may have one soon. */
async function isLoading(tabId: number, api: Browser): Promise<boolean> {
  try {
    return (await api.tabs.get(tabId)).status === 'loading';
  } catch {
    return false;
  }
}

/** Goes to the first mark of an entry, in whichever frame has one. */
export async function goToTerm(tabId: number, key: EntryKey, api: Browser = browser): Promise<void> {
  const { dictionary, entry } = key;
  const goes = async (frame: number): Promise<boolean> => {
    const answer = await within(ANSWER, askPage(tabId, frame, 'page.goTo', { dictionary, entry }, api), null);
    return answer?.ok === true && answer.value.shown;
  };
  if (await goes(0)) return;
  for (const frame of await framesOf(tabId, api)) {
    if (frame !== 0 && (await goes(frame))) return;
  }
}

/** Marks the page in a tab whatever the scope says of its site, or no longer. */
export async function markPage(tabId: number, on: boolean, api: Browser = browser): Promise<void> {
  await askPage(tabId, null, 'page.mark', { on }, api);
}

/** Steps to the next or previous mark of a tab, of one entry or of any; null where there is none. */
export async function stepInTab(
  tabId: number,
  direction: 'next' | 'previous',
  key: EntryKey | null,
  api: Browser = browser,
): Promise<{ position: number; of: number } | null> {
  const steps = async (frame: number) => {
    const answer = await within(ANSWER, askPage(tabId, frame, 'page.step', { direction, key }, api), null);
    return answer?.ok === true && answer.value.shown ? answer.value : null;
  };
  const inTop = await steps(0);
  if (inTop !== null) return inTop;
  for (const frame of await framesOf(tabId, api)) {
    const stepped = frame === 0 ? null : await steps(frame);
    if (stepped !== null) return stepped;
  }
  return null;
}
