/** The extension API that the store uses, in a page that is no extension: import this before anything that imports it. */
import { fakeBrowser } from '../fake-browser.ts';

export const extension = fakeBrowser();
Object.assign(globalThis, { browser: extension.api });
