/** A mark in a PDF: a settled match and the glyphs it stands on, whether their page is drawn or not. */
import type { SettledMatch } from '@/lookup/findings.ts';
import type { Run } from '@/lookup/pdf/draft.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';

/** Characters [from, to) of one item of a page. */
export interface Glyphs {
  page: number;
  item: number;
  from: number;
  to: number;
}

export interface PdfMark {
  block: PdfBlock;
  match: SettledMatch;
  glyphs: readonly Glyphs[];
}

/** The glyphs that [start, end) of a block's text came from. */
export function glyphsOf(runs: readonly Run[], start: number, end: number): Glyphs[] {
  const glyphs: Glyphs[] = [];
  for (let i = firstBehind(runs, start); i < runs.length; i += 1) {
    const { at, length, page, item, from } = runs[i] as Run;
    if (at >= end) break;
    const first = Math.max(start, at);
    const last = Math.min(end, at + length);
    glyphs.push({ page, item, from: from + first - at, to: from + last - at });
  }
  return glyphs;
}

/** Index of the first run that ends behind a place in the text. */
function firstBehind(runs: readonly Run[], place: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as Run;
    if (run.at + run.length <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
