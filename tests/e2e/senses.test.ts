/** A short form with two meanings: which one the page means, which one the reader says it means, and what a definition says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'webextension-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from './drive/driver.ts';
import { describeInBrowsers } from './drive/each-browser.ts';
import { until } from './drive/until.ts';
import { importText } from './importing.ts';
import { cardIsGone, markOf, middle, NOWHERE, openCard } from './reading.ts';

const RIVAL = 'northern muscle exhaustion';

const OBO = [
  'format-version: 1.2\ndata-version: 2026-01-01\nontology: ward list\n',
  `[Term]\nid: W:1\nname: ${RIVAL}\ndef: "A made-up tiredness of the north." [W:x]\nsynonym: "NME" EXACT []\n`,
].join('\n');

const PAGES: Readonly<Record<string, string>> = {
  '/skin': 'A glucagonoma was found; the rash was NME, and octreotide was given. NME went away.',
  '/other': 'The rash of NME came with a glucagonoma.',
  '/defined': 'Necrolytic migratory erythema (NME) came with a glucagonoma. NME went away.',
};

describeInBrowsers('a short form with two meanings', (stage) => {
  let server: Server;
  let address = '';
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><title>Ward</title><p>${PAGES[url] ?? ''}</p>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const options = await stage.driver.open(stage.driver.extensionUrl('options.html'));
    expect(await importText(options, OBO)).toBe('done');
    await options.close();
  });
  afterAll(() => void server.close());

  const press = async (page: Page, name: string) => {
    const find = (root: ShadowRoot, wanted: string) => {
      // The cards from which this one was opened stay behind it.
      const shown = [...root.querySelectorAll('button')].filter((one) => one.checkVisibility());
      const button = shown.find(({ textContent }) => textContent?.trim().startsWith(wanted));
      button?.click();
      return button !== undefined;
    };
    await until(`a button “${name}”`, async () => (await page.inCard(find, name)) === true);
  };
  const says = (page: Page, words: string) =>
    until(`a card that says “${words}”`, async () => (await page.cardText())?.includes(words) === true);
  const looksOf = async (page: Page) =>
    (await page.marks()).filter(({ text }) => text === 'NME').map(({ name }) => name);
  const close = async (page: Page) => {
    await page.press('Escape');
    await cardIsGone(page);
    await page.hover(NOWHERE);
  };

  test('means what the page speaks of, until the reader says otherwise; a selection gets both, the likelier first', async () => {
    const page = await stage.driver.open(`${address}/skin`);
    await markOf(page, 'NME');
    expect(await openCard(page, 'NME')).toContain('Necrolytic migratory erythema');
    expect(new Set(await looksOf(page))).toEqual(new Set(['vademecum-approved']));
    await close(page);

    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'NME', frameId: 0 });
    await says(page, RIVAL);
    const found = (await page.cardText()) ?? '';
    expect(found.indexOf('Necrolytic migratory erythema')).toBeGreaterThan(-1);
    expect(found.indexOf('Necrolytic migratory erythema')).toBeLessThan(found.indexOf(RIVAL));
    await close(page);

    await openCard(page, 'NME');
    await press(page, 'Why this meaning?');
    await press(page, RIVAL);
    await says(page, 'A made-up tiredness of the north.');
    await close(page);
    // The reader's word holds on this page, and on this page only.
    await until('marks of the other meaning', async () => {
      const looks = await looksOf(page);
      return looks.length > 0 && looks.every((look) => look === 'vademecum-entry');
    });
    const other = await stage.driver.open(`${address}/other`);
    expect(await openCard(other, 'NME')).toContain('Necrolytic migratory erythema');
    await other.close();
    await page.close();
  });

  test('always means what the reader chose, but never against a definition on the page', async () => {
    const page = await stage.driver.open(`${address}/skin`);
    await openCard(page, 'NME');
    await press(page, 'Why this meaning?');
    await press(page, RIVAL);
    await says(page, 'A made-up tiredness of the north.');
    await press(page, 'Why this meaning?');
    await press(page, 'Always mean this');
    // The settings change under the open card, and the page is marked anew: the card stays.
    await says(page, 'From now on');
    await page.close();

    const other = await stage.driver.open(`${address}/other`);
    expect(await openCard(other, 'NME')).toContain('A made-up tiredness of the north.');
    await other.close();

    const defined = await stage.driver.open(`${address}/defined`);
    expect(await openCard(defined, 'NME')).toContain('Necrolytic migratory erythema');
    expect(new Set(await looksOf(defined))).toEqual(new Set(['vademecum-approved']));
    await defined.close();
  });

  test('keeps the card open where marks are elements that are drawn anew under it', async () => {
    await stage.driver.background(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Browser>;
      const values = { marks: 'focusable', density: 'every' };
      await (browser ?? chrome)?.storage.local.set({ settings: { version: 1, values } });
    });
    const page = await stage.driver.open(`${address}/skin`);
    await until('a mark', () =>
      page.evaluate(() => {
        const marks = [...document.querySelectorAll('mark.vademecum-term')];
        marks.find(({ textContent }) => textContent === 'NME')?.setAttribute('id', 'nme');
        return document.querySelector('#nme') !== null;
      }),
    );
    await page.hover(middle(await page.rect('#nme')));
    await says(page, 'Necrolytic migratory erythema');
    await press(page, 'Why this meaning?');
    await press(page, RIVAL);
    await says(page, 'A made-up tiredness of the north.');
    await until('the mark to be another', () => page.evaluate(() => document.querySelector('#nme') === null));
    await press(page, 'Why this meaning?');
    await press(page, 'Always mean this');
    await says(page, 'From now on');
    await close(page);
    await page.close();
  });
});
