/** Functions that are sent to a document as text. Each stands alone: nothing of this module is in reach where it runs. */
import type { Mark, Rect } from './driver.ts';

/** Reads the native marks from `CSS.highlights`, as any page can. */
export function readMarks(dx: number, dy: number): Mark[] {
  const marks: Mark[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('vademecum')) continue;
    const ofName: { range: Range; mark: Mark }[] = [];
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      const shown = box.width > 0 && box.height > 0;
      const rect = shown
        ? { left: box.left + dx, top: box.top + dy, width: box.width, height: box.height }
        : { left: 0, top: 0, width: 0, height: 0 };
      ofName.push({ range, mark: { name, text: range.toString(), rect } });
    }
    // Ranges of different trees have no order among themselves: a shadow tree's stay where they were registered.
    ofName.sort((a, b) =>
      a.range.startContainer.getRootNode() === b.range.startContainer.getRootNode()
        ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
        : 0,
    );
    marks.push(...ofName.map(({ mark }) => mark));
  }
  return marks;
}

/** Where the first element with this selector stands in its own viewport; null when there is none. */
export function readRect(selector: string): Rect | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null;
}

/** Where the content of a frame begins in its parent's viewport; null when there is no such element. */
export function readFrameOrigin(selector: string): { x: number; y: number } | null {
  const frame = document.querySelector(selector);
  if (!frame) return null;
  const box = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  return {
    x: box.left + frame.clientLeft + parseFloat(style.paddingLeft),
    y: box.top + frame.clientTop + parseFloat(style.paddingTop),
  };
}

/** The text of the card: rendered lines, without what is hidden. Roots have no `innerText`, their children do. */
export function readCardText(root: ShadowRoot): string {
  return Array.from(root.children, (child) =>
    child instanceof HTMLElement ? child.innerText : (child.textContent ?? ''),
  )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

/** Where an element of the card stands, or without a selector the first child that takes up room. */
export function readCardRect(root: ShadowRoot, selector: string | null): Rect | null {
  const found = selector === null ? Array.from(root.children) : [root.querySelector(selector)];
  for (const element of found) {
    const box = element?.getBoundingClientRect();
    if (box && box.width > 0 && box.height > 0) {
      return { left: box.left, top: box.top, width: box.width, height: box.height };
    }
  }
  return null;
}

/** Resolves when the page has drawn what an event changed: after two frames, or soon anyway where none are drawn. */
export function framesLater(): Promise<null> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)));
    setTimeout(() => resolve(null), 250);
  });
}
