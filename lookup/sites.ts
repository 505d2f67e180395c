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

/** Endings of host names that no public name server resolves, by standard (RFC 6762, 8375, 2606) or by custom. */
const PRIVATE_ENDINGS = ['local', 'localhost', 'internal', 'intranet', 'lan', 'corp', 'home', 'home.arpa', 'test'];

/** Addresses of private networks and of this machine (RFC 1918, 3927, 6598, 4193, 4291), as browsers write them. */
const PRIVATE_ADDRESS =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;

/**
 * Whether a site is not open to the public: local files, this machine, private networks, hosts without a domain, and what the
 * user lists. On all others a page could learn from its own marks what a private dictionary holds.
 */
export function isPrivate(site: string, listed: readonly string[]): boolean {
  if (site === 'file:' || PRIVATE_ADDRESS.test(site)) return true;
  if (/^[\d.]+$/.test(site) || site.startsWith('[')) return listed.includes(site);
  if (!site.includes('.')) return true;
  return PRIVATE_ENDINGS.some((ending) => isUnder(site, ending)) || isListed(site, listed);
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
