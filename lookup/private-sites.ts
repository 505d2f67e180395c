/** Which sites are not open to the public. On all others a page could learn from its own marks what a private dictionary holds. */

/** Endings of host names that no public name server resolves, by standard (RFC 6762, 8375, 2606) or by custom. */
const ENDINGS = ['local', 'localhost', 'internal', 'intranet', 'lan', 'corp', 'home', 'home.arpa', 'test'];

/** Addresses of private networks and of this machine (RFC 1918, 3927, 6598, 4193, 4291), as browsers write them. */
const ADDRESSES = [
  String.raw`(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+`,
  String.raw`\[(?:::1|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]`,
];

/**
 * The source of a regular expression for the sites (as `siteOf` gives them) that are private: local files, this machine, private
 * networks, hosts without a domain, and what the user lists. Pages are given the expression: it is less for them to bring along.
 */
export function privatePattern(listed: readonly string[]): string {
  const isAddress = (site: string) => /^[\d.]+$|^\[/.test(site);
  const addresses = listed.filter(isAddress).map(escape);
  const names = listed.filter((site) => !isAddress(site)).map(escape);
  const alternatives = [
    'file:',
    ...ADDRESSES,
    ...addresses,
    String.raw`[^.[]+`,
    String.raw`(?:.+\.)?(?:${[...ENDINGS.map(escape), ...names].join('|')})`,
  ];
  return `^(?:${alternatives.join('|')})$`;
}

/** Whether a site is private. */
export function isPrivate(site: string, listed: readonly string[]): boolean {
  return new RegExp(privatePattern(listed)).test(site);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
