/** Right-click → "Look up": in the frame of the selection, else over the page, else on our own search page. */
import { MAX_QUERY } from '@/lookup/limits.ts';
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { openSearch } from '@/platform/pages.ts';
import { setPending } from './pending.ts';

export const MENU_LOOK_UP = 'look-up';

export async function setUpMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_LOOK_UP, title: 'Look up “%s”', contexts: ['selection'] });
}

/** One character more than is looked up tells the page that the selection is too long. */
const SENT = MAX_QUERY + 1;

export async function lookUpSelection(text: string, tabId: number | undefined, frameId: number): Promise<void> {
  if (tabId !== undefined && tabId >= 0) {
    for (const frame of new Set([frameId, 0])) {
      const answer = await askPage(tabId, frame, 'page.lookUp', { text: text.slice(0, SENT) });
      if (answer?.ok === true && answer.value.shown) return;
    }
  }
  setPending(text.slice(0, SENT));
  await openSearch();
}
