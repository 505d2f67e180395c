/** How many of a term's occurrences are marked. */
import type { Density } from '@/lookup/settings.ts';
import type { Word } from './mark.ts';

/** Marks from which a page counts as dense: more of them turn reading into deciphering, and slow its changes. */
const DENSE = 300;

/** The marks to draw, given all in document order; null for all of them. */
export function thin<M extends Word>(marks: readonly M[], density: Density): ReadonlySet<M> | null {
  if (density === 'every' || (density === 'auto' && marks.length <= DENSE)) return null;
  const seen = new Set<string>();
  const first = new Set<M>();
  for (const mark of marks) {
    const { dictionary, entry } = mark.match.sense;
    const key = `${density === 'page' ? '' : mark.block.section} ${dictionary} ${entry}`;
    if (seen.has(key)) continue;
    seen.add(key);
    first.add(mark);
  }
  return first;
}
