import { useEffect, useState } from 'preact/hooks';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { EntryKey } from '@/lookup/model.ts';

const NONE: readonly TermWithin[] = [];

/** Asked for when the entry stands: its text is there at once, its links a moment later, and nothing moves. */
export function useTerms(
  { dictionary, entry }: EntryKey,
  find: ((key: EntryKey) => Promise<readonly TermWithin[]>) | undefined,
): readonly TermWithin[] {
  const [terms, setTerms] = useState(NONE);
  useEffect(() => {
    setTerms(NONE);
    let gone = false;
    void find?.({ dictionary, entry }).then((found) => {
      if (!gone) setTerms(found);
    });
    return () => {
      gone = true;
    };
  }, [dictionary, entry]);
  return terms;
}
