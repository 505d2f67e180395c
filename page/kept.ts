/** The blocks in which something was found, with their marks. All others are forgotten as soon as they are read. */
import type { Block } from './blocks.ts';
import type { Mark } from './mark.ts';
import type { Answer } from './queue.ts';
import { liesInOneOf } from './watch.ts';

export interface Kept {
  block: Block;
  /** The nearest element round the text that has a box: `display: contents` has none, and nothing tells of its coming near. */
  box: Element;
  answer: Answer;
  /** Place in the document for ordering definitions and marks; blocks that arrive later stand between their neighbours. */
  order: number;
  marks: readonly Mark[];
  /** Not shown by the page when last asked: read, but neither listed, stepped to nor counted as evidence. */
  hidden: boolean;
}

export class KeptBlocks {
  private readonly byId = new Map<number, Kept>();
  private readonly byContainer = new Map<Element, Set<Kept>>();
  private readonly byBox = new Map<Element, Set<Kept>>();
  /** By `order`. */
  private sorted: Kept[] = [];

  get size(): number {
    return this.byId.size;
  }

  add(kept: Kept): void {
    this.byId.set(kept.block.id, kept);
    if (kept.order >= (this.sorted.at(-1)?.order ?? -Infinity)) this.sorted.push(kept);
    else this.sorted.splice(this.placeOf(kept.order), 0, kept);
    addTo(this.byContainer, kept.block.container, kept);
    addTo(this.byBox, kept.box, kept);
  }

  get(id: number): Kept | undefined {
    return this.byId.get(id);
  }

  remove(kept: Kept): void {
    this.byId.delete(kept.block.id);
    // Two blocks may share an order where no number lies between their neighbours'.
    this.sorted.splice(this.sorted.indexOf(kept, this.placeOf(kept.order)), 1);
    removeFrom(this.byContainer, kept.block.container, kept);
    removeFrom(this.byBox, kept.box, kept);
  }

  /** Where the first one stands whose order is not below this. */
  private placeOf(order: number): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as Kept).order < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  of(container: Element): readonly Kept[] {
    return [...(this.byContainer.get(container) ?? [])];
  }

  /** Whether this very text, in the same nodes, is kept already. */
  knows({ container, pieces, text }: Block): boolean {
    return this.of(container).some(
      ({ block }) => block.text === text && pieces.every(({ node }, i) => node === block.pieces[i]?.node),
    );
  }

  inBox(box: Element): readonly Kept[] {
    return [...(this.byBox.get(box) ?? [])];
  }

  /** A number for a new block that stands between those of its neighbours in the document. */
  orderOf(block: Block): number {
    const last = this.sorted.at(-1);
    if (last === undefined) return 0;
    if (follows(block, last.block)) return last.order + 1;
    let low = 0;
    let high = this.sorted.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (follows(block, (this.sorted[middle] as Kept).block)) low = middle + 1;
      else high = middle;
    }
    const next = (this.sorted[low] as Kept).order;
    const previous = this.sorted[low - 1]?.order ?? next - 2;
    return (previous + next) / 2;
  }

  /** Blocks whose text the page has taken away or rewritten. */
  stale(): Kept[] {
    return [...this.byId.values()].filter(({ block }) => !isCurrent(block));
  }

  within(trees: ReadonlySet<Element>): Kept[] {
    return [...this.byContainer].flatMap(([container, own]) => (liesInOneOf(trees, container) ? [...own] : []));
  }

  /** In document order. */
  inOrder(): readonly Kept[] {
    return this.sorted;
  }

  clear(): void {
    this.byId.clear();
    this.byContainer.clear();
    this.byBox.clear();
    this.sorted = [];
  }
}

/** Whether the page still says what was read. */
export function isCurrent({ container, pieces, text }: Block): boolean {
  return (
    container.isConnected && pieces.every(({ node, at }) => container.contains(node) && text.startsWith(node.data, at))
  );
}

/** Whether `block` stands behind `other` in its document. A shadow tree stands where its host does. */
function follows(block: Block, other: Block): boolean {
  const [mine] = block.pieces;
  const [theirs] = other.pieces;
  if (mine === undefined || theirs === undefined) return true;
  const here = inOneTree(mine.node, theirs.node);
  const there = inOneTree(theirs.node, mine.node);
  return (there.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** `node`, or the host that carries it, on the level of `other`'s tree. */
function inOneTree(node: Node, other: Node): Node {
  const root = other.getRootNode();
  let at: Node = node;
  for (let own = at.getRootNode(); own !== root && own instanceof ShadowRoot; own = at.getRootNode()) at = own.host;
  return at;
}

function addTo(map: Map<Element, Set<Kept>>, key: Element, kept: Kept): void {
  const own = map.get(key);
  if (own === undefined) map.set(key, new Set([kept]));
  else own.add(kept);
}

function removeFrom(map: Map<Element, Set<Kept>>, key: Element, kept: Kept): void {
  const own = map.get(key);
  own?.delete(kept);
  if (own?.size === 0) map.delete(key);
}
