/**
 * Draws marks as <mark> elements by mark.js, for people who reach them by Tab or screen reader, and for browsers without
 * native highlights. mark.js is handed ranges block by block; it never searches.
 */
import Mark from 'mark.js';
import { lookOf, type Mark as PageMark } from '../mark.ts';
import { Chain } from './chain.ts';
import { adoptLooks } from './looks.ts';
import type { Painter } from './painter.ts';

export const MARK_CLASS = 'vademecum-term';

export interface ElementPainterOptions {
  /** Runs a change of ours so that the page's watcher does not take it for the page's. */
  quietly: (change: () => void) => void;
  /** Label of a mark for screen readers. */
  label: (mark: PageMark) => string;
}

export function createElementPainter(document: Document, { quietly, label }: ElementPainterOptions): Painter {
  const elementsOf = new Map<PageMark, HTMLElement[]>();
  const markOf = new WeakMap<Element, PageMark>();
  const chains = new Map<Text, Chain>();
  const chainsOf = new Map<PageMark, Set<Chain>>();
  const roots = new Map<ShadowRoot, () => void>();
  const observers = new Map<Node, MutationObserver>();

  function followPage(root: Node): void {
    if (observers.has(root)) return;
    const observer = new MutationObserver(() => mend());
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    observers.set(root, observer);
  }

  /** Our own changes are not the page's: whatever the observers noted of them is dropped. */
  function change(work: () => void): void {
    quietly(() => {
      work();
      for (const observer of observers.values()) observer.takeRecords();
    });
  }

  /** Pieces whose node the page has rewritten, moved or removed go with it. */
  function mend(): void {
    const broken = [...chains.values()].filter((chain) => chain.isBroken);
    if (broken.length > 0) change(() => release(new Set(broken)));
  }

  function release(gone: ReadonlySet<Chain>): void {
    for (const chain of gone) {
      chain.restore();
      chains.delete(chain.node);
    }
    for (const [mark, own] of chainsOf) {
      if (![...own].some((chain) => gone.has(chain))) continue;
      chainsOf.delete(mark);
      for (const element of elementsOf.get(mark) ?? []) markOf.delete(element);
      elementsOf.delete(mark);
    }
  }

  function paintBlock(marks: readonly PageMark[]): void {
    const [first] = marks;
    if (first === undefined) return;
    const { container, pieces } = first.block;
    const nodes = markableTextNodes(container);
    const offsets = offsetsOf(nodes);
    const whole = new Map(pieces.map(({ node }) => [node, node.data]));
    const ranges = new Map<string, PageMark>();
    for (const mark of marks) {
      const start = offsets.get(mark.place.start.node);
      const end = offsets.get(mark.place.end.node);
      if (start === undefined || end === undefined) continue;
      const from = start + mark.place.start.offset;
      ranges.set(`${from}+${end + mark.place.end.offset - from}`, mark);
    }
    const root = container.getRootNode();
    followPage(root);
    if (root instanceof ShadowRoot && !roots.has(root)) roots.set(root, adoptLooks(root));
    new Mark(container as HTMLElement).markRanges(
      [...ranges.keys()].map((key) => ({ start: Number(key.split('+')[0]), length: Number(key.split('+')[1]) })),
      {
        element: 'mark',
        className: MARK_CLASS,
        each: (element, range) => {
          const mark = ranges.get(`${range.start}+${range.length}`);
          if (mark !== undefined) adopt(element as HTMLElement, mark);
        },
      },
    );
    linkChains(whole);
  }

  function adopt(element: HTMLElement, mark: PageMark): void {
    const own = elementsOf.get(mark) ?? [];
    // Of a term in several pieces only the first is a stop for Tab; the whole name is its label.
    if (own.length === 0) {
      element.setAttribute('role', 'button');
      element.tabIndex = 0;
      element.setAttribute('aria-label', label(mark));
    }
    element.removeAttribute('data-markjs');
    element.dataset.entry = mark.match.sense.entry;
    element.dataset.look = lookOf(mark);
    own.push(element);
    elementsOf.set(mark, own);
    markOf.set(element, mark);
  }

  /** Every text node that was split gets the pieces that now stand behind it, and every mark the chains it stands in. */
  function linkChains(whole: ReadonlyMap<Text, string>): void {
    for (const [node, text] of whole) {
      if (node.data === text) continue;
      const chain = chains.get(node) ?? new Chain(node, text);
      const followers: ChildNode[] = [];
      let length = node.length;
      for (let at = node.nextSibling; at !== null && length < text.length; at = at.nextSibling) {
        followers.push(at);
        length += at.textContent?.length ?? 0;
        const mark = at instanceof Element ? markOf.get(at) : undefined;
        if (mark !== undefined) chainsOf.set(mark, (chainsOf.get(mark) ?? new Set()).add(chain));
      }
      // A mark that ends where its text node ends leaves an empty rest behind itself.
      const last = followers.at(-1);
      if (last instanceof Element && last.nextSibling !== null) followers.push(last.nextSibling);
      chain.take(followers);
      chains.set(node, chain);
    }
  }

  return {
    everywhere: true,
    paint(marks) {
      for (const own of byBlock(marks.filter((mark) => !elementsOf.has(mark)))) change(() => paintBlock(own));
    },
    erase(marks) {
      const gone = new Set(marks.flatMap((mark) => [...(chainsOf.get(mark) ?? [])]));
      if (gone.size > 0) change(() => release(gone));
    },
    at(_x, _y, target) {
      const element = target instanceof Element ? target.closest(`mark.${MARK_CLASS}`) : null;
      return element === null ? null : (markOf.get(element) ?? null);
    },
    boxes(mark) {
      return (elementsOf.get(mark) ?? []).flatMap((element) => [...element.getClientRects()]);
    },
    point(mark) {
      if (mark !== null) elementsOf.get(mark)?.[0]?.focus();
    },
    destroy() {
      change(() => release(new Set(chains.values())));
      for (const observer of observers.values()) observer.disconnect();
      for (const releaseLooks of roots.values()) releaseLooks();
      observers.clear();
      roots.clear();
    },
  };
}

/** The text nodes that mark.js sees under `container`, in its order: all but those directly in script, style, title, head, html. */
function markableTextNodes(container: Element): Text[] {
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.matches('script, style, title, head, html') !== true) nodes.push(node as Text);
  }
  return nodes;
}

function offsetsOf(nodes: readonly Text[]): Map<Text, number> {
  const offsets = new Map<Text, number>();
  let at = 0;
  for (const node of nodes) {
    offsets.set(node, at);
    at += node.length;
  }
  return offsets;
}

function byBlock(marks: readonly PageMark[]): PageMark[][] {
  const groups = new Map<number, PageMark[]>();
  for (const mark of marks) {
    const own = groups.get(mark.block.id);
    if (own === undefined) groups.set(mark.block.id, [mark]);
    else own.push(mark);
  }
  return [...groups.values()];
}
