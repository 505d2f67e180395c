/** What an organisation may fix. */
import type { Policy } from '@/lookup/policy.ts';

/** An organisation's policy that fixes one setting of every section. */
export const policySample: Policy = {
  settings: {
    enabled: true,
    density: 'section',
    restDelay: 500,
    hoverKey: 'alt',
    recent: false,
    drafts: true,
    language: 'en',
  },
  sitesAllowed: ['wiki.example.org'],
  sitesBarred: ['records.example.org'],
  dictionaries: [],
};
