/**
 * Imported dictionaries over their life: worker, database, background and open pages of the built extension. The worker is
 * started as the options page starts it; what its buttons do is tried in their own tests.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowsers } from './drive/each-browser.ts';
import type { Page } from './drive/driver.ts';
import { until } from './drive/until.ts';
import { importText } from './importing.ts';
import { markOf, openCard } from './reading.ts';

const PAGE =
  '<!doctype html><title>Ward</title><p>She was seen for borealosis of the hand. Her brother has sample number 17 fever.';

/** An OBO file with one telling entry and as many others as wanted. */
const obo = (others: number) =>
  [
    'format-version: 1.2\ndata-version: 2026-01-01\nontology: ward list\n',
    '[Term]\nid: W:1\nname: borealosis\ndef: "A made-up disease of the north." [W:x]\nis_a: W:2\n',
    '[Term]\nid: W:2\nname: made-up disease\n',
    ...Array.from({ length: others }, (_, at) => `[Term]\nid: S:${at}\nname: sample number ${at} fever\n`),
  ].join('\n');

/** Changes one record of the database and says so, as the store does. */
const change = (options: Page, store: string, key: IDBValidKey, values: object | null) =>
  options.evaluate(
    async (name, at, changed) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('dictionaries');
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not opened')));
      });
      const tx = db.transaction(name, 'readwrite');
      const records = tx.objectStore(name);
      const keyOf = async () => {
        if (at !== 'segment') return at;
        const keys = await new Promise<IDBValidKey[]>((resolve) => {
          const request = records.getAllKeys();
          request.addEventListener('success', () => resolve(request.result));
        });
        return keys.find((one) => Array.isArray(one) && one[1] === 'segment') ?? at;
      };
      const found = await keyOf();
      const before = await new Promise<object>((resolve) => {
        const request = records.get(found);
        request.addEventListener('success', () => resolve((request.result ?? {}) as object));
      });
      if (changed === null) records.put(new ArrayBuffer(64), found);
      else if (records.keyPath === null) records.put({ ...before, ...changed }, found);
      else records.put({ ...before, ...changed });
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      db.close();
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
      };
      await chrome.storage.local.set({ dictionaries: crypto.randomUUID() });
    },
    store,
    key,
    values,
  );

describeInBrowsers('imported dictionaries', (stage) => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  const isUnmarked = (page: Page, text: string) =>
    until(`no mark on “${text}”`, async () => !(await page.marks()).some((mark) => mark.text === text));

  test('mark open pages as soon as they are imported, answer after a restart, are switched, mended and removed', async () => {
    const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
    const page = await stage.driver.open(url);
    expect(await page.marks()).toEqual([]);

    expect(await importText(options, obo(10))).toBe('done');
    await page.focus();
    await markOf(page, 'borealosis');
    const card = await openCard(page, 'borealosis');
    expect(card).toContain('A made-up disease of the north.');
    expect(card).toContain('ward list');

    await page.hover({ x: 2, y: 2 });
    await stage.driver.stopBackground();
    expect(await openCard(page, 'borealosis')).toContain('A made-up disease of the north.');

    await change(options, 'choices', 'ward-list', { enabled: false });
    await isUnmarked(page, 'borealosis');
    await change(options, 'choices', 'ward-list', { enabled: true });
    await markOf(page, 'borealosis');

    // Damaged on the disk: after a restart it is compiled anew from its entries.
    await change(options, 'compiled', 'segment', null);
    await stage.driver.stopBackground();
    const later = await stage.driver.open(url);
    await markOf(later, 'borealosis');
    await later.close();

    await change(options, 'installed', 'ward-list', { removed: Date.now() });
    await page.focus();
    await isUnmarked(page, 'borealosis');
    await page.close();
    await options.close();
  });

  test('are imported whole though the background is ended in the middle', async () => {
    const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
    const outcome = importText(options, obo(20_000));
    await stage.driver.stopBackground();
    expect(await outcome).toBe('done');
    const page = await stage.driver.open(url);
    // The background starts, loads twenty thousand names and makes their filter first.
    await markOf(page, 'sample number 17 fever', 30_000);
    await page.close();
    await options.close();
  });
});
