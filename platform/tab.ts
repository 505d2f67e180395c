/** The page behind the popup: its site, the terms marked in its frames, and going to one of them. */
import type { PageTerm } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { siteOf } from '@/lookup/sites.ts';
import { browser, type Browser } from './browser.ts';
import { askPage } from './messaging.ts';
import { framesOf } from './scripts.ts';

export interface TabPage {
  tabId: number;
  /** Null where the browser tells no address: a page where extensions cannot run. */
  site: string | null;
}

/** The tab with this id, or the one the popup was opened over; null where there is none. */
export async function findTab(id: number | null, api: Browser = browser): Promise<TabPage | null> {
  try {
    const tab = id === null ? (await api.tabs.query({ active: true, currentWindow: true }))[0] : await api.tabs.get(id);
    if (tab?.id === undefined) return null;
    return { tabId: tab.id, site: tab.url === undefined ? null : siteOf(tab.url) };
  } catch {
    return null;
  }
}

export type TermsOfTab =
  { state: 'cannot-run' } | { state: 'off' } | { state: 'on'; terms: PageTerm[]; complete: boolean };

/** The terms of all frames of a tab, the top frame's first. */
export async function termsOfTab(tabId: number, api: Browser = browser): Promise<TermsOfTab> {
  const frames = await framesOf(tabId, api);
  const answers = await Promise.all(frames.map((frame) => askPage(tabId, frame, 'page.terms', {}, api)));
  const reached = answers.filter((answer) => answer !== null);
  const read = reached.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (reached.length === 0) return { state: 'cannot-run' };
  if (read.length === 0) return { state: 'off' };
  const terms = new Map<string, PageTerm>();
  for (const term of read.flatMap((frame) => frame.terms)) {
    const key = `${term.dictionary} ${term.entry}`;
    const known = terms.get(key);
    if (known === undefined) terms.set(key, term);
    else terms.set(key, { ...known, count: known.count + term.count, uncertain: known.uncertain && term.uncertain });
  }
  return { state: 'on', terms: [...terms.values()], complete: read.every(({ complete }) => complete) };
}

/** Goes to the first mark of an entry, in whichever frame has one. */
export async function goToTerm(tabId: number, key: EntryKey, api: Browser = browser): Promise<void> {
  for (const frame of await framesOf(tabId, api)) {
    const answer = await askPage(tabId, frame, 'page.goTo', { dictionary: key.dictionary, entry: key.entry }, api);
    if (answer?.ok === true && answer.value.shown) return;
  }
}
