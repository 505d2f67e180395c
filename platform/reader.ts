/** The reader's dealings with the browser: its own address, the tabs it opens in, and leave to read an address. */
import { isReadable, readerPath } from '@/lookup/pdf/address.ts';
import { browser, type Browser } from './browser.ts';

/** Folder of pdf.js inside the extension. */
export function engineBase(api: Browser = browser): string {
  return api.runtime.getURL('pdf/');
}

/** Whether this window is private: nothing is remembered there. */
export function isPrivate(api: Browser = browser): boolean {
  return api.extension.inIncognitoContext === true;
}

/** The tab that the reader is asked for in, as far as it matters. */
export interface AskingTab {
  id?: number | undefined;
  index?: number | undefined;
  windowId?: number | undefined;
  incognito: boolean;
}

/** Opens the reader with a document, beside the tab that asked or in its place. */
export async function openReader(
  url: string | null,
  tab: AskingTab | null,
  place: 'beside' | 'instead',
  api: Browser = browser,
): Promise<void> {
  if (url !== null && !isReadable(url)) return;
  // Chromium opens pages of extensions in ordinary windows only: what a private window shows must not end up there.
  const refused = tab?.incognito === true && !import.meta.env.FIREFOX;
  const page = api.runtime.getURL(readerPath(refused ? 'private' : url === null ? 'nothing' : { url }));
  if (place === 'instead' && !refused && tab?.id !== undefined) await api.tabs.update(tab.id, { url: page });
  else if (refused || tab === null) await api.tabs.create({ url: page });
  else await api.tabs.create({ url: page, ...beside(tab) });
}

function beside({ id, index, windowId }: AskingTab) {
  return {
    ...(index !== undefined && { index: index + 1 }),
    ...(windowId !== undefined && { windowId }),
    ...(id !== undefined && id >= 0 && { openerTabId: id }),
  };
}

/** Shows the address in the browser's own viewer, in the reader's tab. */
export async function leaveReader(url: string, api: Browser = browser): Promise<void> {
  // A tab may go where a link of an extension page may not: to local files. Named, since another may be in front by now.
  const own = await api.tabs.getCurrent();
  await (own?.id === undefined ? api.tabs.update({ url }) : api.tabs.update(own.id, { url }));
}

/** What may be asked of the browser for an address; null where nothing has to be. */
function originOf(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') return `${protocol}//${hostname}/*`;
  return protocol === 'file:' ? 'file:///*' : null;
}

/** Whether the user lets us read the address: access can be withdrawn for all sites or for some. */
export async function mayRead(url: string, api: Browser = browser): Promise<boolean> {
  const origin = originOf(url);
  if (origin === null) return true;
  try {
    return await api.permissions.contains({ origins: [origin] });
  } catch {
    // Not every host can be asked about.
    return true;
  }
}

/** Asks the user for access; only while the browser counts a press of theirs. */
export async function askToRead(url: string, api: Browser = browser): Promise<boolean> {
  const origin = originOf(url);
  try {
    return origin === null || (await api.permissions.request({ origins: [origin] }));
  } catch {
    return false;
  }
}
