/** Takes away what an older script of ours left in the page when the extension was updated under it. */

export const HOST_NAME = 'vademecum-card';

export function sweepHosts(document: Document): void {
  for (const old of document.querySelectorAll(HOST_NAME)) {
    // A page may use the name for an element of its own: ours hold one bare <div> and are popovers.
    if (old.getAttribute('popover') === 'manual' && old.childElementCount === 1) old.remove();
  }
}
