/** "Look up", by right-click or by key: in the frame of the selection, else over the page, else on our own search page. */
import { catalogues } from '@/components/strings/catalogues.ts';
import { languageOf } from '@/lookup/language.ts';
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { Settings } from '@/lookup/settings.ts';
import { browser } from '@/platform/browser.ts';
import { askPage } from '@/platform/messaging.ts';
import { openSearch } from '@/platform/pages.ts';
import { injectHighlight } from '@/platform/scripts.ts';
import { getSettings } from '@/platform/settings.ts';
import { browserLanguage } from '@/platform/ui-language.ts';
import { setPending } from './pending.ts';

export const MENU_LOOK_UP = 'look-up';

export async function setUpMenus(): Promise<void> {
  const title = menuTitle(await getSettings());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_LOOK_UP, title, contexts: ['selection'] });
}

/** The menus follow the language as everything else does. */
export async function renameMenus(settings: Settings): Promise<void> {
  await browser.contextMenus.update(MENU_LOOK_UP, { title: menuTitle(settings) });
}

function menuTitle({ language }: Settings): string {
  return catalogues[languageOf(language, browserLanguage())].pages.menus.lookUp;
}

/** One character more than is looked up tells the page that the selection is too long. */
const SENT = MAX_QUERY + 1;

export async function lookUpSelection(selected: string, tabId: number | undefined, frameId: number): Promise<void> {
  // Half a surrogate pair does not survive the browser's messages.
  const text = selected.slice(0, SENT).toWellFormed();
  if (tabId !== undefined && tabId >= 0) {
    // A page that is still loading has no script of ours yet; putting one there waits until it can be answered.
    const frames = framesFor(frameId);
    if (await showIn(tabId, frames, text)) return;
    if ((await injectHighlight(tabId, frames)) && (await showIn(tabId, frames, text))) return;
  }
  setPending(text);
  await openSearch();
}

/** The same for what is selected in this frame; with nothing selected, the card of the mark last stepped to. */
export async function lookUpByKey(tabId: number, frameId: number): Promise<void> {
  const selected = (await selectionIn(tabId, frameId)) ?? '';
  if (selected === '' && (await openCurrent(tabId, frameId))) return;
  await lookUpSelection(selected, tabId, frameId);
}

/** Opens the card of the mark last stepped to, in this frame or else in the top one. False where there is none. */
export async function openCurrent(tabId: number, frameId: number): Promise<boolean> {
  for (const frame of framesFor(frameId)) {
    const answer = await askPage(tabId, frame, 'page.openCard', {});
    if (answer?.ok === true && answer.value.shown) return true;
  }
  return false;
}

/** The frame, and the top one where no script of ours runs in it, where it has no room or where it has nothing to show. */
function framesFor(frameId: number): number[] {
  return [...new Set([frameId, 0])];
}

async function selectionIn(tabId: number, frameId: number): Promise<string | null> {
  const first = await askPage(tabId, frameId, 'page.selection', {});
  const answer =
    first ?? ((await injectHighlight(tabId, [frameId])) ? await askPage(tabId, frameId, 'page.selection', {}) : null);
  return answer?.ok === true ? answer.value : null;
}

async function showIn(tabId: number, frames: readonly number[], text: string): Promise<boolean> {
  for (const frame of frames) {
    const answer = await askPage(tabId, frame, 'page.lookUp', { text });
    if (answer?.ok === true && answer.value.shown) return true;
  }
  return false;
}
