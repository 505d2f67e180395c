/** What the extension and its browser are. */
import { browser, type Browser } from './browser.ts';

export function version(api: Browser = browser): string {
  return api.runtime.getManifest().version;
}

/** Which browser's words for its own pages are used. */
export function browserName(): 'chrome' | 'firefox' {
  return import.meta.env.FIREFOX ? 'firefox' : 'chrome';
}
