import { describe, expect, it } from 'vitest';
import { canSwitchSite, lockedBy, NO_POLICY, ownSettings, type Policy, underPolicy } from '@/lookup/policy.ts';
import { isMarked } from '@/lookup/scope.ts';
import { DEFAULT_SETTINGS } from '@/lookup/settings.ts';

const policy: Policy = {
  settings: { recent: false, density: 'page' },
  sitesAllowed: null,
  sitesBarred: ['records.example'],
  dictionaries: [],
};

describe('an organisation’s policy', () => {
  it('changes nothing where there is none', () => {
    expect(underPolicy(DEFAULT_SETTINGS, NO_POLICY)).toEqual(DEFAULT_SETTINGS);
    expect(lockedBy(NO_POLICY)).toEqual([]);
  });

  it('stands above what the reader chose, and names what it fixes', () => {
    const chosen = { ...DEFAULT_SETTINGS, density: 'every' as const, sitesOff: ['news.example'] };
    const applied = underPolicy(chosen, policy);
    expect(applied).toMatchObject({ recent: false, density: 'page', sitesOff: ['news.example', 'records.example'] });
    expect(lockedBy(policy)).toEqual(['recent', 'density']);
  });

  it('marks nothing beyond the sites that it allows', () => {
    const applied = underPolicy(DEFAULT_SETTINGS, { ...policy, sitesAllowed: ['wiki.example'] });
    expect(isMarked('en.wiki.example', applied)).toBe(true);
    expect(isMarked('pubmed.ncbi.nlm.nih.gov', applied)).toBe(false);
    expect(isMarked('records.example', applied)).toBe(false);
    expect(lockedBy({ ...policy, sitesAllowed: [] })).toContain('scope');
  });

  it('lets the reader change the rest, and leaves nothing of itself in what they chose', () => {
    const before = underPolicy(DEFAULT_SETTINGS, policy);
    const change = { density: 'every' as const, restDelay: 500, sitesOff: [...before.sitesOff, 'news.example'] };
    expect(ownSettings(DEFAULT_SETTINGS, change, policy)).toEqual({
      ...DEFAULT_SETTINGS,
      restDelay: 500,
      sitesOff: ['news.example'],
    });
  });

  it('leaves a site its switch where the switch does something', () => {
    const settings = underPolicy(DEFAULT_SETTINGS, policy);
    expect(canSwitchSite('news.example', settings, policy)).toBe(true);
    expect(canSwitchSite('records.example', settings, policy)).toBe(false);
    const narrow = { ...policy, sitesAllowed: ['wiki.example'] };
    const narrowed = underPolicy(DEFAULT_SETTINGS, narrow);
    expect(canSwitchSite('wiki.example', narrowed, narrow)).toBe(true);
    expect(canSwitchSite('news.example', narrowed, narrow)).toBe(false);
  });
});
