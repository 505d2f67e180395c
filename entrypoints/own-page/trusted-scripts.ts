/**
 * What may become a script on our own pages: their policy demands trusted types, and this is the only one there is. It makes no
 * markup and no script of text; it lets through the addresses of our two workers, one of which pdf.js starts itself.
 */

interface TrustedTypes {
  readonly defaultPolicy: unknown;
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

const WORKERS: readonly string[] = ['/import-worker.js', '/pdf/pdf.worker.min.mjs'];

/** Null refuses: the browser then throws where the address was to be used. */
export function workerAddress(address: string, page: string): string | null {
  if (!URL.canParse(address, page)) return null;
  const { href, origin, pathname, search } = new URL(address, page);
  return origin === new URL(page).origin && search === '' && WORKERS.includes(pathname) ? href : null;
}

/** Before anything else on the page. Browsers that know no trusted types do without. */
export function trustOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // A second one of the name is refused.
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createScriptURL: (address) => workerAddress(address, location.href) });
}
