/** Which lines make up one paragraph: by distance, size, font, indent, and across columns and pages by whether a sentence is left open. */
import { isOnLine } from './columns.ts';
import type { Draft } from './draft.ts';
import type { Stretch } from './stretches.ts';

/** How a line comes after the one before: under it, at the head of the next column or band, on the next page. */
export type Step = 'line' | 'column' | 'page';

export interface Ground {
  step: Step;
  /** Usual distance of two baselines of this column. */
  leading: number;
  /** Right edge of this column. */
  right: number;
}

const SENTENCE_END = /[.!?:;]['"”’)\]]*(?:\s?\[?\d[\d,\s–-]*\]?)?\s*$/;
const BULLET = /^(?:[•‣▪●○–]\s|\(?(?:\d{1,2}|[a-z])[.)]\s+\p{Lu})/u;

/** Characters of a heading at most. */
export const HEADING = 120;

/** Font sizes that differ by more than this are two kinds of text. */
const SIZES = 1.12;

export function isSameSize(a: number, b: number): boolean {
  return Math.max(a, b) <= SIZES * Math.min(a, b);
}

/** Whether a sentence is left open at the end of a text. */
export function isOpen(text: string): boolean {
  return text !== '' && !SENTENCE_END.test(text);
}

/** Whether text that comes at the head of a column or page goes on with a sentence. */
export function goesOn(text: string): boolean {
  return /^(?:\p{Ll}|[([]|\d(?!\d?[.)]\s))/u.test(text);
}

/** How `next` continues the block, or null where it begins another. `head` is its text. */
export function joinOf(draft: Draft, next: Stretch, head: string, ground: Ground): 'same-line' | 'new-line' | null {
  const { last } = draft;
  const { step, leading, right } = ground;
  if (next.turn !== last.turn) return null;
  if (step === 'line' && isOnLine(last, next)) {
    const gap = Math.max(last.x0 - next.x1, next.x0 - last.x1);
    // Cells of a table stand farther apart than the words of any line.
    return gap < 2 * Math.max(last.size, next.size) ? 'same-line' : null;
  }
  if (!isSameSize(last.size, next.size)) return null;
  const openWord = /[\p{L}\p{N}][-\u00ad\u2010]$/u.test(draft.text);
  if (last.font !== next.font && !openWord) {
    if (last.uniform && next.uniform) return null;
    // A heading, though the text under it holds other fonts.
    if (draft.uniform && draft.text.length < HEADING && /^[\p{Lu}\d]/u.test(head)) return null;
  }
  const down = next.y - last.y;
  if (step !== 'line' && !(step === 'column' && down > 0 && down < 1.6 * last.size && next.x0 < last.x1)) {
    return openWord || (isOpen(draft.text) && goesOn(head)) ? 'new-line' : null;
  }
  if (down > 1.45 * Math.max(leading, 1.1 * next.size) || down < 0) return null;
  // The next row of a table, after its last cell.
  if (!next.rtl && draft.lineStart - next.x0 > 3 * next.size) return null;
  const ended = !isOpen(draft.text);
  if (BULLET.test(head) && ended) return null;
  const indent = next.rtl ? last.x1 - next.x1 : next.x0 - last.x0;
  if (ended && indent > 0.7 * next.size && indent < 5 * next.size) return null;
  const short = next.rtl ? false : right - last.x1 > 0.25 * (right - last.x0);
  return ended && short ? null : 'new-line';
}
