/** The terms of this page, for the popup: in order of first appearance, with counts. */
import type { PageTerm } from '@/lookup/messages.ts';
import type { Word } from './mark.ts';

export function termsOf(marks: readonly Word[]): PageTerm[] {
  const terms = new Map<string, PageTerm>();
  for (const { match } of marks) {
    const { dictionary, entry, name } = match.sense;
    const key = `${dictionary} ${entry}`;
    const uncertain = match.outcome === 'faint';
    const known = terms.get(key);
    if (known === undefined) terms.set(key, { dictionary, entry, name, count: 1, uncertain });
    else terms.set(key, { ...known, count: known.count + 1, uncertain: known.uncertain && uncertain });
  }
  return [...terms.values()];
}
