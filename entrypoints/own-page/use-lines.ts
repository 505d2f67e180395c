/** The lines of what was found, read once its names are shown: what is in sight first, the rest while nothing is typed. */
import { useEffect, useState } from 'preact/hooks';
import type { HitLines } from '@/components/search/FoundLine.tsx';
import type { SearchState } from '@/components/search/Results.tsx';
import { placeName } from '@/lookup/dictionaries.ts';
import { askBackground } from '@/platform/messaging.ts';

/** Results that popup and panel show without scrolling. */
const IN_SIGHT = 10;

/** Lines are kept by the place of their entry, so that none can come to stand under another hit, however late it is. */
export function useLines(search: SearchState): HitLines {
  const [lines, setLines] = useState<HitLines>(new Map());
  useEffect(() => {
    if (search.status !== 'done') return;
    const places = search.hits.flatMap(({ place }) => (place === null ? [] : [place]));
    const wanted = new Set(places.map(placeName));
    const missing = places.filter((place) => !lines.has(placeName(place)));
    let left = false;
    const read = async (): Promise<void> => {
      for (let from = 0; from < missing.length && !left; from += IN_SIGHT) {
        const some = missing.slice(from, from + IN_SIGHT);
        const ask = () => askBackground('search.lines', { places: some });
        // The background may have ended between the names and their lines.
        const answer = (await ask()) ?? (await ask());
        if (left) return;
        // A pack that cannot be read costs its own lines, not those behind it.
        if (answer?.ok !== true) continue;
        setLines((before) => {
          const kept = new Map([...before].filter(([name]) => wanted.has(name)));
          some.forEach((place, at) => kept.set(placeName(place), answer.value[at] ?? null));
          return kept;
        });
      }
    };
    void read();
    return () => {
      left = true;
    };
  }, [search]);
  return lines;
}
