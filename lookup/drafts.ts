import type { Entry } from './model.ts';

/**
 * Whether an entry is a draft: nobody has approved it, neither the source it restates nor our own wording. Entries of imported
 * dictionaries have no article of ours and are not drafts: what is known of their review is their publisher's to say.
 */
export function isDraft({ article }: Pick<Entry, 'article'>): boolean {
  if (article === null) return false;
  const { source, wording } = article.review;
  return source?.status !== 'approved' && wording.status !== 'approved';
}
