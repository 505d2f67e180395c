/** A block of a PDF in the making: the text as it is read, and for each character of it the glyph that it came from. */
import { letterSpaced } from './letter-spacing.ts';
import type { PageText, TextItem } from './page-text.ts';
import type { Stretch } from './stretches.ts';

/** Characters of a block, [at, at + length), that are those of one item from `from` on. What no run holds was put in. */
export interface Run {
  at: number;
  length: number;
  page: number;
  item: number;
  from: number;
}

/** A gap between two items, as a part of the font size, that is a blank though the file has none. */
const BLANK = 0.22;

const BROKEN = /[\p{L}\p{N}][-\u00ad\u2010]$/u;

export class Draft {
  text = '';
  readonly runs: Run[] = [];
  readonly first: Stretch;
  last: Stretch;
  /** All of it is in one font and size. */
  uniform: boolean;
  /** Where the line that is being added to begins. */
  lineStart: number;

  constructor(
    stretch: Stretch,
    page: PageText,
    readonly section: number,
    readonly read: boolean,
  ) {
    this.first = this.last = stretch;
    this.uniform = stretch.uniform;
    this.lineStart = stretch.x0;
    this.add(stretch, page, 'start');
  }

  /** Adds what comes next: on the same line, or on a new one, where a word that was broken is joined. */
  add(stretch: Stretch, page: PageText, where: 'start' | 'same-line' | 'new-line', keepsHyphen?: KeepsHyphen): void {
    const first = page.items[stretch.items[0] ?? -1]?.text.trimStart() ?? '';
    if (where === 'same-line') this.blank();
    else if (where === 'new-line' && BROKEN.test(this.text)) this.joinWord(first, keepsHyphen);
    else if (where === 'new-line') this.blank();
    let before: TextItem | null = null;
    const spaced = letterSpaced(stretch.items.map((index) => page.items[index]?.text ?? ''));
    for (const [place, index] of stretch.items.entries()) {
      const item = page.items[index];
      if (item === undefined) continue;
      if (before !== null && standsApart(before, item, stretch)) this.blank();
      this.take(item.text, page.page, index, spaced[place] === true);
      if (item.text.trim() !== '') before = item;
    }
    if (where !== 'same-line') this.lineStart = stretch.x0;
    this.uniform &&= stretch.uniform && stretch.font === this.last.font;
    this.last = stretch;
  }

  /** A hyphen at the end of a line goes where a small letter follows, unless the paper writes the word with it elsewhere. */
  private joinWord(next: string, keepsHyphen: KeepsHyphen = () => false): void {
    if (!/^\p{Ll}/u.test(next)) return;
    const [before = ''] = /[\p{L}\p{N}]+(?=.$)/u.exec(this.text) ?? [];
    const [after = ''] = /^\p{L}+/u.exec(next) ?? [];
    if (keepsHyphen(before, after)) return;
    this.text = this.text.slice(0, -1);
    const run = this.runs.at(-1);
    if (run === undefined) return;
    if (run.length > 1) run.length -= 1;
    else this.runs.pop();
  }

  private blank(): void {
    if (this.text !== '' && !/\s$/.test(this.text)) this.text += ' ';
  }

  /** Takes the characters of an item; of several blanks only the first, and none at the beginning or within a spaced-out word. */
  private take(text: string, page: number, item: number, spaced: boolean): void {
    const [lead = ''] = /^[\s\0]*/.exec(text) ?? [];
    for (const { 0: piece, index } of text.matchAll(/[^\s\0]+|[\s\0]+/g)) {
      const isBlank = index === 0 ? lead !== '' : /^[\s\0]/.test(piece);
      if (isBlank && (this.text === '' || /\s$/.test(this.text))) continue;
      if (isBlank && spaced && piece.length === 1 && index > 0) continue;
      const kept = isBlank ? ' ' : piece;
      const run = this.runs.at(-1);
      const continued =
        run?.page === page &&
        run.item === item &&
        run.at + run.length === this.text.length &&
        run.from + run.length === index;
      if (run !== undefined && continued) run.length += kept.length;
      else this.runs.push({ at: this.text.length, length: kept.length, page, item, from: index });
      this.text += kept;
    }
  }
}

/** Whether the paper writes "before-after" with a hyphen within a line. */
export type KeepsHyphen = (before: string, after: string) => boolean;

/** Whether two items of a stretch are apart though no blank stands between them: by a gap, or a raised citation number. */
function standsApart(before: TextItem, item: TextItem, { size }: Stretch): boolean {
  const gap = item.rtl && before.rtl ? before.x - (item.x + item.width) : item.x - (before.x + before.width);
  if (gap > BLANK * size) return true;
  const raised = item.size < 0.85 * size && item.y < before.y - 0.15 * size;
  return raised && /^\d/.test(item.text) && /[\p{L}\p{N}]$/u.test(before.text);
}
