/** Our own pages, opened in tabs. Web pages cannot link to them: they are not web-accessible. */
import type { EntryKey } from '@/lookup/model.ts';
import { browser, type Browser } from './browser.ts';

/** Where a page of ours opens: in a new tab in front or behind, or in the tab that is in front. */
export type Place = 'new' | 'behind' | 'here';

async function open(path: string, api: Browser, place: Place = 'new'): Promise<void> {
  const url = api.runtime.getURL(path);
  if (place === 'here') await api.tabs.update({ url });
  else await api.tabs.create({ url, active: place === 'new' });
}

export async function openPolicy(api: Browser = browser): Promise<void> {
  await open('policy.html', api);
}

/** Licences of what is shipped with us. */
export async function openLicences(api: Browser = browser): Promise<void> {
  await open('licences.txt', api);
}

/** The first page after the installation. */
export async function openWelcome(api: Browser = browser): Promise<void> {
  await open('welcome.html', api);
}

export async function openDictionaries(api: Browser = browser): Promise<void> {
  await open('options.html#dictionaries', api);
}

/** Closes the tab that a page of ours stands in. */
export async function closeThisTab(api: Browser = browser): Promise<void> {
  const { id } = await api.tabs.getCurrent();
  if (id !== undefined) await api.tabs.remove(id);
}

export async function openOptions(api: Browser = browser): Promise<void> {
  await api.runtime.openOptionsPage();
}

/** The whole article on a page of its own. */
export async function openArticle(key: EntryKey, place: Place = 'new', api: Browser = browser): Promise<void> {
  const { dictionary, entry } = key;
  await open(`popup.html?dictionary=${encodeURIComponent(dictionary)}&entry=${encodeURIComponent(entry)}`, api, place);
}

/** The search page; it asks for the pending text itself. */
export async function openSearch(place: Place = 'new', api: Browser = browser): Promise<void> {
  await open('popup.html?pending', api, place);
}
