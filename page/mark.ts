/** What the reader sees for a match: the settled match with its place in the page. */
import type { SettledMatch } from '@/lookup/findings.ts';
import type { Block } from './blocks.ts';
import type { Place } from './positions.ts';

/** A settled match with the text it stands in, wherever that is drawn. */
export interface Word {
  block: Pick<Block, 'text' | 'section'>;
  match: SettledMatch;
}

export interface Mark extends Word {
  block: Block;
  place: Place;
}

/** The three looks: the source is approved, another entry, "may mean". Also the suffixes of the highlight names. */
export type Look = 'approved' | 'entry' | 'uncertain';

export const LOOKS: readonly Look[] = ['approved', 'entry', 'uncertain'];

export function lookOf({ match }: Word): Look {
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
export function surfaceOf(mark: Word): string {
  return mark.block.text.slice(mark.match.start, mark.match.end);
}
