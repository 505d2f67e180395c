import './fake-browser.ts';
import { describe, expect, it, vi } from 'vitest';
import { askAccess, hasAccess } from '@/platform/access.ts';
import type { Browser } from '@/platform/browser.ts';

/** A browser that lets us in where `given` says so. */
function fakePermissions(given: (origins: readonly string[]) => boolean) {
  const contains = vi.fn(({ origins }: { origins: string[] }) => Promise.resolve(given(origins)));
  const request = vi.fn(() => Promise.resolve(true));
  return { contains, request, api: { permissions: { contains, request } } as unknown as Browser };
}

describe('access to pages', () => {
  it('is looked for where pages are to be marked, and asked for in the same moment as it is wanted', async () => {
    const { api, request } = fakePermissions((origins) => !origins.includes('https://*/*'));
    expect(await hasAccess('all', api)).toBe(false);
    expect(await hasAccess('literature', api)).toBe(true);
    const asking = askAccess('all', api);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://*/*', 'https://*/*'] });
    expect(await asking).toBe(true);
  });

  it('for sites of literature is asked for these alone', async () => {
    const { api, contains, request } = fakePermissions(() => false);
    expect(await hasAccess('literature', api)).toBe(false);
    await askAccess('literature', api);
    const [{ origins }] = (request.mock.calls as unknown as [[{ origins: string[] }]])[0];
    expect(origins).toContain('*://*.ncbi.nlm.nih.gov/*');
    expect(origins.filter((origin) => !/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/.test(origin))).toEqual([]);
    expect(contains).toHaveBeenCalledExactlyOnceWith({ origins });
  });

  it('needs none where pages are marked only when asked', async () => {
    const { api, contains } = fakePermissions(() => false);
    expect(await hasAccess('asked', api)).toBe(true);
    expect(contains).not.toHaveBeenCalled();
  });
});
