/** Stretches of text on one line, without a gap as wide as that between columns: what pages are laid out from. */
import type { PageText, TextItem } from './page-text.ts';

export interface Stretch {
  page: number;
  /** Places of its items on the page, in reading order; blanks between them are among them. */
  items: readonly number[];
  x0: number;
  x1: number;
  /** Baseline. */
  y: number;
  /** Size and font of most of its characters. */
  size: number;
  font: string;
  /** All of it is in that font. */
  uniform: boolean;
  rtl: boolean;
  turn: number;
}

/** A gap wider than this part of the font size may be one between columns. */
const GAP = 1;
/** Raised and lowered characters stand within this part of the font size of the line's own baseline. */
const RAISED = 0.55;
/** Glyphs may begin this part of the font size before the last one ends. */
const OVERLAP = 0.6;

/** The stretches of a page: items that follow one another in the file, then those that stand side by side. */
export function stretchesOf({ page, items }: PageText): Stretch[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  let blanks: number[] = [];
  for (const [index, item] of items.entries()) {
    if (item.text.trim() === '') {
      if (item.text !== '') blanks.push(index);
      continue;
    }
    if (open !== null && follows(open, item)) open.add(item, [...blanks, index]);
    else parts.push((open = new Part(item, index)));
    blanks = [];
  }
  return besideOneAnother(parts).map((part) => part.done(page));
}

function follows(part: Part, item: TextItem): boolean {
  // In which order words of two directions stand is for the whole line to say.
  if (item.turn !== part.turn || item.rtl !== part.last.rtl) return false;
  const size = Math.max(item.size, part.last.size);
  if (Math.abs(item.y - part.last.y) > RAISED * size && Math.abs(item.y - part.y) > RAISED * size) return false;
  const gap = item.rtl ? part.x0 - (item.x + item.width) : item.x - part.x1;
  return gap > -OVERLAP * size && gap < GAP * size;
}

/** A line that was drawn in pieces (bold words last) is one line all the same. */
function besideOneAnother(parts: readonly Part[]): Part[] {
  const rows = [...parts].sort((a, b) => a.turn - b.turn || a.y - b.y || a.x0 - b.x0);
  const gone = new Set<Part>();
  rows.forEach((part, at) => {
    if (gone.has(part)) return;
    for (let next = at + 1; next < rows.length; next += 1) {
      const other = rows[next] as Part;
      if (other.turn !== part.turn || other.y - part.y > 0.2 * part.size) break;
      if (gone.has(other) || other.rtl !== part.rtl) continue;
      const size = Math.max(part.size, other.size);
      const gap = Math.max(other.x0 - part.x1, part.x0 - other.x1);
      if (gap < -0.2 * size || gap > GAP * size) continue;
      part.join(other);
      gone.add(other);
      next = at;
    }
  });
  return parts.filter((part) => !gone.has(part));
}

interface Weight {
  size: number;
  font: string;
  length: number;
}

/** A stretch in the making. */
class Part {
  readonly turn: number;
  x0: number;
  x1: number;
  y: number;
  last: TextItem;
  private indexes: number[];
  private readonly weights = new Map<string, Weight>();
  private rightToLeft = 0;
  private length = 0;
  private heaviest: Weight = { size: 0, font: '', length: 0 };

  constructor(item: TextItem, index: number) {
    this.turn = item.turn;
    this.x0 = item.x;
    this.x1 = item.x + item.width;
    this.y = item.y;
    this.last = item;
    this.indexes = [index];
    this.weigh(item);
  }

  get size(): number {
    return this.heaviest.size;
  }

  get rtl(): boolean {
    return this.rightToLeft * 2 > this.length;
  }

  add(item: TextItem, indexes: readonly number[]): void {
    this.indexes.push(...indexes);
    this.x0 = Math.min(this.x0, item.x);
    this.x1 = Math.max(this.x1, item.x + item.width);
    this.last = item;
    this.weigh(item);
    if (item.size >= this.size) this.y = item.y;
  }

  join(other: Part): void {
    const before = this.rtl ? other.x0 > this.x0 : other.x0 < this.x0;
    this.indexes = before ? [...other.indexes, ...this.indexes] : [...this.indexes, ...other.indexes];
    if (!before) this.last = other.last;
    this.x0 = Math.min(this.x0, other.x0);
    this.x1 = Math.max(this.x1, other.x1);
    for (const [key, weight] of other.weights) {
      const own = this.weights.get(key);
      const sum = { ...weight, length: weight.length + (own?.length ?? 0) };
      this.weights.set(key, sum);
      if (sum.length > this.heaviest.length) this.heaviest = sum;
    }
    this.rightToLeft += other.rightToLeft;
    this.length += other.length;
  }

  done(page: number): Stretch {
    const { size, font, length } = this.heaviest;
    const { indexes: items, x0, x1, y, turn, rtl } = this;
    return { page, items, x0, x1, y, size, font, uniform: length >= 0.95 * this.length, rtl, turn };
  }

  private weigh({ text, size, font, rtl }: TextItem): void {
    const key = `${font} ${size.toFixed(1)}`;
    const own = this.weights.get(key) ?? { size, font, length: 0 };
    own.length += text.length;
    this.weights.set(key, own);
    if (own.length > this.heaviest.length) this.heaviest = own;
    this.length += text.length;
    if (rtl) this.rightToLeft += text.length;
  }
}
