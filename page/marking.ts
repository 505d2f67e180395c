/**
 * The marks of one document: findings come in, senses are settled, marks are placed and drawn, the page changes and they
 * leave. Knows nothing of how text is read or how marks look.
 */
import type { EntryKey } from '@/lookup/model.ts';
import { MAX_MARKS } from '@/lookup/limits.ts';
import { createDocumentSenses, type DocumentSenses } from '@/lookup/senses/document.ts';
import { type Kept, KeptBlocks } from './kept.ts';
import type { Mark } from './mark.ts';
import { createNearness } from './near.ts';
import type { Painter } from './painters/painter.ts';
import { placeOf } from './positions.ts';
import type { Answer } from './queue.ts';
import type { Dirt } from './watch.ts';

export interface Marking {
  take(answers: readonly Answer[]): void;
  /** The whole document has been read: names that need evidence are settled from now on. */
  complete(): void;
  readonly isComplete: boolean;
  /** Forgets blocks whose text has left the page, and those in the given elements, which are about to be read again. */
  forget(dirt: Dirt): void;
  /** The reader's choice among the senses of a name, for this page. */
  choose(surface: string, key: EntryKey): void;
  /** Marks in document order, of shown text only. */
  marks(): readonly Mark[];
  destroy(): void;
}

export function createMarking(document: Document, painter: Painter): Marking {
  const kept = new KeptBlocks();
  const senses: DocumentSenses = createDocumentSenses();
  const nearness = createNearness(document, near);
  let complete = false;
  let count = 0;

  function near(container: Element, isNear: boolean): void {
    for (const one of kept.of(container)) {
      if (isNear && one.hidden) reveal(one);
      if (painter.everywhere) continue;
      if (isNear) painter.paint(one.marks);
      else painter.erase(one.marks);
    }
    settleStale();
  }

  function take(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const { block, findings } = answer;
      if (findings.found.length + findings.definitions.length + findings.topics.length === 0) continue;
      const one: Kept = { block, answer, order: kept.orderOf(block), marks: [], hidden: !isShown(block.container) };
      kept.add(one);
      if (findings.found.length > 0) nearness.observe(block.container);
      if (!one.hidden) read(one);
    }
    settleStale();
  }

  /** Lets a shown block speak: its definitions, topics and names count from now on. */
  function read(one: Kept): void {
    senses.put(one.block.id, one.order, one.answer.findings, one.answer.senses);
    settle(one);
  }

  function reveal(one: Kept): void {
    if (!isShown(one.block.container)) return;
    one.hidden = false;
    read(one);
  }

  function settleStale(): void {
    if (!complete) return;
    for (const id of senses.stale()) {
      const one = kept.get(id);
      if (one !== undefined) settle(one);
    }
  }

  function settle(one: Kept): void {
    const settled = senses.settle(one.block.id);
    if (one.marks.length === settled.length && settled.every((match, i) => match === one.marks[i]?.match)) return;
    drop(one);
    const marks: Mark[] = [];
    for (const match of settled) {
      if (count >= MAX_MARKS) break;
      const place = placeOf(one.block, match.start, match.end);
      if (place === null) continue;
      marks.push({ block: one.block, match, place });
      count += 1;
    }
    one.marks = marks;
    if (painter.everywhere || nearness.isNear(one.block.container)) painter.paint(marks);
  }

  function drop(one: Kept): void {
    painter.erase(one.marks);
    count -= one.marks.length;
    one.marks = [];
  }

  function remove(one: Kept): void {
    drop(one);
    kept.remove(one);
    senses.remove(one.block.id);
    if (!kept.hasContainer(one.block.container)) nearness.unobserve(one.block.container);
  }

  return {
    take,
    complete() {
      complete = true;
      senses.complete();
      settleStale();
    },
    get isComplete() {
      return complete;
    },
    forget({ trees, runs }) {
      const gone = new Set(kept.stale());
      if (trees.size > 0) for (const one of kept.within(trees)) gone.add(one);
      for (const run of runs) for (const one of kept.of(run)) gone.add(one);
      for (const one of gone) remove(one);
      settleStale();
    },
    choose(surface, key) {
      senses.choose(surface, key);
      settleStale();
    },
    marks: () => kept.inOrder().flatMap(({ marks, hidden }) => (hidden ? [] : marks)),
    destroy() {
      nearness.destroy();
      painter.destroy();
      kept.clear();
    },
  };
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });
}
