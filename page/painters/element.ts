/**
 * Draws marks as <mark> elements by mark.js, for people who reach them by Tab or screen reader, and for browsers without
 * native highlights. mark.js is handed ranges block by block; it never searches.
 */
import type { Mark } from '../mark.ts';
import { Chain } from './chain.ts';
import { adoptLooks } from './looks.ts';
import type { Painter } from './painter.ts';
import { createWrapper, type MarkedRange } from './wrapper.ts';

export interface ElementPainterOptions {
  /** Runs a change of ours so that the page's watcher does not take it for the page's. */
  quietly: (change: () => void) => void;
  /** Label of a mark for screen readers. */
  label: (mark: Mark) => string;
}

export function createElementPainter(document: Document, { quietly, label }: ElementPainterOptions): Painter {
  const wrapper = createWrapper(label);
  const chains = new Map<Text, Chain>();
  /** By text node, that of a piece as well. */
  const chainAt = new WeakMap<Node, Chain>();
  const chainsOf = new Map<Mark, Set<Chain>>();
  /** The trees in which something was drawn, each with what undoes what it was given for that. */
  const trees = new Map<Node, (() => void) | null>();
  const observer = new MutationObserver(mend);
  /** Where the mark began that had the focus when it was taken back: drawn anew, it has it again. */
  let unfocused: Mark['place']['start'] | null = null;

  /** What the page has written into text nodes of which we know. */
  function note(records: readonly MutationRecord[]): void {
    for (const { type, target } of records) if (type === 'characterData') chainAt.get(target)?.touch(target);
  }

  /** A change of ours, after what the page did before it has been seen to. */
  function change(work: () => void): void {
    mend(observer.takeRecords());
    unnoted(work);
  }

  /** Our own changes are not the page's: whatever the observer notes of them is dropped. */
  function unnoted(work: () => void): void {
    quietly(() => {
      work();
      observer.takeRecords();
    });
  }

  /** Pieces whose node the page has rewritten, moved or removed go with it; copies that it made of our marks are none. */
  function mend(records: readonly MutationRecord[]): void {
    note(records);
    const broken = [...chains.values()].filter((chain) => chain.isBroken);
    const copies = records.flatMap(({ addedNodes }) => [...addedNodes].flatMap(wrapper.copiesIn));
    if (broken.length + copies.length === 0) return;
    unnoted(() => {
      release(new Set(broken));
      for (const copy of copies) copy.replaceWith(...copy.childNodes);
    });
  }

  function release(gone: ReadonlySet<Chain>): void {
    for (const [mark, own] of chainsOf) {
      if (!own.isDisjointFrom(gone) && wrapper.elements(mark).some((one) => one.matches(':focus')))
        unfocused = mark.place.start;
    }
    for (const chain of gone) {
      for (const text of chain.texts) chainAt.delete(text);
      chain.restore();
      chains.delete(chain.node);
    }
    for (const [mark, own] of chainsOf) {
      if (own.isDisjointFrom(gone)) continue;
      const left = own.difference(gone);
      // Of a name over two text nodes one half may be left.
      if (left.size > 0) chainsOf.set(mark, left);
      else {
        chainsOf.delete(mark);
        wrapper.forget(mark);
      }
    }
  }

  function paintBlock(marks: readonly Mark[]): void {
    const [first] = marks;
    if (first === undefined) return;
    const { container, pieces } = first.block;
    const offsets = offsetsIn(container);
    const lengths = new Map(pieces.map(({ node }) => [node, chains.get(node)?.length ?? node.length]));
    const ranges: MarkedRange<Mark>[] = [];
    for (const mark of marks) {
      const start = offsets.get(mark.place.start.node);
      const end = offsets.get(mark.place.end.node);
      if (start === undefined || end === undefined) continue;
      const from = start + mark.place.start.offset;
      ranges.push({ start: from, length: end + mark.place.end.offset - from, mark });
    }
    const tree = container.getRootNode();
    if (!trees.has(tree)) {
      observer.observe(tree, { childList: true, characterData: true, subtree: true });
      trees.set(tree, tree instanceof ShadowRoot ? adoptLooks(tree) : null);
    }
    wrapper.wrap(container as HTMLElement, ranges);
    linkChains(lengths);
    marks.forEach(refocus);
  }

  function refocus(mark: Mark): void {
    const { node, offset } = mark.place.start;
    if (unfocused?.node !== node || unfocused.offset !== offset) return;
    unfocused = null;
    // The reader may have gone elsewhere meanwhile.
    if (document.activeElement === document.body) wrapper.elements(mark)[0]?.focus({ preventScroll: true });
  }

  /** Every text node that was split gets the pieces that now stand behind it, and every mark the chains it stands in. */
  function linkChains(lengths: ReadonlyMap<Text, number>): void {
    for (const [node, whole] of lengths) {
      if (node.length === whole) continue;
      const chain = chains.get(node) ?? new Chain(node);
      const followers: ChildNode[] = [];
      let length = node.length;
      for (let at = node.nextSibling; at !== null && length < whole; at = at.nextSibling) {
        followers.push(at);
        length += at.textContent?.length ?? 0;
        const mark = wrapper.at(at);
        if (mark !== null) chainsOf.set(mark, (chainsOf.get(mark) ?? new Set()).add(chain));
      }
      // A mark that ends where its text node ends leaves an empty rest behind itself.
      const last = followers.at(-1);
      if (last instanceof Element && last.nextSibling !== null) followers.push(last.nextSibling);
      chain.take(followers);
      chains.set(node, chain);
      for (const text of chain.texts) chainAt.set(text, chain);
    }
  }

  return {
    everywhere: true,
    paint(marks) {
      const fresh = marks.filter((mark) => wrapper.elements(mark).length === 0);
      for (const own of Map.groupBy(fresh, ({ block }) => block.id).values()) change(() => paintBlock(own));
    },
    erase(marks) {
      const gone = new Set(marks.flatMap((mark) => [...(chainsOf.get(mark) ?? [])]));
      if (gone.size > 0) change(() => release(gone));
    },
    at: (_x, _y, target) => wrapper.at(target),
    boxes: (mark) => wrapper.elements(mark).flatMap((element) => [...element.getClientRects()]),
    point(mark) {
      if (mark !== null) wrapper.elements(mark)[0]?.focus();
    },
    destroy() {
      change(() => release(new Set(chains.values())));
      observer.disconnect();
      for (const undo of trees.values()) undo?.();
      trees.clear();
    },
  };
}

/**
 * Where each text node under `container` begins for mark.js, which sees all but those directly in script, style, title, head and
 * html.
 */
function offsetsIn(container: Element): Map<Text, number> {
  const offsets = new Map<Text, number>();
  const walker = container.ownerDocument.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches('script, style, title, head, html') === true) continue;
    offsets.set(node, at);
    at += node.length;
  }
  return offsets;
}
