/** A Firefox that never remembers anything opens no database for us: the library works all the same, and what does not is said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { markOf, openCard } from './reading.ts';

const FILE = 'format-version: 1.2\nontology: ward\n\n[Term]\nid: W:1\nname: wardosis\n';

let site: Site;
let driver: Driver;
beforeAll(async () => {
  site = await serve(
    'tests/e2e/pages',
    {},
    { 'ward.html': Buffer.from('<!doctype html><p>It was glucagonoma wardosis.') },
  );
  driver = await launch('firefox', {
    preferences: { 'browser.privatebrowsing.autostart': true },
    privateWindows: true,
    welcome: true,
  });
});
afterAll(async () => {
  await driver?.close();
  await site?.close();
});

test('a browser that never remembers marks pages and opens cards, and says why it takes no dictionary', async () => {
  const page = await driver.open(site.url('article.html'));
  expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
  const options = await driver.open(driver.extensionUrl('options.html'));
  const says = (words: string) =>
    until(`the page to say “${words}”`, () =>
      options.evaluate((wanted) => document.body.innerText.includes(wanted), words),
    );
  await says('Vademecum library');
  await options.evaluate((contents) => {
    const label = [...document.querySelectorAll('label')].find(
      ({ textContent }) => textContent === 'Import a dictionary file',
    );
    const input = label?.control as HTMLInputElement | null | undefined;
    if (!input) throw new Error('no file input');
    const list = new DataTransfer();
    list.items.add(new File([contents], 'ward.obo'));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, FILE);
  await says('The browser keeps no data for extensions here');
  await page.focus();
  await page.goto(site.url('article.html'));
  await markOf(page, 'glucagonoma');
  expect(await driver.complaints()).toEqual([]);
});
