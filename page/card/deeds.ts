/** What can be done with an entry, and the terms its text speaks of, by way of the background; on pages and in our own. */
import type { CardDeeds } from '@/components/card/CardTools.tsx';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { EntryKey } from '@/lookup/model.ts';
import { copyText } from './clipboard.ts';
import type { CardServices } from './services.ts';

export function deedsOf(key: EntryKey, { ask, program }: Pick<CardServices, 'ask' | 'program'>): CardDeeds {
  return {
    program,
    copy: (text) => copyText(document, text),
    async references(style) {
      const answer = await ask('card.references', { ...key, style });
      return answer?.ok === true ? answer.value : null;
    },
    onPage: () => void ask('open.page', { page: 'article', key }),
  };
}

export async function termsOf(key: EntryKey, { ask }: Pick<CardServices, 'ask'>): Promise<readonly TermWithin[]> {
  const answer = await ask('card.terms', key);
  return answer?.ok === true ? answer.value : [];
}
