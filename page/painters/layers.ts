/** The names under which our layers stand among a document's highlights. */
import { type Look, LOOKS } from '../mark.ts';

export const nameOf = (look: Look) => `vademecum-${look}`;

/** The mark last stepped to, over its own look. */
export const CURRENT = 'vademecum-current';

/** Whether this browser can draw and hit-test native highlights. */
export function canPaintNatively(): boolean {
  return typeof Highlight === 'function' && typeof (CSS as { highlights?: unknown }).highlights === 'object';
}

/** Whether mark.js can make elements here: in a document that is served as mere XML they would be no HTML. */
export function canPaintElements(document: Document): boolean {
  return document.createElement('mark') instanceof HTMLElement;
}

/** Takes away layers that an older script of ours left behind: their ranges answer to nobody. */
export function sweepNative(): void {
  if (canPaintNatively()) for (const name of [CURRENT, ...LOOKS.map(nameOf)]) CSS.highlights.delete(name);
}
