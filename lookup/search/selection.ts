/** What the dictionaries know of a selected text: as a name, as written or normalised; else what is near; else nothing. */
import { MAX_HITS, MAX_QUERY } from '../limits.ts';
import type { Lexicon } from '../lexicon.ts';
import type { SearchHit, SelectionAnswer } from '../messages.ts';
import type { EntryKey } from '../model.ts';
import type { Search } from './search.ts';

export interface SelectionOptions {
  lexicon: Lexicon;
  search: Search;
  /** The result line of an entry, or null where it is gone. */
  hitOf: (key: EntryKey) => SearchHit | null;
}

/** Results near a selection that is no name; more would be a search page. */
const NEAR = 5;

export function findSelection(text: string, { lexicon, search, hitOf }: SelectionOptions): SelectionAnswer {
  if (text.length > MAX_QUERY) return { kind: 'too-long' };
  const trimmed = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (trimmed === '') return { kind: 'empty' };
  const whole = lexicon.match(trimmed).find(({ start, end }) => start === 0 && end === trimmed.length);
  if (whole !== undefined) {
    const hits = unique(whole.candidates).flatMap((key) => hitOf(key) ?? []);
    const asWritten = whole.candidates.some(({ term }) => term === trimmed);
    if (hits.length > 0)
      return { kind: 'entries', how: asWritten ? 'exact' : 'normalised', hits: hits.slice(0, MAX_HITS) };
  }
  const hits = search.search(trimmed, NEAR);
  return hits.length > 0 ? { kind: 'near', hits } : { kind: 'unknown' };
}

function unique(candidates: readonly EntryKey[]): EntryKey[] {
  const seen = new Map(candidates.map(({ dictionary, entry }) => [`${dictionary} ${entry}`, { dictionary, entry }]));
  return [...seen.values()];
}
