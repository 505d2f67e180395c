/** What the marks' script of a frame offers to the small one. */
import type { PageMarks, PageMarksOptions, Seat } from './page-marks.ts';
import type { Painter } from './painters/painter.ts';
import type { Watcher } from './watch.ts';

/** How the reader wants a page marked. */
export interface MarksOptions extends Omit<PageMarksOptions, 'createPainter' | 'choices' | keyof Seat> {
  /** Marks that Tab and screen readers reach, wherever the browser could draw others. */
  focusable: boolean;
  /** Fetches what draws those; null where it cannot be had now. */
  loadElements: (quietly: Watcher['quietly']) => Promise<Painter | null>;
}

export type MarksScript = (options: MarksOptions & Seat) => PageMarks;
