/** Our own pages, opened in tabs. Web pages cannot link to them: they are not web-accessible. */
import type { EntryKey } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';

async function open(path: string, api: Browser): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(path) });
}

export async function openPolicy(api: Browser = browser): Promise<void> {
  await open('policy.html', api);
}

export async function openOptions(api: Browser = browser): Promise<void> {
  await api.runtime.openOptionsPage();
}

/** The whole article on a page of its own. */
export async function openArticle({ dictionary, entry }: EntryKey, api: Browser = browser): Promise<void> {
  await open(`popup.html?dictionary=${encodeURIComponent(dictionary)}&entry=${encodeURIComponent(entry)}`, api);
}

/** The search page; it asks for the pending text itself. */
export async function openSearch(api: Browser = browser): Promise<void> {
  await open('popup.html?pending', api);
}
