/** The marks of one PDF: findings come in, senses are settled over the whole document, marks are kept page by page. */
import type { Found, SettledMatch } from '@/lookup/findings.ts';
import { MAX_MARKS } from '@/lookup/limits.ts';
import type { EntryKey } from '@/lookup/model.ts';
import type { PdfBlock } from '@/lookup/pdf/pdf-text.ts';
import { createDocumentSenses } from '@/lookup/senses/document.ts';
import type { Density } from '@/lookup/settings.ts';
import { breathe } from '../breathe.ts';
import type { Choices } from '../choices.ts';
import { thin } from '../density.ts';
import type { Answer } from '../queue.ts';
import { glyphsOf, type PdfMark } from './pdf-mark.ts';
import { isGlance } from './read-ahead.ts';

export interface PdfMarking {
  take(answers: readonly Answer<PdfBlock>[]): void;
  /** The whole document has been read: names that need evidence are settled from now on, in slices. */
  complete(): Promise<void>;
  readonly isComplete: boolean;
  /** What a selected name may mean, best first as far as this document says; where nothing of it was read, nothing. */
  meanings(name: string): readonly EntryKey[];
  /** All marks in reading order. */
  marks(): readonly PdfMark[];
  /** The marks to be drawn on a page. */
  marksOn(page: number): readonly PdfMark[];
}

export interface PdfMarkingOptions {
  density: Density;
  always: ReadonlyMap<string, EntryKey>;
  /** The reader's choices in this document. */
  choices: Choices;
  /** The marks of these pages have changed. */
  onChange: (pages: ReadonlySet<number>) => void;
  signal: AbortSignal;
}

/** The document's own title, asked about like a block; blocks are numbered from 1. */
export const PDF_TITLE_ID = 0;

/** Milliseconds of settling between two chances for scrolling and clicks. */
const SLICE = 8;

interface Kept {
  block: PdfBlock;
  found: readonly Found[];
  marks: readonly PdfMark[];
}

export function createPdfMarking({ density, always, choices, onChange, signal }: PdfMarkingOptions): PdfMarking {
  const senses = createDocumentSenses({ always });
  const kept = new Map<number, Kept>();
  const byPage = new Map<number, Set<Kept>>();
  let complete = false;
  let count = 0;
  let drawn: ReadonlySet<PdfMark> | null = null;
  let changed = new Set<number>();
  let told = false;
  let glancing = false;

  function tell(pages: Iterable<number>): void {
    for (const page of pages) changed.add(page);
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      const before = drawn;
      drawn = thin(inOrder(), density);
      // Which marks are first in their section may have changed anywhere.
      const pages = before === null && drawn === null ? changed : new Set(byPage.keys());
      changed = new Set();
      onChange(pages);
    });
  }

  function inOrder(): PdfMark[] {
    return [...kept.values()].sort((a, b) => a.block.id - b.block.id).flatMap(({ marks }) => marks);
  }

  function settle(one: Kept): void {
    const settled = senses.settle(one.block.id);
    if (isSame(settled, one.marks)) return one.marks.forEach((mark, i) => (mark.match = settled[i] ?? mark.match));
    const pages = new Set(one.marks.flatMap(({ glyphs }) => glyphs.map(({ page }) => page)));
    count -= one.marks.length;
    one.marks = settled
      .slice(0, Math.max(0, MAX_MARKS - count))
      .map((match) => ({ block: one.block, match, glyphs: glyphsOf(one.block.runs, match.start, match.end) }));
    count += one.marks.length;
    for (const { page } of one.marks.flatMap(({ glyphs }) => glyphs)) {
      pages.add(page);
      const own = byPage.get(page) ?? new Set();
      byPage.set(page, own.add(one));
    }
    tell(pages);
  }

  /** What was only glanced at gives way when the reading has come to its page. */
  function dropGlances(through: number): void {
    for (const [id, { block, marks }] of kept) {
      if (!isGlance(block) || block.page > through) continue;
      senses.remove(id);
      kept.delete(id);
      count -= marks.length;
      const pages = new Set(marks.flatMap(({ glyphs }) => glyphs.map(({ page }) => page)));
      for (const page of pages)
        for (const one of byPage.get(page) ?? []) if (one.block.id === id) byPage.get(page)?.delete(one);
      if (pages.size > 0) tell(pages);
    }
    glancing = [...kept.values()].some(({ block }) => isGlance(block));
  }

  async function settleStale(): Promise<void> {
    let until = performance.now() + SLICE;
    for (const id of senses.stale()) {
      const one = kept.get(id);
      if (one !== undefined) settle(one);
      if (performance.now() < until) continue;
      await breathe();
      if (signal.aborted) return;
      until = performance.now() + SLICE;
    }
  }

  const unfollow = choices.follow((shortForm, entry) => {
    senses.choose(shortForm, entry);
    void settleStale();
  });
  signal.addEventListener('abort', unfollow);

  return {
    take(answers) {
      for (const { block, findings, senses: table } of answers) {
        senses.put(block.id, block.id === PDF_TITLE_ID ? -Infinity : block.id, findings, table);
        if (block.id === PDF_TITLE_ID) continue;
        if (isGlance(block)) glancing = true;
        else if (glancing) dropGlances(block.page);
        const one: Kept = { block, found: findings.found, marks: [] };
        kept.set(block.id, one);
        settle(one);
      }
    },
    async complete() {
      complete = true;
      if (glancing) dropGlances(Infinity);
      senses.complete();
      await settleStale();
    },
    get isComplete() {
      return complete;
    },
    meanings(name) {
      for (const { block, found } of kept.values()) {
        const one = found.find(({ start, end }) => block.text.slice(start, end) === name.trim());
        const best = one === undefined ? [] : senses.lookUp(block.id, one.start, one.end);
        if (best.length > 0) return best.map(({ dictionary, entry }) => ({ dictionary, entry }));
      }
      return [];
    },
    marks: inOrder,
    marksOn(page) {
      const all = [...(byPage.get(page) ?? [])].flatMap(({ marks }) => marks);
      return all.filter((mark) => (drawn === null || drawn.has(mark)) && mark.glyphs.some((one) => one.page === page));
    },
  };
}

function isSame(settled: readonly SettledMatch[], marks: readonly PdfMark[]): boolean {
  return (
    settled.length === marks.length &&
    settled.every((match, i) => {
      const drawn = marks[i]?.match;
      return (
        drawn?.start === match.start &&
        drawn.end === match.end &&
        drawn.outcome === match.outcome &&
        drawn.sense.entry === match.sense.entry &&
        drawn.sense.dictionary === match.sense.dictionary
      );
    })
  );
}
