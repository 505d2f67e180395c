/** Whether the browser lets us into pages: access is given at the installation and can be withdrawn, for all sites or for some. */
import { LITERATURE_SITES } from '@/lookup/literature-sites.ts';
import type { Scope } from '@/lookup/settings.ts';
import { browser, type Browser } from './browser.ts';

const EVERYWHERE = ['http://*/*', 'https://*/*'];

/** What a scope needs; where pages are marked only when asked, the browser is asked then. */
function originsOf(scope: Scope): string[] {
  if (scope === 'all') return EVERYWHERE;
  return scope === 'literature' ? LITERATURE_SITES.map((site) => `*://*.${site}/*`) : [];
}

export async function hasAccess(scope: Scope, api: Browser = browser): Promise<boolean> {
  const origins = originsOf(scope);
  return origins.length === 0 || api.permissions.contains({ origins });
}

/** Lets the browser ask its user. Counts only as the direct answer to a press: nothing may be awaited before. */
export async function askAccess(scope: Scope, api: Browser = browser): Promise<boolean> {
  return api.permissions.request({ origins: originsOf(scope) });
}

export function onAccessChanged(callback: () => void, api: Browser = browser): () => void {
  const listener = () => callback();
  api.permissions.onAdded.addListener(listener);
  api.permissions.onRemoved.addListener(listener);
  return () => {
    api.permissions.onAdded.removeListener(listener);
    api.permissions.onRemoved.removeListener(listener);
  };
}
