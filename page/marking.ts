/**
 * The marks of one document: findings come in, senses are settled, marks are placed and drawn, the page changes and they
 * leave. Knows nothing of how text is read or how marks look.
 */
import type { EntryKey } from '@/lookup/model.ts';
import { MAX_MARKS } from '@/lookup/limits.ts';
import type { SettledMatch } from '@/lookup/findings.ts';
import type { Density } from '@/lookup/settings.ts';
import { createDocumentSenses, type DocumentSenses } from '@/lookup/senses/document.ts';
import { type Block, TITLE_ID } from './blocks.ts';
import type { Choices } from './choices.ts';
import { thin } from './density.ts';
import { isCurrent, type Kept, KeptBlocks } from './kept.ts';
import type { Mark } from './mark.ts';
import { createNearness } from './near.ts';
import type { Painter } from './painters/painter.ts';
import { placeOf } from './positions.ts';
import type { Answer } from './queue.ts';
import { createRevelation } from './revelation.ts';
import { createSettling } from './settling.ts';
import { boxOf, isShown } from './shown.ts';
import { liesInUnread } from './skip.ts';
import { inSlices } from './slices.ts';
import type { Dirt } from './watch.ts';

export interface Marking {
  take(answers: readonly Answer[]): void;
  /** The whole document has been read: names that need evidence are settled from now on. Resolves when all are. */
  complete(): Promise<void>;
  readonly isComplete: boolean;
  /** Forgets blocks whose text has left the page or is read no more; what is dirty is about to be read again. */
  forget(dirt: Dirt): void;
  /** The page has rewritten this text node: what is drawn on its block goes until it is read again. */
  distrust(node: Node): void;
  /** What a selected name may mean, best first as far as this document says; where nothing of it was read, nothing. */
  meanings(name: string): readonly EntryKey[];

  /** Whether this very text is kept already. */
  isKnown(block: Block): boolean;
  /** Marks in document order, of shown text only. */
  marks(): readonly Mark[];
  /** Those of them that one can go to: an element that is not drawn has no place. */
  stops(): readonly Mark[];
  destroy(): void;
}

/** Before every block of the text, and near all of them. */
const TITLE_ORDER = -Infinity;

export interface MarkingOptions {
  document: Document;
  painter: Painter;
  density: Density;
  /** The reader's standing choices: short form to entry. */
  always: ReadonlyMap<string, EntryKey>;
  /** The reader's choices on this page. */
  choices: Choices;
}

export function createMarking({ document, painter, density, always, choices }: MarkingOptions): Marking {
  const kept = new KeptBlocks();
  const senses: DocumentSenses = createDocumentSenses({ always });
  const nearness = createNearness(document, near);
  /** Text nodes that a mark begins or ends in. */
  const byNode = new WeakMap<Node, Kept>();
  let whole = false;
  let complete = false;
  let count = 0;
  const settling = createSettling({
    stale: senses.stale,
    settle(id) {
      const one = kept.get(id);
      if (one === undefined) senses.settle(id);
      else settle(one);
    },
    isSeen(id) {
      const one = kept.get(id);
      return !painter.everywhere && one !== undefined && nearness.isNear(one.box);
    },
  });

  /** Marks that were handed to the painter and not taken back since. */
  const drawn = new WeakSet<Mark>();
  /** The marks that are to be drawn, where not all of them are. */
  let thinned: ReadonlySet<Mark> | null = null;
  let thinning = false;
  /** Counts how often it was thinned; of two drawings of it the later one goes on. */
  let thinnings = 0;

  function near(container: Element, isNear: boolean): void {
    for (const one of kept.inBox(container)) {
      recheck(one);
      if (painter.everywhere) continue;
      if (isNear) draw(one);
      else painter.erase(one.marks);
    }
    settleStale();
  }

  function draw(one: Kept): void {
    if (one.hidden) return;
    // Rewritten since it was read, and not yet read again. Element marks change the text nodes themselves.
    if (!painter.everywhere && !(nearness.isNear(one.box) && isCurrent(one.block))) return;
    const { marks } = one;
    const wanted = thinned === null ? marks : marks.filter((mark) => thinned?.has(mark));
    for (const mark of wanted) drawn.add(mark);
    painter.paint(wanted);
  }

  function take(answers: readonly Answer[]): void {
    for (const answer of answers) {
      const { block, findings } = answer;
      if (block.id === TITLE_ID) {
        senses.put(TITLE_ID, TITLE_ORDER, findings, answer.senses);
        continue;
      }
      const { found, definitions, topics, talk } = findings;
      if (found.length + definitions.length + topics.length === 0 && !talk?.some((count) => count > 0)) continue;
      const box = boxOf(block.container);
      const one: Kept = { block, box, answer, order: kept.orderOf(block), marks: [], hidden: !isShown(box) };
      kept.add(one);
      if (findings.found.length > 0) nearness.observe(box);
      if (one.hidden) revelation.watch();
      if (!one.hidden) read(one);
    }
    settleStale();
  }

  /** Lets a shown block speak: its definitions, topics and names count from now on. */
  function read(one: Kept): void {
    senses.put(one.block.id, one.order, one.answer.findings, one.answer.senses);
    settle(one);
  }

  /** Text that was hidden speaks from now on; text that is hidden now speaks no more and has no marks. */
  function recheck(one: Kept): void {
    if (one.hidden !== isShown(one.box)) return;
    one.hidden = !one.hidden;
    if (!one.hidden) return read(one);
    senses.remove(one.block.id);
    drop(one);
    revelation.watch();
    thinLater();
  }

  function recheckAll(): void {
    for (const one of kept.inOrder()) recheck(one);
    settleStale();
  }

  const revelation = createRevelation(document, () => {
    recheckAll();
    return kept.inOrder().some(({ hidden }) => hidden);
  });

  function settleStale(): void {
    if (whole) void settling.run();
  }

  function settle(one: Kept): void {
    const settled = senses.settle(one.block.id);
    if (one.marks.length === settled.length && settled.every((match, i) => isSame(match, one.marks[i]?.match))) {
      // What is drawn stays; why it was chosen may have changed.
      one.marks.forEach((mark, i) => (mark.match = settled[i] ?? mark.match));
      return;
    }
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
    for (const { place } of marks) for (const { node } of [place.start, place.end]) byNode.set(node, one);
    if (thinned === null) draw(one);
    thinLater();
  }

  /** Which marks are first in their section is asked once for all blocks that change together. */
  function thinLater(): void {
    if (thinning) return;
    thinning = true;
    queueMicrotask(() => void settling.idle().then(thinNow));
  }

  async function thinNow(): Promise<void> {
    thinning = false;
    const before = thinned;
    thinned = thin(shownMarks(), density);
    if (before === null && thinned === null) return;
    thinnings += 1;
    const mine = thinnings;
    // Native marks are drawn only near the viewport: those few change at once. Elements are drawn everywhere.
    if (!painter.everywhere) for (const one of kept.inOrder()) if (nearness.isNear(one.box)) redraw(one);
    if (painter.everywhere) await inSlices([...kept.inOrder()], redraw, () => mine !== thinnings);
  }

  function redraw(one: Kept): void {
    if (kept.get(one.block.id) !== one) return;
    const kinds = one.marks.map((mark) => thinned === null || thinned.has(mark));
    // Element marks split text nodes: a block is drawn anew whole or not at all.
    if (!painter.everywhere) painter.erase(one.marks.filter((_, i) => !kinds[i]));
    else if (one.marks.some((mark, i) => kinds[i] === false && drawn.has(mark))) {
      painter.erase(one.marks);
      for (const mark of one.marks) drawn.delete(mark);
    }
    draw(one);
  }

  function shownMarks(): Mark[] {
    return kept.inOrder().flatMap(({ marks, hidden }) => (hidden ? [] : marks));
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
    if (kept.inBox(one.box).length === 0) nearness.unobserve(one.box);
    thinLater();
  }

  const unfollow = choices.follow((shortForm, entry) => {
    senses.choose(shortForm, entry);
    settleStale();
  });

  return {
    take,
    async complete() {
      whole = true;
      senses.complete();
      await settling.run();
      complete = true;
    },
    get isComplete() {
      return complete;
    },
    forget({ trees, runs }) {
      const isDesign = document.designMode === 'on';
      const gone = new Set(isDesign ? kept.inOrder() : kept.stale());
      const dirty = trees.size === 0 ? [] : kept.within(trees);
      for (const run of runs) dirty.push(...kept.of(run));
      // What has not changed stays drawn, unless drawing changed the nodes or something round it took it out of reading.
      for (const one of dirty) if (painter.everywhere || liesInUnread(one.block.container)) gone.add(one);
      for (const one of gone) remove(one);
      // Rewritten and written back: what was distrusted stands again.
      for (const one of dirty) if (!gone.has(one)) draw(one);
      settleStale();
    },
    distrust(node) {
      const one = byNode.get(node);
      if (one !== undefined && !painter.everywhere) painter.erase(one.marks);
    },
    meanings(name) {
      const node = document.getSelection()?.anchorNode;
      let best: readonly EntryKey[] = [];
      for (const { block, answer } of kept.inOrder()) {
        const isHere = block.pieces.some((piece) => piece.node === node);
        if (best.length > 0 && !isHere) continue;
        const found = answer.findings.found.find(({ start, end }) => block.text.slice(start, end) === name.trim());
        if (found !== undefined) best = senses.lookUp(block.id, found.start, found.end);
        if (isHere && best.length > 0) break;
      }
      return best.map(({ dictionary, entry }) => ({ dictionary, entry }));
    },
    isKnown: (block) => kept.knows(block),
    marks() {
      recheckAll();
      return shownMarks();
    },
    stops() {
      recheckAll();
      return shownMarks().filter((mark) => !painter.everywhere || thinned?.has(mark) !== false);
    },
    destroy() {
      unfollow();
      thinnings += 1;
      settling.destroy();
      nearness.destroy();
      revelation.destroy();
      painter.destroy();
      kept.clear();
    },
  };
}

/** Whether a settled match says what is drawn already. */
function isSame(match: SettledMatch, drawn: SettledMatch | undefined): boolean {
  return (
    drawn?.start === match.start &&
    drawn.end === match.end &&
    drawn.outcome === match.outcome &&
    drawn.sense.entry === match.sense.entry &&
    drawn.sense.dictionary === match.sense.dictionary
  );
}
