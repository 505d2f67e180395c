/**
 * Scrolls an element into view inside its own surface only. `scrollIntoView` would scroll the page underneath as well, and the
 * reader would lose the place where the term stands.
 */
export function reveal(element: HTMLElement): void {
  const scroller = scrollerOf(element);
  if (scroller === null) return;
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const visible = box.top >= view.top && box.bottom <= view.bottom;
  if (!visible) scroller.scrollTop += box.top - view.top - Math.max(0, (scroller.clientHeight - box.height) / 3);
}

/** What scrolls around an element in its own surface; null where nothing does. */
export function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent;
  }
  // One of our own pages, opened as a tab: the document itself scrolls. In a shadow tree the page's document is not ours.
  return element.getRootNode() === element.ownerDocument ? element.ownerDocument.documentElement : null;
}
