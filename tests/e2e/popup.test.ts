import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { describeInBrowsers } from './drive/each-browser.ts';
import type { Page } from './drive/driver.ts';
import { until } from './drive/until.ts';
import { markOf } from './reading.ts';

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string) =>
  until(`the page to say “${words}”`, async () => (await textOf(page)).includes(words));
const buttons = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('button, [role="switch"]')].map((one) => one.textContent ?? ''));

/** Presses the first button or switch whose text has these words. */
const press = (page: Page, words: string) =>
  page.evaluate((text) => {
    const found = [...document.querySelectorAll<HTMLElement>('button, [role="switch"]')].find(
      ({ textContent, ariaLabel }) => `${textContent} ${ariaLabel}`.includes(text),
    );
    if (found === undefined) throw new Error(`no button “${text}”`);
    found.click();
  }, words);

describeInBrowsers('the popup', (stage) => {
  const openOver = async (page: Page) => {
    const popup = await stage.driver.open(stage.driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
    await until('the popup to be drawn', async () => (await textOf(popup)).length > 50);
    return popup;
  };

  test('shows the article of the page’s most frequent term, whole, before anything is typed', async () => {
    const page = await stage.driver.open(stage.site.url('frames.html'));
    await markOf(await page.frame('#other'), 'octreotide');
    const popup = await openOver(page);
    // Octreotide and the syndrome stand in both frames, the glucagonoma once outside them.
    await until('the article of octreotide', () =>
      popup.evaluate(() => document.querySelector('[role="article"] h2')?.textContent === 'Octreotide'),
    );
    await popup.close();
    await page.close();
  });

  test('is not held up by a frame that never comes to its end', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(`<!doctype html><p>${'This frame goes on loading. '.repeat(100)}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await stage.driver.open(stage.site.url('article.html'));
    try {
      await markOf(page, 'NME');
      await page.evaluate(
        (port) =>
          document.body.append(Object.assign(document.createElement('iframe'), { src: `http://127.0.0.1:${port}/` })),
        (server.address() as AddressInfo).port,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      const popup = await openOver(page);
      await says(popup, 'On this page');
      await press(popup, 'Show all');
      await press(popup, 'Octreotide');
      expect(await until('the card', () => page.cardText())).toContain('Octreotide');
      await popup.close();
    } finally {
      server.closeAllConnections();
      server.close();
      await page.close();
    }
  });

  test('shows the library’s first article over a page without terms', async () => {
    const popup = await stage.driver.open(stage.driver.extensionUrl('popup.html'));
    for (const said of [
      'Necrolytic migratory erythema',
      'Management',
      'References',
      'approved by its Medical Advisory Board',
      'not clinically reviewed',
      'For health professionals',
    ]) {
      await says(popup, said);
    }
    await popup.close();
  });

  test('lists the terms on the page with counts, and goes to one', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    await markOf(page, 'NME');
    const popup = await openOver(page);
    await says(popup, 'On this page');
    const listed = await until('the list', async () =>
      (await buttons(popup)).find((text) => text.startsWith('Necrolytic migratory erythema')),
    );
    // Twice NME, the name once in full and once across inline elements.
    expect(listed).toContain('4');
    await press(popup, 'Show all');
    await press(popup, 'Octreotide');
    expect(await until('the card', () => page.cardText())).toContain('Octreotide');
    await popup.close();
    await page.close();
  });

  test('says of a page that is not read that it is not, and not that it holds nothing', async () => {
    const page = await stage.driver.open(stage.site.url('drawing.svg'));
    const popup = await openOver(page);
    await says(popup, 'does not read this kind of page');
    await popup.close();
    await page.close();
  });

  test('searches names and text as one types, by keyboard alone', async () => {
    const popup = await stage.driver.open(stage.driver.extensionUrl('popup.html'));
    await says(popup, 'Necrolytic migratory erythema');
    expect(
      await popup.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.getAttribute('type'),
      ),
    ).toMatch(/search/i);
    await popup.type('glucagonom');
    await until('results', () => popup.evaluate(() => document.querySelectorAll('[role="option"]').length > 1));
    await until('matches emphasised', () =>
      popup.evaluate(() => document.querySelectorAll('[role="option"] mark').length > 0),
    );
    await popup.press('ArrowDown');
    const chosen = await popup.evaluate(() => document.querySelector('[aria-selected="true"]')?.textContent ?? '');
    expect(chosen.toLowerCase()).toContain('glucagonoma');
    await popup.press('Enter');
    await until('the article', () =>
      popup.evaluate(() =>
        document.querySelector('[role="article"] h2')?.textContent?.toLowerCase().includes('glucagonoma'),
      ),
    );
    await popup.press('Escape');
    await until('the results again', () =>
      popup.evaluate(() => document.querySelectorAll('[role="option"]').length > 1),
    );
    await popup.press('Escape');
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
    await popup.close();
  });

  test('forgives a typing error and says when there is nothing', async () => {
    const popup = await stage.driver.open(stage.driver.extensionUrl('popup.html'));
    await says(popup, 'Necrolytic migratory erythema');
    await popup.type('octreotdie');
    await until('Octreotide', () =>
      popup.evaluate(() => document.querySelector('[role="option"]')?.textContent?.includes('Octreotide')),
    );
    await popup.evaluate(() => document.querySelector('input')?.select());
    await popup.type('qqqqzzzz');
    await until('no results', () => popup.evaluate(() => document.querySelectorAll('[role="option"]').length === 0));
    await says(popup, 'qqqqzzzz');
    await popup.close();
  });

  test('switches the site off: every mark leaves at once, in all frames, and the page is as it was', async () => {
    const page = await stage.driver.open(stage.site.url('frames.html'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const frames = [page, await page.frame('#same'), await page.frame('#other')];
    for (const frame of frames) await until('marks', async () => (await frame.marks()).length > 0);
    const popup = await openOver(page);
    await says(popup, 'On this page');
    await press(popup, 'on this site');
    for (const frame of frames) await until('no marks', async () => (await frame.marks()).length === 0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    await popup.goto(stage.driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
    await says(popup, 'off');
    await press(popup, 'on this site');
    for (const frame of frames) await until('marks again', async () => (await frame.marks()).length > 0);
    await popup.close();
    await page.close();
  });

  test('switches everything off and on, and remembers it', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    await markOf(page, 'NME');
    const popup = await openOver(page);
    await press(popup, 'everywhere');
    await until('no marks', async () => (await page.marks()).length === 0);
    await page.goto(stage.site.url('article.html'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.marks()).toEqual([]);
    await press(popup, 'everywhere');
    await markOf(page, 'NME');
    await popup.close();
    await page.close();
  });
});
