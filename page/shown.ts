/** Whether text is shown, and which element's box tells of it. */
import { parentAcrossRoots } from './skip.ts';

/** The nearest element that has a box, or would have one if it were shown: `display: contents` never has. */
export function boxOf(element: Element): Element {
  let at = element;
  while (!at.checkVisibility() && getComputedStyle(at).display === 'contents') {
    const parent = parentAcrossRoots(at);
    if (parent === null) break;
    at = parent;
  }
  return at;
}

/** Whether the box is rendered and neither invisible nor transparent. */
export function isShown(box: Element): boolean {
  return box.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });
}
