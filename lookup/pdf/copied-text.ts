/** What a selection in a PDF is as text: in reading order, broken words joined, lines run on, one line for each paragraph. */
import type { PdfBlock } from './pdf-text.ts';

/** Characters of an item that are selected, [from, to); null where none is. */
export type Selected = (page: number, item: number) => { from: number; to: number } | null;

export function copiedText(blocks: readonly PdfBlock[], selected: Selected): string {
  const paragraphs: string[] = [];
  for (const { text, runs } of blocks) {
    let copied = '';
    let end = 0;
    for (const { at, length, page, item, from } of runs) {
      const part = selected(page, item);
      const first = part === null ? 0 : Math.max(from, part.from);
      const last = part === null ? 0 : Math.min(from + length, part.to);
      if (first >= last) continue;
      const start = at + first - from;
      // What was put in between two selected pieces (the blank of a line's end) is copied with them.
      copied += (copied === '' ? '' : text.slice(end, start)) + text.slice(start, start + last - first);
      end = start + last - first;
    }
    if (copied.trim() !== '') paragraphs.push(copied.trim());
  }
  return paragraphs.join('\n');
}
