/**
 * A PDF's text as blocks, page by page: what is matched. Stretches of a page, without heads and feet, in reading order, joined to
 * paragraphs, also over the ends of columns and pages and round what stands between (footnotes, captions). Every character of a
 * block is traced to the glyph it came from.
 */
import { columnsOf, isOnLine } from './columns.ts';
import { Draft, type KeepsHyphen, type Run } from './draft.ts';
import { furnitureOf, type LaidPage, layPage, NEIGHBOURS } from './furniture.ts';
import { goesOn, type Ground, isOpen, isSameSize, joinOf } from './joins.ts';
import type { PageText } from './page-text.ts';
import { Sections } from './sections.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

export interface PdfBlock {
  /** Grows in reading order, from 1. */
  id: number;
  text: string;
  runs: readonly Run[];
  /** Number of the section it stands in. */
  section: number;
  /** Page on which it begins. */
  page: number;
  /** False for what is shown and copied but not matched: heads, feet, reference lists, addresses. */
  read: boolean;
}

export interface PdfText {
  /** Takes the next page and gives the blocks that are complete: not yet those whose neighbours are still to come. */
  add(page: PageText): PdfBlock[];
  /** No page is left: gives the rest. */
  end(): PdfBlock[];
}

/** Characters of one block; what runs on longer is no paragraph. */
const LONGEST = 20_000;

/** Characters of a paragraph, at least, that may go on behind what stands between. */
const PARAGRAPH = 100;

/** Blocks that may stand between. */
const BETWEEN = 150;

/** `from` is where blocks and sections are numbered from: those of text that is read ahead of its turn must be told from others. */
export function createPdfText(from = 0): PdfText {
  const sections = new Sections();
  sections.section = from;
  const hyphens = new Set<string>();
  const keepsHyphen: KeepsHyphen = (before, after) => hyphens.has(`${before}-${after}`.toLowerCase());
  let waiting: LaidPage[] = [];
  let behind: LaidPage[] = [];
  let open: Numbered | null = null;
  /** A paragraph that breaks off where smaller text stands between, until it goes on. */
  let suspended: Numbered | null = null;
  let lastId = from;
  let out: PdfBlock[] = [];

  function close(one: Numbered | null): void {
    if (one === null) return;
    const { id, draft } = one;
    const { section, read } = sections.close(draft);
    out.push({ id, text: draft.text, runs: draft.runs, section, read, page: draft.first.page });
  }

  function begin(stretch: Stretch, text: PageText, read = sections.isRead): Numbered {
    return { id: ++lastId, draft: new Draft(stretch, text, sections.section, read) };
  }

  function take(stretch: Stretch, text: PageText, ground: Ground): void {
    const head = headOf(stretch, text);
    const join = open !== null && open.draft.text.length < LONGEST ? joinOf(open.draft, stretch, head, ground) : null;
    if (open !== null && join !== null) return open.draft.add(stretch, text, join, keepsHyphen);
    const isStale =
      suspended !== null && (stretch.page > suspended.draft.last.page + 1 || lastId > suspended.id + BETWEEN);
    if (suspended !== null && (isStale || isOfKind(suspended.draft, stretch))) {
      const before = suspended;
      suspended = null;
      if (!isStale && goesOn(head)) {
        close(open);
        open = before;
        return open.draft.add(stretch, text, 'new-line', keepsHyphen);
      }
      close(before);
    }
    const isApart = open !== null && !isOfKind(open.draft, stretch) && isOpen(open.draft.text);
    if (isApart && suspended === null && open !== null && open.draft.text.length > PARAGRAPH) suspended = open;
    else close(open);
    open = begin(stretch, text);
  }

  function page(laid: LaidPage): void {
    const neighbours = [...behind, ...waiting.slice(0, NEIGHBOURS)].filter((one) => one !== laid);
    const furniture = furnitureOf(laid, neighbours);
    noteHyphens(laid.text, hyphens);
    for (const stretch of furniture) {
      const { id, draft } = begin(stretch, laid.text, false);
      out.push({ id, text: draft.text, runs: draft.runs, section: draft.section, read: false, page: stretch.page });
    }
    let isFirst = true;
    for (const column of columnsOf(laid.stretches.filter((stretch) => !furniture.has(stretch)))) {
      const leading = leadingOf(column);
      const right = Math.max(...column.map(({ x1 }) => x1));
      column.forEach((stretch, at) => {
        const step = at > 0 ? 'line' : isFirst ? 'page' : 'column';
        isFirst = false;
        take(stretch, laid.text, { step, leading, right });
      });
    }
    behind = [...behind, laid].slice(-NEIGHBOURS);
  }

  function given(): PdfBlock[] {
    const blocks = out;
    out = [];
    return blocks;
  }

  return {
    add(text) {
      waiting.push(layPage(text, stretchesOf(text)));
      while (waiting.length > NEIGHBOURS) page(waiting.shift() as LaidPage);
      return given();
    },
    end() {
      while (waiting.length > 0) page(waiting.shift() as LaidPage);
      close(suspended);
      close(open);
      suspended = open = null;
      waiting = behind = [];
      return given();
    },
  };
}

/** Whether a line is in the font and size of a paragraph. */
function isOfKind({ last }: Draft, { turn, size, font }: Stretch): boolean {
  return last.turn === turn && last.font === font && isSameSize(last.size, size);
}

interface Numbered {
  id: number;
  draft: Draft;
}

function headOf(stretch: Stretch, { items }: PageText): string {
  return stretch.items
    .slice(0, 6)
    .map((index) => items[index]?.text ?? '')
    .join('')
    .trimStart();
}

/** The usual distance of two lines: the median of those that are no farther apart than lines of one paragraph can be. */
function leadingOf(column: readonly Stretch[]): number {
  const steps: number[] = [];
  column.forEach((stretch, at) => {
    const before = column[at - 1];
    if (before === undefined || isOnLine(before, stretch)) return;
    const down = stretch.y - before.y;
    if (down > 0 && down < 2.5 * stretch.size) steps.push(down);
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 1.3 * (column[0]?.size ?? 10);
}

/** Words that the paper writes with a hyphen within a line. */
function noteHyphens({ items }: PageText, hyphens: Set<string>): void {
  for (const { text } of items) {
    if (!text.includes('-')) continue;
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}]+-\p{Ll}+(?![\p{L}-])/gu))
      hyphens.add(word.toLowerCase());
  }
}
