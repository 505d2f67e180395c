/** The one import of the browser's extension API. Everything else asks for what it needs through this folder. */
import browser from 'webextension-polyfill';

export { browser };

/** The extension API as the polyfill types it; passed as a default argument so that a test can hand in a fake. */
export type Browser = typeof browser;
