import '../platform/fake-browser.ts';
import { expect, test } from 'vitest';
import type { BackgroundProtocol, Routes } from '@/lookup/messages.ts';
import type { Asker } from '@/platform/messaging.ts';
import { OWN_PAGES_ONLY, ownPagesOnly } from '@/entrypoints/background/own-pages-only.ts';

const asker = (frameUrl: string | null): Asker => ({ frameUrl, tabUrl: frameUrl, isPrivate: false });
const isOwn = (url: string): boolean => url.startsWith('ours://');
const routes = new Proxy({}, { get: () => () => Promise.resolve('answered'), ownKeys: () => [] }) as Routes<
  BackgroundProtocol,
  Asker
>;

test.each(OWN_PAGES_ONLY)('%s is answered to our own pages alone', async (type) => {
  const ask = ownPagesOnly(routes, isOwn)[type] as (params: object, asker: Asker) => Promise<unknown>;
  expect(await ask({}, asker('ours://popup.html'))).toBe('answered');
  await expect(ask({}, asker('https://clinic.example'))).rejects.toThrow('our own pages');
  await expect(ask({}, asker(null))).rejects.toThrow('our own pages');
});
