/**
 * Search as one types, over the library's articles and the names of imported dictionaries. It answers from memory: what else
 * stands in a result line is read from the database only afterwards, when the names are on screen.
 */
import type { EntryPlace } from '@/lookup/dictionaries.ts';
import type { NameHit, NameSearch } from '@/lookup/lexicon/names/name-search.ts';
import { MAX_HITS } from '@/lookup/limits.ts';
import type { FoundHit, SearchHit } from '@/lookup/messages.ts';
import { completed } from '@/lookup/search/completed.ts';
import { mergeHits, nameHit } from '@/lookup/search/search-hits.ts';
import type { Search } from '@/lookup/search/search.ts';
import { createEntryLines, type EntryLines } from './entry-lines.ts';
import type { Source } from './sources.ts';

/** The names that can be searched now. */
export interface Names extends NameSearch {
  /** Those of all dictionaries: of none the index is missing, damaged or being made anew. */
  complete: boolean;
}

export interface Searches {
  /**
   * The best hits, best first, those of imported entries without their lines. Throws where nothing was found and not all was
   * searched: that is not to be taken for nothing.
   */
  find: (query: string, limit: number) => Promise<FoundHit[]>;
  /** The same with their lines, for those who show them at once or not at all; without entries that are gone. */
  findWhole: (query: string, limit: number) => Promise<SearchHit[]>;
  lines: EntryLines;
}

interface Named {
  hit: NameHit;
  dictionaryName: string;
  place: EntryPlace;
}

export function createSearches(
  sources: readonly Pick<Source, 'info' | 'generation'>[],
  articles: () => Promise<Search>,
  names: () => Promise<Names>,
  lines: EntryLines = createEntryLines(),
): Searches {
  const byId = new Map(sources.map((source) => [source.info.id, source]));

  function placed(hit: NameHit): Named[] {
    const source = byId.get(hit.dictionary);
    if (!source?.generation) return [];
    const place = { generation: source.generation, number: hit.number };
    return [{ hit, dictionaryName: source.info.name, place }];
  }

  /** What the entries of these names are called; null of those that are gone. */
  async function called(named: readonly Named[]): Promise<(string | null)[]> {
    const untold = named.filter(({ hit }) => hit.preferred === null);
    const read = untold.length === 0 ? [] : await lines(untold.map(({ place }) => place));
    return named.map((one) => one.hit.preferred ?? read[untold.indexOf(one)]?.name ?? null);
  }

  async function find(query: string, limit: number): Promise<FoundHit[]> {
    const most = Math.min(limit, MAX_HITS);
    const own = (await articles()).search(query, most);
    const { search, complete } = await names();
    const named = search(query, most).flatMap(placed);
    const calls = await called(named);
    const foreign = named.flatMap(({ hit, dictionaryName, place }, at) => {
      const name = calls[at] ?? null;
      return name === null ? [] : [nameHit(query, hit, name, dictionaryName, place)];
    });
    const hits = mergeHits([own, foreign], most);
    if (hits.length === 0 && !complete) throw new Error('The names of a dictionary cannot be searched now.');
    return hits;
  }

  return {
    find,
    async findWhole(query, limit) {
      const found = await find(query, limit);
      const places = found.flatMap(({ place }) => (place === null ? [] : [place]));
      const read = new Map((await lines(places)).map((line, at) => [places[at], line]));
      return found.flatMap((hit) => {
        const line = hit.place === null ? hit : read.get(hit.place);
        return line ? [completed(hit, line)] : [];
      });
    },
    lines,
  };
}
