/** Has mark.js put elements on ranges of text, and makes them ours: what Tab, screen readers and style sheets go by. */
import Mark from 'mark.js';
import { lookOf, type Word } from '../mark.ts';

export const MARK_CLASS = 'vademecum-term';

/** Characters of all the text under an element. */
export interface MarkedRange<M> {
  start: number;
  length: number;
  mark: M;
}

export interface Wrapper<M> {
  /** Puts elements on ranges of the text under `root`. */
  wrap(root: HTMLElement, ranges: readonly MarkedRange<M>[]): void;
  /** The mark in whose element something lies. */
  at(target: EventTarget | null): M | null;
  /** The elements of a mark that stand in the document. */
  elements(mark: M): readonly HTMLElement[];
  /** Elements at or under a node that look like ours and belong to no mark: the page has copied text with marks in it. */
  copiesIn(node: Node): readonly Element[];
  /** Its elements are the mark's no more. */
  forget(mark: M): void;
}

/** `label` is what screen readers say of a mark. */
export function createWrapper<M extends Word>(label: (mark: M) => string): Wrapper<M> {
  const markOf = new WeakMap<Element, M>();
  const elementsOf = new WeakMap<M, HTMLElement[]>();

  const elements = (mark: M) => (elementsOf.get(mark) ?? []).filter(({ isConnected }) => isConnected);

  function adopt(element: HTMLElement, mark: M): void {
    const own = elements(mark);
    // Of a name in several pieces only the first is a stop for Tab; the whole name is its label.
    if (own.length === 0) {
      element.setAttribute('role', 'button');
      element.tabIndex = 0;
      element.setAttribute('aria-label', label(mark));
    }
    element.removeAttribute('data-markjs');
    element.dataset.entry = mark.match.sense.entry;
    element.dataset.look = lookOf(mark);
    elementsOf.set(mark, [...own, element]);
    markOf.set(element, mark);
  }

  return {
    wrap(root, ranges) {
      if (ranges.length === 0) return;
      new Mark(root).markRanges([...ranges], {
        element: 'mark',
        className: MARK_CLASS,
        // mark.js gives back the very ranges that it was given.
        each: (element, range) => adopt(element as HTMLElement, (range as MarkedRange<M>).mark),
      });
    },
    at(target) {
      const element = target instanceof Element ? target.closest(`mark.${MARK_CLASS}`) : null;
      return element === null ? null : (markOf.get(element) ?? null);
    },
    elements,
    copiesIn(node) {
      if (!(node instanceof Element)) return [];
      return [node, ...node.getElementsByClassName(MARK_CLASS)].filter(
        (one) => one.matches(`mark.${MARK_CLASS}`) && !markOf.has(one),
      );
    },
    forget(mark) {
      for (const element of elementsOf.get(mark) ?? []) markOf.delete(element);
      elementsOf.delete(mark);
    },
  };
}
