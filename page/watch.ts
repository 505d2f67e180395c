/**
 * Keeps up with a page that changes. One observer for each root; it only notes what is dirty, so that a page which changes a
 * thousand times a second pays for a few set entries, not for reading.
 */
import { containerOf, isInline } from './blocks.ts';

export interface Dirt {
  /** Elements whose whole text has to be read again. */
  trees: Set<Element>;
  /** Elements whose own run of text has to be read again, not the blocks inside. */
  runs: Set<Element>;
}

export interface Watcher {
  add(root: Node): void;
  /** Runs a change of ours without noting it. */
  quietly(change: () => void): void;
  /** Takes an element for dirty that no record tells of. */
  note(tree: Element): void;
  /** Whether a node lies in something that was put into the page, or moved, since the last call of `take`. */
  hasNoted(node: Node): boolean;
  /** What has become dirty since the last call, each part of the page once. */
  take(): Dirt;
  destroy(): void;
}

/** Attributes that decide whether text is read at all. */
const READING = ['contenteditable', 'aria-hidden', 'role'];

/** Records kept until they are looked at; beyond this whatever is dirty is dirty many times over. */
const MAX_RECORDS = 20_000;

/**
 * `onDirty` is told that something has changed, `onText` at once of each text node that was rewritten: a mark on it would
 * underline other words until it is read again.
 */
export function createWatcher(onDirty: () => void, onText: (node: Node) => void): Watcher {
  let dirt: Dirt = { trees: new Set(), runs: new Set() };
  let records: MutationRecord[] = [];
  const roots = new WeakSet<Node>();
  const observer = new MutationObserver(noteAll);

  /** Runs whenever the page changes, and so does next to nothing. */
  function noteAll(fresh: readonly MutationRecord[]): void {
    if (fresh.length === 0) return;
    for (const record of fresh) if (record.type === 'characterData') onText(record.target);
    records.push(...fresh);
    if (records.length > MAX_RECORDS) sift();
    onDirty();
  }

  function sift(): void {
    const sifted = records;
    records = [];
    for (const record of sifted) {
      if (record.type === 'attributes') dirt.trees.add(record.target as Element);
      else if (record.type === 'characterData') noteRun(record.target);
      else noteChildren(record);
    }
  }

  function noteChildren(record: MutationRecord): void {
    let sameRun = record.removedNodes.length > 0;
    for (const node of record.addedNodes) {
      if (node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element)) dirt.trees.add(node as Element);
      else if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) sameRun = true;
    }
    if (sameRun) noteRun(record.target.firstChild ?? record.target, record.target);
  }

  function noteRun(node: Node, parent: Node | null = node.parentNode): void {
    const container = parent instanceof Element && !isInline(parent) ? parent : containerOf(node);
    if (container !== null) dirt.runs.add(container);
    else if (parent instanceof ShadowRoot) dirt.trees.add(parent.host);
  }

  return {
    add(root) {
      if (roots.has(root)) return;
      roots.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: READING,
      });
    },
    quietly(change) {
      noteAll(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    note(tree) {
      dirt.trees.add(tree);
      onDirty();
    },
    hasNoted(node) {
      noteAll(observer.takeRecords());
      sift();
      return dirt.trees.size > 0 && liesInOneOf(dirt.trees, node);
    },
    take() {
      sift();
      const { trees, runs } = dirt;
      dirt = { trees: new Set(), runs: new Set() };
      return {
        trees: new Set([...trees].filter((tree) => tree.isConnected && !liesInOneOf(trees, tree.parentNode))),
        runs: new Set([...runs].filter((run) => run.isConnected && !liesInOneOf(trees, run))),
      };
    },
    destroy() {
      observer.disconnect();
    },
  };
}

/** Whether `node` is one of `trees` or inside one. */
export function liesInOneOf(trees: ReadonlySet<Element>, node: Node | null): boolean {
  for (let at = node; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (trees.has(at as Element)) return true;
  }
  return false;
}
