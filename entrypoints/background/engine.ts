/** What the background knows: the dictionaries, their lexicon, senses and search. Each part is loaded when first asked for. */
import { isDraft } from '@/lookup/drafts.ts';
import { buildFilter } from '@/lookup/lexicon/filter.ts';
import { compileSegment, createLexicon, type Lexicon, loadSegment } from '@/lookup/lexicon.ts';
import type { SearchHit } from '@/lookup/messages.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { summaryLine } from '@/lookup/search/article-text.ts';
import { createSearch, type Search } from '@/lookup/search/search.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { type Library, loadLibrary, loadLibrarySegment } from '@/platform/library.ts';

export interface Engine {
  /** All entries and articles, drafts included; waits for nothing else. */
  library: () => Promise<Library>;
  /** What is marked and found, with or without drafts. */
  lookup: (drafts: boolean) => Lookup;
}

export interface Lookup {
  lexicon: () => Promise<Lexicon>;
  finder: () => Promise<Finder>;
  search: () => Promise<Search>;
  /** The pages' pre-filter, and a name for the dictionaries it was made from. */
  filter: () => Promise<{ bytes: Uint8Array; lexicon: string }>;
  /** Result lines by entry. */
  hits: () => Promise<(key: EntryKey) => SearchHit | null>;
}

export function createEngine(): Engine {
  const library = once(() => loadLibrary());
  const whole = createLookup(library, async () => [loadSegment(await loadLibrarySegment())], 'all');
  const reviewed = once(async () => {
    const { dictionary, entries } = await library();
    return { dictionary, entries: entries.filter((entry) => !isDraft(entry)) };
  });
  // So few entries compile faster than a second file would load.
  const compiled = async () => {
    const { dictionary, entries } = await reviewed();
    return [compileSegment({ dictionary: dictionary.id, entries })];
  };
  const withoutDrafts = createLookup(reviewed, compiled, 'reviewed');
  return { library, lookup: (drafts) => (drafts ? whole : withoutDrafts) };
}

function createLookup(
  library: () => Promise<Library>,
  load: () => Promise<ReturnType<typeof loadSegment>[]>,
  name: string,
): Lookup {
  const segments = once(load);
  const lexicon = once(async () => createLexicon(await segments()));
  return {
    lexicon,
    finder: once(async () => {
      const { dictionary, entries } = await library();
      return createFinder(await lexicon(), buildKnowledge([{ info: dictionary, entries }]));
    }),
    search: once(async () => createSearch([await library()])),
    filter: once(async () => {
      const { dictionary } = await library();
      return { bytes: buildFilter(await segments()), lexicon: `${dictionary.id}@${dictionary.version} ${name}` };
    }),
    hits: once(async () => {
      const { dictionary, entries } = await library();
      const lines = new Map(
        entries.map((entry) => [
          entry.id,
          {
            dictionary: dictionary.id,
            entry: entry.id,
            name: entry.name,
            matchedName: null,
            summary: summaryLine(entry),
            dictionaryName: dictionary.name,
          },
        ]),
      );
      return (key: EntryKey) => (key.dictionary === dictionary.id ? (lines.get(key.entry) ?? null) : null);
    }),
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
