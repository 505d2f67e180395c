/**
 * Search over names and article text, as typed. The last word counts as unfinished; one typing error is forgiven from four
 * letters, two from eight. Pure: the same entries and query give the same hits.
 */
import MiniSearch from 'minisearch';
import { MAX_HITS, MAX_QUERY } from '../limits.ts';
import type { DictionaryInfo, Entry } from '../model.ts';
import { articleText } from './article-text.ts';
import { type FittingHit, foldPhrase, hitOf } from './search-hits.ts';
import { foldWord, wordsOf } from './words.ts';

export interface Searchable {
  dictionary: DictionaryInfo;
  entries: readonly Entry[];
}

export interface Search {
  /** At most `limit` hits, best first; none for a query without a word. */
  search(query: string, limit: number): FittingHit[];
}

interface Indexed {
  id: number;
  name: string;
  terms: string;
  text: string;
}

/** What a word in the preferred name, in another name or in the text is worth. */
const BOOST = { name: 6, terms: 4, text: 1 };

/** An index over dictionaries, the first ones before the later ones at equal worth. */
export function createSearch(dictionaries: readonly Searchable[]): Search {
  const all = dictionaries.flatMap(({ dictionary, entries }) => entries.map((entry) => ({ dictionary, entry })));
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'terms', 'text'],
    tokenize: wordsOf,
    processTerm: foldWord,
  });
  index.addAll(
    all.map(({ entry }, id) => ({
      id,
      name: entry.name,
      terms: entry.terms.map(({ text }) => text).join(' · '),
      text: entry.article === null ? (entry.definition?.text ?? '') : articleText(entry.article),
    })),
  );

  return {
    search(query, limit) {
      const words = wordsOf(query.slice(0, MAX_QUERY));
      const last = words.length - 1;
      const results = index.search(words.join(' '), {
        boost: BOOST,
        combineWith: 'AND',
        prefix: (_, position) => position === last,
        fuzzy: (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : false),
      });
      const exact = foldPhrase(query);
      const ranked = results
        .flatMap(({ id, score, match }) => {
          const found = all[id as number];
          if (found === undefined) return [];
          const named = found.entry.terms.some(({ text }) => foldPhrase(text) === exact);
          const fit = named ? 'exact' : begins(found.entry, words) ? 'name' : 'text';
          return [{ found, match, fit, score: named ? Infinity : score } as const];
        })
        .sort((a, b) => (a.score === b.score ? 0 : b.score - a.score));
      return ranked.slice(0, Math.min(limit, MAX_HITS)).map(({ found, match, fit }) => ({
        ...hitOf(found.dictionary, found.entry, matchedName(found.entry, match)),
        place: null,
        fit,
      }));
    },
  };
}

/** Whether one name of the entry has words that begin with all of these. */
function begins({ terms }: Entry, words: readonly string[]): boolean {
  const typed = words.map(foldWord);
  return terms.some(({ text }) => {
    const own = wordsOf(text).map(foldWord);
    return typed.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/** The other name that a query met, where the preferred one has nothing of it. */
function matchedName(entry: Entry, match: Readonly<Record<string, string[]>>): string | null {
  const words = Object.keys(match);
  if (words.some((word) => match[word]?.includes('name'))) return null;
  const met = words.filter((word) => match[word]?.includes('terms'));
  const term = entry.terms.find(({ text }) => met.some((word) => wordsOf(text).map(foldWord).includes(word)));
  return term?.text ?? null;
}
