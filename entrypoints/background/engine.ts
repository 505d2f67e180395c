/** What the background knows: the dictionaries, their lexicon, senses and search. Each part is loaded when first asked for. */
import { createLexicon, type Lexicon, loadSegment } from '@/lookup/lexicon.ts';
import type { SearchHit } from '@/lookup/messages.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { summaryLine } from '@/lookup/search/article-text.ts';
import { createSearch, type Search } from '@/lookup/search/search.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { type Library, loadLibrary, loadLibrarySegment } from '@/platform/library.ts';

export interface Engine {
  /** Entries and articles; waits for nothing else. */
  library: () => Promise<Library>;
  lexicon: () => Promise<Lexicon>;
  finder: () => Promise<Finder>;
  search: () => Promise<Search>;
  /** The pages' pre-filter, and a name for the dictionaries it was made from. */
  filter: () => Promise<{ bytes: Uint8Array; lexicon: string }>;
  hitOf: (key: EntryKey) => Promise<SearchHit | null>;
}

export function createEngine(): Engine {
  const library = once(() => loadLibrary());
  const segments = once(async () => [loadSegment(await loadLibrarySegment())]);
  const lexicon = once(async () => createLexicon(await segments()));
  const finder = once(async () => {
    const { dictionary, entries } = await library();
    return createFinder(await lexicon(), buildKnowledge([{ info: dictionary, entries }]));
  });
  return {
    library,
    lexicon,
    finder,
    search: once(async () => createSearch([await library()])),
    filter: once(async () => {
      const { dictionary } = await library();
      return { bytes: buildFilter(await segments()), lexicon: `${dictionary.id}@${dictionary.version}` };
    }),
    async hitOf(key) {
      const { dictionary, entries } = await library();
      const entry = dictionary.id === key.dictionary ? entries.find(({ id }) => id === key.entry) : undefined;
      if (entry === undefined) return null;
      return {
        ...key,
        name: entry.name,
        matchedName: null,
        summary: summaryLine(entry),
        dictionaryName: dictionary.name,
      };
    },
  };
}

/** Runs `make` at the first call and again only if it failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
