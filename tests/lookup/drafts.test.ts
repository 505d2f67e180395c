import { describe, expect, it } from 'vitest';
import { isDraft } from '@/lookup/drafts.ts';
import type { Article, SourceStatus, WordingStatus } from '@/lookup/model.ts';

function entry(source: SourceStatus | null, wording: WordingStatus): { article: Article } {
  const review: Article['review'] = {
    source:
      source === null
        ? null
        : { status: source, by: 'a board', lastUpdated: '2025-04-16', approvedOn: null, title: 't', url: 'u' },
    wording: { status: wording, by: null, on: null, contentHash: null },
  };
  return { article: { language: 'en', sections: [], references: [], review, disclaimer: '' } };
}

describe('a draft', () => {
  it('is what nobody has approved', () => {
    expect(isDraft(entry(null, 'draft'))).toBe(true);
    expect(isDraft(entry(null, 'under-review'))).toBe(true);
    expect(isDraft(entry('submitted', 'draft'))).toBe(true);
  });

  it('is neither an entry whose source or wording is approved, nor an imported one', () => {
    expect(isDraft(entry('approved', 'draft'))).toBe(false);
    expect(isDraft(entry(null, 'approved'))).toBe(false);
    expect(isDraft({ article: null })).toBe(false);
  });
});
