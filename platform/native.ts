/**
 * The browser's own extension API, for the scripts that run in every page: messages and storage answer with promises in
 * every browser we support, and the polyfill was the largest single part of the small script. Everything else goes through
 * `browser.ts`.
 */
import type { Browser } from './browser.ts';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

export const native = (browser ?? chrome) as Browser;

/** Version of the program. */
export function programVersion(): string {
  return native.runtime.getManifest().version;
}
