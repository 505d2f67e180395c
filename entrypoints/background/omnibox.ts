/** The address bar: "vm", a space, a name. The best hit is what Enter opens; the others are offered below it. */
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { SearchHit } from '@/lookup/messages.ts';
import { serveOmnibox } from '@/platform/omnibox.ts';
import { openArticle, openSearch } from '@/platform/pages.ts';
import { current } from './current.ts';
import type { Engine } from './engine.ts';
import { setPending } from './pending.ts';

/** Browsers show no more than this below the address bar. */
const SUGGESTIONS = 6;

export function setUpOmnibox(engine: Engine): void {
  const search = async (text: string): Promise<readonly SearchHit[]> => {
    const query = text.trim().slice(0, MAX_QUERY).toWellFormed();
    if (query === '') return [];
    return (await current(engine)).search.findWhole(query, SUGGESTIONS);
  };
  serveOmnibox({
    async suggest(text) {
      const hits = await search(text);
      return hits.map(({ dictionary, entry, name, matchedName, summary }) => ({
        key: { dictionary, entry },
        name: matchedName === null ? name : `${name} (${matchedName})`,
        summary,
      }));
    },
    async enter(text, key, place) {
      const [best] = key === null ? await search(text) : [];
      const chosen = key ?? best;
      if (chosen !== undefined) return openArticle(chosen, place);
      setPending(text.slice(0, MAX_QUERY).toWellFormed());
      return openSearch(place);
    },
  });
}
