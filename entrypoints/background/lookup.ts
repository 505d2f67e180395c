/** One set of dictionaries, ready to be asked: what is marked, what is found, what pages need to know of it. */
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { createNameSearch } from '@/lookup/lexicon/names/name-search.ts';
import { createLexicon, type Lexicon } from '@/lookup/lexicon.ts';
import type { SearchHit } from '@/lookup/messages.ts';
import { type EntryKey, LIBRARY_ID } from '@/lookup/model.ts';
import { hitOf } from '@/lookup/search/search-hits.ts';
import { createSearch } from '@/lookup/search/search.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { openKnowledge } from '@/lookup/senses/knowledge.ts';
import type { Marks } from '@/lookup/senses/marked-kinds.ts';
import { loadEntries } from '@/platform/dictionaries/entries.ts';
import type { Library } from '@/platform/library.ts';
import { once } from './once.ts';
import { report } from './report.ts';
import { createSearches, type Searches } from './search.ts';
import type { Source } from './sources.ts';

export interface Lookup {
  /** Names the set, its contents and what of it marks. */
  name: string;
  lexicon: () => Promise<Lexicon>;
  finder: () => Promise<Finder>;
  search: Searches;
  /** The pages' pre-filter. */
  filter: () => Promise<Uint8Array>;
  /** Result lines; entries that are gone have none. */
  hits: (keys: readonly EntryKey[]) => Promise<SearchHit[]>;
}

/** An answerer over these dictionaries, in the user's order. `library`: the articles to search and show. */
export function createLookup(
  name: string,
  sources: readonly Source[],
  library: () => Promise<Library>,
  marks: Marks,
): Lookup {
  const usable = once(() =>
    openEach(sources, async (source) => {
      await Promise.all([source.segment(), source.knowledge()]);
      return source;
    }),
  );
  const segments = once(async () => Promise.all((await usable()).map((source) => source.segment())));
  const lexicon = once(async () => createLexicon(await segments()));
  const articles = once(async () => {
    const hasLibrary = sources.some(({ info }) => info.id === LIBRARY_ID);
    return createSearch(hasLibrary ? [await library()] : []);
  });
  const names = once(async () => {
    const opened = await openEach(await usable(), async ({ segment, names }) =>
      names === null ? [] : [{ segment: await segment(), index: await names() }],
    );
    const named = opened.flat();
    const search = createNameSearch(
      named.map(({ segment }) => segment),
      named.map(({ index }) => index),
    );
    return { ...search, complete: opened.length === sources.length };
  });

  async function hits(keys: readonly EntryKey[]): Promise<SearchHit[]> {
    const { dictionary, entries } = await library();
    const imported = keys.filter((key) => key.dictionary !== dictionary.id);
    const loaded = new Map(imported.map((key, at) => [key, at]));
    const found = await loadEntries(imported);
    return keys.flatMap((key) => {
      if (key.dictionary === dictionary.id) {
        const entry = entries.find(({ id }) => id === key.entry);
        return entry === undefined ? [] : [hitOf(dictionary, entry)];
      }
      const one = found[loaded.get(key) ?? -1];
      return one ? [hitOf(one.dictionary, one.entry)] : [];
    });
  }

  return {
    name,
    lexicon,
    finder: once(async () => {
      const knowledge = await Promise.all((await usable()).map((source) => source.knowledge()));
      return createFinder(await lexicon(), openKnowledge(knowledge), { marks });
    }),
    search: createSearches(sources, articles, names),
    filter: once(async () => buildFilter(await segments())),
    hits,
  };
}

/** What `open` gives of each that can be opened: one damaged dictionary must not silence the others. */
async function openEach<T>(sources: readonly Source[], open: (source: Source) => Promise<T>): Promise<T[]> {
  const opened = await Promise.all(
    sources.map(async (source) => {
      try {
        return [await open(source)];
      } catch (error) {
        report(error, 'opening a dictionary');
        source.onBroken();
        return [];
      }
    }),
  );
  return opened.flat(1) as T[];
}
