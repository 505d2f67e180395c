import type { EntryLine, FoundHit, SearchHit } from '../messages.ts';

/** A hit with its line, which says how the entry is really called. */
export function completed(found: FoundHit, line: EntryLine | null): SearchHit {
  const { place: _, ...hit } = found;
  if (line === null) return hit;
  const met = hit.matchedName ?? hit.name;
  return { ...hit, ...line, matchedName: met === line.name ? null : met };
}
