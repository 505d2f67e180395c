import type { EntryLine, FoundHit, SearchHit } from '../messages.ts';

/** A hit with its line, which says how the entry is really called. */
export function completed(found: FoundHit, line: EntryLine | null): SearchHit {
  const { place: _, ...hit } = found;
  if (line === null) return hit;
  const met = hit.matchedName ?? hit.name;
  return { ...hit, ...line, matchedName: evened(met) === evened(line.name) ? null : met };
}

/** Of a term the blanks are evened when it is read, of a name they are kept; on a page they are the same. */
function evened(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
