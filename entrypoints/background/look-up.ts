/** Right-click → "Look up": in the frame of the selection, else over the page, else on our own search page. */
import { MAX_QUERY } from '@/lookup/limits.ts';
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { openSearch } from '@/platform/pages.ts';
import { injectHighlight } from '@/platform/scripts.ts';
import { setPending } from './pending.ts';

export const MENU_LOOK_UP = 'look-up';

export async function setUpMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_LOOK_UP, title: 'Look up “%s”', contexts: ['selection'] });
}

/** One character more than is looked up tells the page that the selection is too long. */
const SENT = MAX_QUERY + 1;

export async function lookUpSelection(selected: string, tabId: number | undefined, frameId: number): Promise<void> {
  // Half a surrogate pair does not survive the browser's messages.
  const text = selected.slice(0, SENT).toWellFormed();
  if (tabId !== undefined && tabId >= 0) {
    // A page that is still loading has no script of ours yet; putting one there waits until it can be answered.
    const frames = new Set([frameId, 0]);
    if (await showIn(tabId, frames, text)) return;
    if ((await injectHighlight(tabId)) && (await showIn(tabId, frames, text))) return;
  }
  setPending(text);
  await openSearch();
}

async function showIn(tabId: number, frames: Iterable<number>, text: string): Promise<boolean> {
  for (const frame of frames) {
    const answer = await askPage(tabId, frame, 'page.lookUp', { text });
    if (answer?.ok === true && answer.value.shown) return true;
  }
  return false;
}
