/**
 * The search box stands in the popup's page itself, so that it can be typed in before our scripts have come. What draws the
 * popup takes it over as it is, with what has been typed.
 */
import type { FirstWords } from '@/platform/first-words.ts';

const theBox = () => document.querySelector<HTMLInputElement>('input[type="search"]');

/**
 * Names the box and gives it the focus as soon as it is there; the page is still being read. Without words it waits for what
 * draws the popup: who hears the page must hear what has the focus.
 */
export function nameBox(words: FirstWords | null): void {
  if (words === null) return;
  document.documentElement.lang = words.language;
  if (tookFocus(words)) return;
  const observer = new MutationObserver(() => {
    if (tookFocus(words)) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** False while there is no box. */
function tookFocus({ search }: FirstWords): boolean {
  const box = theBox();
  if (box === null) return false;
  box.ariaLabel = search;
  box.placeholder = search;
  box.focus();
  return true;
}

/** What stands in it already. */
export function typedBefore(): string {
  return theBox()?.value ?? '';
}
