/** The language of the browser's own buttons and menus. */
import { browser, type Browser } from './browser.ts';

export function browserLanguage(api: Browser = browser): string {
  return api.i18n.getUILanguage();
}
