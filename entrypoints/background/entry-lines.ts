/**
 * What result lines say of imported entries. Each key that is typed finds mostly what the one before found: lines once read
 * are kept, and only the others are fetched from the database.
 */
import { type EntryPlace, placeName } from '@/lookup/dictionaries.ts';
import type { EntryLine } from '@/lookup/messages.ts';
import { lineOf } from '@/lookup/search/search-hits.ts';
import { loadPlaced } from '@/platform/dictionaries/entries.ts';

/** Lines kept at most: about half a megabyte. */
const MAX_KEPT = 2_000;

/** The lines of entries, in the order of their places; null where there is none any more. */
export type EntryLines = (places: readonly EntryPlace[]) => Promise<(EntryLine | null)[]>;

export function createEntryLines(load: typeof loadPlaced = loadPlaced): EntryLines {
  const kept = new Map<string, EntryLine>();
  return async (places) => {
    const missing = places.filter((place) => !kept.has(placeName(place)));
    const loaded = await load(missing);
    const fresh = new Map<string, EntryLine>();
    missing.forEach((place, at) => {
      const entry = loaded[at];
      if (entry) fresh.set(placeName(place), lineOf(entry));
    });
    const lines = places.map((place) => fresh.get(placeName(place)) ?? kept.get(placeName(place)) ?? null);
    if (kept.size + fresh.size > MAX_KEPT) kept.clear();
    for (const [name, line] of fresh) kept.set(name, line);
    return lines;
  };
}
