/** What the dictionaries know of a selected text: as a name, as written or normalised; else what is near; else nothing. */
import { MAX_HITS, MAX_QUERY } from '../limits.ts';
import type { Lexicon } from '../lexicon.ts';
import type { SearchHit, SelectionAnswer } from '../messages.ts';
import type { EntryKey } from '../model.ts';

export interface SelectionOptions {
  lexicon: Lexicon;
  search: (query: string, limit: number) => Promise<readonly SearchHit[]>;
  /** The result lines of entries; those that are gone have none. */
  hitsOf: (keys: readonly EntryKey[]) => Promise<readonly SearchHit[]>;
}

/** Results near a selection that is no name; more would be a search page. */
const NEAR = 5;

/** `best`: what the text may mean as its page has it, best first; what else the dictionaries know by that name follows. */
export async function findSelection(
  text: string,
  best: readonly EntryKey[],
  { lexicon, search, hitsOf }: SelectionOptions,
): Promise<SelectionAnswer> {
  if (text.length > MAX_QUERY) return { kind: 'too-long' };
  const trimmed = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (trimmed === '') return { kind: 'empty' };
  const whole = lexicon.match(trimmed).find(({ start, end }) => start === 0 && end === trimmed.length);
  const candidates = whole?.candidates ?? [];
  // A definition on its page may bind a short form that no dictionary has.
  if (whole !== undefined || best.length > 0) {
    const hits = await hitsOf(unique([...best, ...candidates]));
    const asWritten = whole === undefined || candidates.some(({ term }) => term === trimmed);
    if (hits.length > 0)
      return { kind: 'entries', how: asWritten ? 'exact' : 'normalised', hits: hits.slice(0, MAX_HITS) };
  }
  const hits = await search(trimmed, NEAR);
  return hits.length > 0 ? { kind: 'near', hits } : { kind: 'unknown' };
}

function unique(candidates: readonly EntryKey[]): EntryKey[] {
  const seen = new Map(candidates.map(({ dictionary, entry }) => [`${dictionary} ${entry}`, { dictionary, entry }]));
  return [...seen.values()];
}
