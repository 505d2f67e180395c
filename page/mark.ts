/** What the reader sees for a match: the settled match with its place in the page. */
import type { SettledMatch } from '@/lookup/findings.ts';
import type { Block } from './blocks.ts';
import type { Place } from './positions.ts';

export interface Mark {
  block: Block;
  match: SettledMatch;
  place: Place;
}

/** The three looks: the source is approved, another entry, "may mean". Also the suffixes of the highlight names. */
export type Look = 'approved' | 'entry' | 'uncertain';

export const LOOKS: readonly Look[] = ['approved', 'entry', 'uncertain'];

export function lookOf({ match }: Mark): Look {
  if (match.outcome === 'faint') return 'uncertain';
  return match.sense.approved ? 'approved' : 'entry';
}

/** A live range over the mark, for measuring; null once the page has changed under it. */
export function rangeOf({ place }: Mark): Range | null {
  const { start, end } = place;
  if (!start.node.isConnected || !end.node.isConnected) return null;
  if (start.offset > start.node.length || end.offset > end.node.length) return null;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The word as it stands on the page. */
export function surfaceOf(mark: Mark): string {
  return mark.block.text.slice(mark.match.start, mark.match.end);
}
