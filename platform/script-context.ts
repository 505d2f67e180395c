/**
 * Stands in for WXT's context of a content script (see the alias in the WXT configuration). WXT's own announces every start
 * by an event on the page's document whose name holds the extension's id, so that any page could tell that we are there, also
 * where nothing is marked (wxt 0.21.4, `wxt:content-script-started`). Which of two scripts of a frame serves is settled in our
 * own world instead, in `page/handshake.ts`, where no page can look.
 */
export class ContentScriptContext {
  /** Never aborted: an updated extension's script stops the old one itself. */
  readonly signal = new AbortController().signal;
}
