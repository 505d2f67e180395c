/** What goes wrong round the extension, one thing after the other in one profile: nothing that was saved or installed is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twoColumns } from '@/tests/pdf/papers.ts';
import type { BrowserName, Driver, Page } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { markOf, middle, NOWHERE, openCard } from './reading.ts';

/** An OBO file with as many entries as wanted. */
const obo = (name: string, entries: number) =>
  [
    `format-version: 1.2\ndata-version: 2026-01-01\nontology: ${name}\n`,
    `[Term]\nid: ${name}:one\nname: ${name}osis\n`,
    ...Array.from({ length: entries }, (_, at) => `[Term]\nid: ${name}:${at}\nname: ${name} sample ${at} fever\n`),
  ].join('\n');

/** Gives the options page a file, as choosing one does. */
const choose = (options: Page, name: string, entries: number) =>
  options.evaluate(
    (contents, name) => {
      const label = [...document.querySelectorAll('label')].find(
        ({ textContent }) => textContent === 'Import a dictionary file',
      );
      const input = label?.control as HTMLInputElement | null | undefined;
      if (!input) throw new Error('no file input');
      const list = new DataTransfer();
      list.items.add(new File([contents], name));
      input.files = list.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    obo(name, entries),
    `${name}.obo`,
  );

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string) =>
  until(`the page to say “${words}”`, async () => (await textOf(page)).includes(words), { timeout: 30_000 });

/** How many records stand in a store of the dictionaries' database. */
const countIn = (options: Page, store: string) =>
  options.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('dictionaries');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction(name).objectStore(name).count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
    store,
  );

/** Characters of the large page, nearly all of them text. */
const LARGE = 50_000_000;

/** The browser's own layout of so much text takes it half a minute on a small machine, and is not what is tested. */
const UNSEEN = 'p { content-visibility: auto; contain-intrinsic-height: 600px }';

/** Milliseconds a test may take: browsers are started, and files of megabytes read. */
const LONG = 180_000;

function largePage(): Uint8Array {
  const paragraph = `<p>${'The ward was quiet and nothing of note was written down that night. '.repeat(60)}</p>\n`;
  const many = paragraph.repeat(Math.ceil(LARGE / paragraph.length));
  return Buffer.from(
    `<!doctype html><title>Log</title><style>${UNSEEN}</style><p>At first glucagonoma.</p>${many}<p id="last">At last octreotide.</p>`,
  );
}

interface Storage {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(values: object): Promise<void>;
  remove(key: string): Promise<void>;
  getBytesInUse(keys: null): Promise<number>;
  readonly QUOTA_BYTES: number;
}
interface Tab {
  url?: string;
  incognito: boolean;
}
declare const chrome: { storage: { local: Storage }; tabs: { query(filter: object): Promise<Tab[]> } };

describe.each<BrowserName>(['chromium', 'firefox'])('in %s', { timeout: LONG }, (name) => {
  const profile = mkdtempSync(join(tmpdir(), 'vademecum-profile-'));
  let site: Site;
  let driver: Driver;
  beforeAll(async () => {
    const made = {
      'ward.html': Buffer.from('<!doctype html><p>She was seen for wardosis of the hand.'),
      'large.html': largePage(),
      'paper.pdf': twoColumns(),
    };
    site = await serve('tests/e2e/pages', {}, made);
    driver = await launch(name, { profile, privateWindows: true });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const openOptions = () => driver.open(driver.extensionUrl('options.html'));

  test('the browser is closed in the middle of an import: what was there before is there again, and nothing of the rest', async () => {
    const options = await openOptions();
    await choose(options, 'ward', 20);
    await says(options, 'ward is installed');
    await driver.background(async () => {
      await chrome.storage.local.set({ settings: { version: 1, values: { density: 'page' } } });
    });
    await choose(options, 'flood', 40_000);
    await until('the import to have written something', async () => (await countIn(options, 'generations')) === 2);
    await driver.close();

    // The profile has had its first run; whether the browser takes this for another is its own affair. Chromium remembers
    // that private windows are allowed.
    driver = await launch(name, { profile, privateWindows: name === 'firefox', welcome: true });
    const later = await openOptions();
    await says(later, 'ward');
    expect(await textOf(later)).not.toContain('flood');
    await until('what the import had written to be gone', async () => (await countIn(later, 'generations')) === 1);
    const kept = await driver.background(() => chrome.storage.local.get(null));
    expect(kept.settings).toEqual({ version: 1, values: { density: 'page' } });
    const page = await driver.open(site.url('ward.html'));
    await markOf(page, 'wardosis');
    await page.close();
    await later.close();
  });

  test('its database is deleted underneath: the library goes on, and a dictionary can be imported again', async () => {
    const options = await openOptions();
    await says(options, 'ward');
    const page = await driver.open(site.url('ward.html'));
    await markOf(page, 'wardosis');
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('dictionaries');
          deleting.addEventListener('success', () => resolve());
          deleting.addEventListener('error', () => reject(new Error('not deleted')));
        }),
    );
    await driver.stopBackground();
    await page.goto(site.url('article.html'));
    expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
    await options.goto(driver.extensionUrl('options.html'));
    await says(options, 'Vademecum library');
    await choose(options, 'ward', 20);
    await says(options, 'ward is installed');
    await page.goto(site.url('ward.html'));
    await markOf(page, 'wardosis');
    await page.close();
    await options.close();
  });

  test('a private window shows marks, cards and PDFs, and leaves nothing behind', async () => {
    const kept = () => driver.background(() => chrome.storage.local.get(null));
    const before = await kept();

    const page = await driver.openPrivate(site.url('article.html'));
    await openCard(page, 'glucagonoma');
    await page.press('Escape');
    await page.hover(NOWHERE);
    await driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'glucagonoma' });
    expect(await until('an answer', () => page.cardText())).toContain('Glucagonoma');

    const address = site.url('paper.pdf');
    if (driver.name === 'firefox') {
      const reader = await driver.openPrivate(driver.extensionUrl(`reader.html?file=${encodeURIComponent(address)}`));
      const mark = 'mark[data-entry="glucagonoma"]';
      await until('marks', () => reader.evaluate((wanted) => document.querySelector(wanted) !== null, mark));
      await reader.hover(middle(await reader.rect(mark)));
      await until('its card', () => reader.cardText());
      await reader.press('Escape');
      await reader.press('End');
      const popup = await driver.openPrivate(driver.extensionUrl('popup.html'));
      await until('the search box', () => popup.evaluate(() => document.querySelector('input') !== null));
      await popup.evaluate(() => document.querySelector('input')?.focus());
      await popup.type('octreotide');
      await until('results', () => popup.evaluate(() => document.body.innerText.includes('Octreotide')));
      await popup.press('Enter');
      await until('the article', () => popup.evaluate(() => document.querySelector('article, .card') !== null));
      // A place is remembered after a rest.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await popup.close();
      await reader.close();
    } else {
      // Chromium shows pages of extensions in ordinary windows only: what a private one shows must not get there.
      await driver.clickMenu(page, { menuItemId: 'read-linked-pdf', linkUrl: address });
      const tabs = () => driver.background(() => chrome.tabs.query({}));
      await until('the reader to say no', async () => (await tabs()).some(({ url }) => url?.includes('/reader.html')));
      expect((await tabs()).filter(({ url, incognito }) => !incognito && url?.includes('paper.pdf'))).toEqual([]);
    }
    await page.close();
    expect(await kept()).toEqual(before);
  });

  test('everything it keeps beside is damaged: pages are marked, and its own pages open', async () => {
    await driver.background(async () => {
      const kept = await chrome.storage.local.get(null);
      const rubbish = [7, 'rubbish', null, [[[]]], { version: 9e9, values: 3, state: { settings: [] } }];
      const damaged = Object.keys({ ...kept, settings: 1, page: 1, positions: 1, errors: 1, recent: 1, saved: 1 });
      await chrome.storage.local.set(Object.fromEntries(damaged.map((key, at) => [key, rubbish[at % rubbish.length]])));
    });
    await driver.stopBackground();
    const page = await driver.open(site.url('article.html'));
    expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
    const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
    await says(popup, 'On this page');
    await popup.goto(driver.extensionUrl('options.html'));
    await says(popup, 'Vademecum library');
    await popup.close();
    await page.close();
  });

  test('the browser allows no more: a setting that cannot be kept says so, and what was kept stays', async () => {
    // Firefox allows as much as the disk holds.
    if (driver.name === 'firefox') return;
    const options = await openOptions();
    await driver.background(async () => {
      const { local } = chrome.storage;
      // Of each value its name counts, and itself as JSON.
      const left = local.QUOTA_BYTES - (await local.getBytesInUse(null));
      await local.set({ filler: 'x'.repeat(left - '"filler"'.length) });
    });
    const before = await driver.background(() => chrome.storage.local.get('settings'));
    await options.evaluate(() => {
      const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent.startsWith('On sites of medical literature'),
      );
      if (!label) throw new Error('no such choice');
      label.click();
    });
    await says(options, 'there is no room left on the disk');
    expect(await driver.background(() => chrome.storage.local.get('settings'))).toEqual(before);
    await driver.background(() => chrome.storage.local.remove('filler'));
    await options.close();
  });

  test('a page of fifty megabytes is marked where it is read, and answers', async () => {
    const page = await driver.open(site.url('large.html'));
    expect(await openCard(page, 'glucagonoma')).toContain('Glucagonoma');
    await page.press('Escape');
    expect(await page.evaluate(() => document.documentElement.textContent.length)).toBeGreaterThan(LARGE * 0.9);
    await page.close();
  });
});
