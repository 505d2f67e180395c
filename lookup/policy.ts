/**
 * What an organisation has set for the browsers it looks after: read from managed storage, which only an administrator can
 * write. Whatever it names is fixed; the rest stays the reader's own.
 */
import { isMarked, switchSite } from './scope.ts';
import type { Settings } from './settings.ts';

/** A dictionary that the organisation wants installed. */
export interface PolicyDictionary {
  address: string;
  enabled: boolean;
  onPublicSites: boolean;
}

export interface Policy {
  /** Settings with the value they are to have. */
  settings: Partial<Settings>;
  /** The only sites that are marked; null: no such rule. */
  sitesAllowed: readonly string[] | null;
  /** Sites that are never marked, beside those that the reader switches off. */
  sitesBarred: readonly string[];
  dictionaries: readonly PolicyDictionary[];
}

export const NO_POLICY: Policy = { settings: {}, sitesAllowed: null, sitesBarred: [], dictionaries: [] };

/** The settings as they apply under a policy. */
export function underPolicy(settings: Settings, { settings: fixed, sitesAllowed, sitesBarred }: Policy): Settings {
  const sites = sitesAllowed === null ? {} : { scope: 'asked' as const, sitesOn: sitesAllowed };
  const applied: Settings = { ...settings, ...fixed, ...sites };
  if (sitesBarred.length === 0) return applied;
  return { ...applied, sitesOff: [...new Set([...applied.sitesOff, ...sitesBarred])] };
}

/** The settings that the reader cannot change. */
export function lockedBy({ settings, sitesAllowed }: Policy): readonly (keyof Settings)[] {
  const names = Object.keys(settings) as (keyof Settings)[];
  return sitesAllowed === null ? names : [...new Set<keyof Settings>([...names, 'scope', 'sitesOn'])];
}

/** What a change leaves in the reader's own settings: nothing that is fixed, and no site that only the policy bars. */
export function ownSettings(before: Settings, change: Partial<Settings>, policy: Policy): Settings {
  const locked = lockedBy(policy);
  const free = Object.fromEntries(
    Object.entries(change).filter(([name]) => !locked.includes(name as keyof Settings)),
  ) as Partial<Settings>;
  const own = { ...before, ...free };
  if (free.sitesOff === undefined) return own;
  const kept = (site: string): boolean => before.sitesOff.includes(site) || !policy.sitesBarred.includes(site);
  return { ...own, sitesOff: own.sitesOff.filter(kept) };
}

/** Whether the reader's switch for a site does anything. */
export function canSwitchSite(site: string, settings: Settings, policy: Policy): boolean {
  const on = isMarked(site, settings);
  const own = ownSettings(settings, switchSite(settings, site, !on), policy);
  return isMarked(site, underPolicy(own, policy)) !== on;
}
