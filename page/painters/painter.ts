/** The one interface of everything that draws marks. */
import type { Mark } from '../mark.ts';

export interface Painter {
  /** Marks are drawn wherever they are, not only near the viewport: Tab has to find them. */
  readonly everywhere: boolean;
  /** Draws marks. All marks of one block come together. */
  paint(marks: readonly Mark[]): void;
  /** Takes marks away and leaves the page as it was. */
  erase(marks: readonly Mark[]): void;
  /** The mark drawn at a point of the viewport, or null. Exact: the point lies in one of its boxes. */
  at(x: number, y: number, target: EventTarget | null): Mark | null;
  /** The mark's boxes in the viewport, one for each line it stands on. */
  boxes(mark: Mark): readonly DOMRect[];
  /** Shows which mark the reader has stepped to; null takes that away. */
  point(mark: Mark | null): void;
  /** Takes everything away. */
  destroy(): void;
}
