/** Hits from the articles of the library and from the names of imported dictionaries, as one list. */
import type { NameHit } from '../lexicon/names/name-search.ts';
import type { EntryPlace } from '../dictionaries.ts';
import type { EntryLine, FoundHit, SearchHit } from '../messages.ts';
import type { DictionaryInfo, Entry } from '../model.ts';
import { summaryLine } from './article-text.ts';
import { foldWord, wordsOf } from './words.ts';

/** How well a hit fits, best first: the very name, a name that begins so, words of the text, a name that is only near. */
export const FITS = ['exact', 'name', 'text', 'near'] as const;

export interface FittingHit extends FoundHit {
  fit: (typeof FITS)[number];
}

export function lineOf(entry: Entry): EntryLine {
  return { name: entry.name, summary: summaryLine(entry) };
}

/** An entry as a result. */
export function hitOf(dictionary: DictionaryInfo, entry: Entry, matchedName: string | null = null): SearchHit {
  return {
    dictionary: dictionary.id,
    entry: entry.id,
    ...lineOf(entry),
    matchedName,
    dictionaryName: dictionary.name,
  };
}

/** A found name as a hit of the entry called `preferred`, whose line is still to be read. */
export function nameHit(
  query: string,
  found: NameHit,
  preferred: string,
  dictionaryName: string,
  place: EntryPlace,
): FittingHit {
  const { dictionary, entry, name, near } = found;
  const fit = near ? 'near' : foldPhrase(name) === foldPhrase(query) ? 'exact' : 'name';
  const matchedName = name === preferred ? null : name;
  return { dictionary, entry, name: preferred, matchedName, summary: '', dictionaryName, place, fit };
}

/** The best of several lists, each best first; of those that fit alike, the earlier list's come first. */
export function mergeHits(lists: readonly (readonly FittingHit[])[], limit: number): FoundHit[] {
  const all = lists.flat();
  return FITS.flatMap((fit) => all.filter((hit) => hit.fit === fit))
    .slice(0, limit)
    .map((found) => {
      const { fit: _, ...hit } = found;
      return hit;
    });
}

/** A phrase as names are compared with a query. */
export function foldPhrase(text: string): string {
  return wordsOf(text).map(foldWord).join(' ');
}
