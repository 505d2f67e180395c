/** What the entries of a page's terms say, asked for once for each list of terms. */
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '@/components/glossary/PageTermList.tsx';
import type { GlossaryText } from '@/lookup/glossary/glossary.ts';
import { glossaryTexts } from './export-glossary.ts';

export function useTexts(page: PageState, note: string): ReadonlyMap<string, GlossaryText> {
  const [texts, setTexts] = useState<ReadonlyMap<string, GlossaryText>>(new Map());
  const terms = page.status === 'ready' ? page.terms : [];
  const names = terms.map(({ dictionary, entry }) => `${dictionary} ${entry}`).join('\n');
  useEffect(() => {
    if (terms.length === 0) return;
    let gone = false;
    void glossaryTexts(terms, note).then((all) => !gone && setTexts(all));
    return () => {
      gone = true;
    };
    // The list is a new one at every look at the page; the names in it are what counts.
  }, [names, note]);
  return texts;
}
