/**
 * The site of an address: what the switch "on this site" switches. Host name without port for http and https,
 * `file:` for local files, null for pages where nothing is ever marked.
 */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file:';
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return hostname.replace(/\.$/, '') || null;
}

/** Whether `site` is the listed site or lies under it (www.example.org under example.org). */
export function isUnder(site: string, listed: string): boolean {
  return site === listed || site.endsWith(`.${listed}`);
}

/** Whether a list of sites covers `site`. */
export function isListed(site: string, sites: readonly string[]): boolean {
  return sites.some((listed) => isUnder(site, listed));
}

/** The list after switching `site`: on removes every listing that covers it, off adds it. */
export function withSite(sitesOff: readonly string[], site: string, on: boolean): readonly string[] {
  const others = sitesOff.filter((listed) => !isUnder(site, listed));
  return on ? others : [...others, site];
}

/** What a person typed as a site (a host name or a whole address) as a listed site, or null if it is neither. */
export function readSite(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || /\s/.test(text)) return null;
  if (text === 'file:' || text.startsWith('file://')) return 'file:';
  const url = /^https?:\/\//.test(text) ? text : `https://${text}`;
  const site = siteOf(url);
  return site !== null && /^[\p{L}\p{N}.:[\]-]+$/u.test(site) ? site : null;
}
