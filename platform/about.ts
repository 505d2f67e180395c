/** What the extension and its browser are. */
import { browser, type Browser } from './browser.ts';

export function version(api: Browser = browser): string {
  return api.runtime.getManifest().version;
}

/** Whether an address or origin is that of our own pages. */
export function isOwnPage(url: string, api: Browser = browser): boolean {
  return `${url}/`.startsWith(api.runtime.getURL(''));
}

/** Which browser's words for its own pages are used. */
export function browserName(): 'chrome' | 'firefox' {
  return import.meta.env.FIREFOX ? 'firefox' : 'chrome';
}
