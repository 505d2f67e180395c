import { fakeBrowser } from '../platform/fake-browser.ts';
import { expect, it } from 'vitest';

const { api } = fakeBrowser();
Object.assign(globalThis, { browser: api });

/** Asks as a page would, and gives which view of the dictionaries it was answered from. */
async function viewFor(tabUrl: string, frameUrl: string): Promise<boolean | undefined> {
  // Loaded once the API stands in the global scope, where it is looked for.
  const { pageRoutes } = await import('@/entrypoints/background/routes/page-routes.ts');
  Object.assign(api.runtime, { getURL: () => 'chrome-extension://vademecum-test/' });
  let secluded: boolean | undefined;
  const routes = pageRoutes({
    lookup: (view: { secluded: boolean }) => {
      secluded = view.secluded;
      return Promise.resolve({ finder: () => Promise.resolve({ find: () => [] }) });
    },
  } as unknown as Parameters<typeof pageRoutes>[0]);
  const asker = { tabId: 1, frameId: 0, isPrivate: false, tabUrl, frameUrl };
  await routes['page.match']({ blocks: [{ id: 1, text: 'sampleosis' }], asked: true }, asker);
  return secluded;
}

it.each([
  ['https://public.example/article', 'https://public.example', false],
  ['https://wiki.hospital.internal/ward', 'https://wiki.hospital.internal', true],
  ['http://intranet/', 'http://intranet', true],
  ['http://intranet/', 'https://advert.example', false],
  ['https://public.example/', 'http://intranet', false],
])('answers %s with a frame of %s from dictionaries kept off public sites: %s', async (tab, frame, secluded) => {
  expect(await viewFor(tab, frame)).toBe(secluded);
});
