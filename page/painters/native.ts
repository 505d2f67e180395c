/**
 * Draws marks with the CSS Custom Highlight API: no node of the page is created, moved or split. Ranges are static, since
 * live ones make every later change of the page dearer; the caller draws only what is near the viewport.
 */
import { type Look, lookOf, type Mark, rangeOf } from '../mark.ts';
import { CURRENT, nameOf } from './layers.ts';
import { adoptLooks } from './looks.ts';
import type { Painter } from './painter.ts';
import { seenAt } from './under.ts';

/** A hit of `highlightsFromPoint`, which TypeScript's DOM types lack. */
interface HighlightHit {
  highlight: Highlight;
  ranges: readonly AbstractRange[];
}

interface HitTesting {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ) => readonly HighlightHit[];
}

export function createNativePainter(document: Document): Painter {
  const registry = CSS.highlights;
  const layers = new Map<Look, Highlight>();
  const drawn = new Map<Mark, AbstractRange>();
  const marks = new Map<AbstractRange, Mark>();
  let current: Mark | null = null;
  const byContainer = new Map<Element, Set<Mark>>();
  const roots = new Map<ShadowRoot, () => void>();

  function layer(look: Look): Highlight {
    const existing = layers.get(look);
    if (existing !== undefined) return existing;
    const made = new Highlight();
    layers.set(look, made);
    registry.set(nameOf(look), made);
    return made;
  }

  function boxes(mark: Mark): readonly DOMRect[] {
    const range = rangeOf(mark);
    return range === null ? [] : [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  }

  /** Elements and roots that hold no mark any more are let go: the page may have thrown them away. */
  function forgetContainer(mark: Mark): void {
    const { container } = mark.block;
    const own = byContainer.get(container);
    own?.delete(mark);
    if (own?.size !== 0) return;
    byContainer.delete(container);
    const root = container.getRootNode();
    for (const [known, release] of roots) {
      const isUsed =
        known.isConnected && (known !== root || [...byContainer.keys()].some((one) => known.contains(one)));
      if (isUsed) continue;
      release();
      roots.delete(known);
    }
  }

  /** Marks whose letters the browser finds at a point; it looks at the topmost element only. */
  function hits(x: number, y: number): readonly Mark[] {
    const { highlightsFromPoint } = registry as unknown as HitTesting;
    if (highlightsFromPoint === undefined) return [];
    return highlightsFromPoint
      .call(registry, x, y, { shadowRoots: [...roots.keys()] })
      .flatMap(({ ranges }) => ranges.flatMap((range) => marks.get(range) ?? []));
  }

  /** Marks of the blocks that are seen at a point, from the top down. */
  function* seen(x: number, y: number): Generator<Mark> {
    if (drawn.size === 0) return;
    for (const root of [document, ...roots.keys()]) {
      for (const element of seenAt(root, x, y)) yield* byContainer.get(element) ?? [];
    }
  }

  const isIn = (mark: Mark, x: number, y: number): boolean =>
    boxes(mark).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

  return {
    everywhere: false,
    paint(fresh) {
      for (const mark of fresh) {
        if (drawn.has(mark)) continue;
        const { start, end } = mark.place;
        const range = new StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        });
        drawn.set(mark, range);
        marks.set(range, mark);
        const { container } = mark.block;
        byContainer.set(container, (byContainer.get(container) ?? new Set()).add(mark));
        layer(lookOf(mark)).add(range);
        const root = start.node.getRootNode();
        if (root instanceof ShadowRoot && !roots.has(root)) roots.set(root, adoptLooks(root));
      }
    },
    erase(old) {
      for (const mark of old) {
        // One may be stepped to that is not drawn.
        if (mark === current) registry.delete(CURRENT);
        const range = drawn.get(mark);
        if (range === undefined) continue;
        drawn.delete(mark);
        marks.delete(range);
        forgetContainer(mark);
        layers.get(lookOf(mark))?.delete(range);
      }
    },
    at(x, y) {
      for (const mark of hits(x, y)) if (isIn(mark, x, y)) return mark;
      for (const mark of seen(x, y)) if (isIn(mark, x, y)) return mark;
      return null;
    },
    boxes,
    point(mark) {
      current = mark;
      const range = mark === null ? null : rangeOf(mark);
      if (range === null) registry.delete(CURRENT);
      else registry.set(CURRENT, new Highlight(new StaticRange(range)));
    },
    destroy() {
      registry.delete(CURRENT);
      for (const [look, highlight] of layers) {
        highlight.clear();
        // A newer script of ours may have put its own layer under the same name.
        if (registry.get(nameOf(look)) === highlight) registry.delete(nameOf(look));
      }
      for (const release of roots.values()) release();
      for (const map of [layers, drawn, marks, byContainer, roots]) map.clear();
    },
  };
}
