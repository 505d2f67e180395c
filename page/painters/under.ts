/** What lies under a point through layers that one sees through: a link stretched over a card, an empty overlay. */

/** The elements at a point from the top down, as far as one can see. */
export function* seenAt(root: Document | ShadowRoot, x: number, y: number): Generator<Element> {
  for (const element of root.elementsFromPoint(x, y)) {
    yield element;
    if (isOpaque(element)) return;
  }
}

const PICTURES = new Set(['img', 'video', 'canvas', 'iframe', 'embed', 'object', 'svg']);

function isOpaque(element: Element): boolean {
  if (PICTURES.has(element.localName)) return true;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || !/^(?:transparent|rgba\(.*, 0(?:\.[0-4]\d*)?\))$/.test(backgroundColor);
}
