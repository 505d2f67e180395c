/** Where a span of a block's text stands in the page, and whether it may stand there. */
import type { Block, Piece } from './blocks.ts';
import { isInline } from './blocks.ts';

/** A point in the page: an offset in a text node. */
export interface Point {
  node: Text;
  offset: number;
}

export interface Place {
  start: Point;
  end: Point;
}

/** The page's points for [start, end) of the block, or null where its nodes have changed since or the span crosses a box edge. */
export function placeOf(block: Pick<Block, 'pieces'>, start: number, end: number): Place | null {
  const first = pieceAt(block.pieces, start);
  const last = pieceAt(block.pieces, end - 1);
  if (first === null || last === null) return null;
  const place = {
    start: { node: first.node, offset: start - first.at },
    end: { node: last.node, offset: end - last.at },
  };
  if (!isAlive(place)) return null;
  return first.node === last.node || flowsTogether(first.node, last.node) ? place : null;
}

/** Whether a place still points into the page. */
export function isAlive({ start, end }: Place): boolean {
  return (
    start.node.isConnected && end.node.isConnected && start.offset < start.node.length && end.offset <= end.node.length
  );
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined || offset < piece.at || offset - piece.at >= piece.node.length) return null;
  return piece;
}

/** Inline elements can be styled as blocks: a phrase must not run from one such box into the next. */
function flowsTogether(from: Text, to: Text): boolean {
  const range = from.ownerDocument.createRange();
  range.setStart(from, 0);
  range.setEnd(to, to.length);
  const common = range.commonAncestorContainer;
  return flowsUpTo(from, common) && flowsUpTo(to, common);
}

function flowsUpTo(node: Node, ancestor: Node): boolean {
  for (let at = node.parentElement; at !== null && at !== ancestor; at = at.parentElement) {
    if (!isInline(at) || !getComputedStyle(at).display.startsWith('inline')) return false;
  }
  return true;
}
