/** Nothing that is read leaves the browser: every request of a whole session of reading is seen by a witness. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twoColumns } from '@/tests/pdf/papers.ts';
import type { BrowserName, Driver } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { startWitness, type Witness } from './drive/witness.ts';
import { cardIsGone, middle, NOWHERE, openCard } from './reading.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('a session of reading in %s', (name) => {
  let witness: Witness;
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    witness = await startWitness();
    site = await serve('tests/e2e/pages', {}, { 'paper.pdf': twoColumns() });
    driver = await launch(name, { proxy: witness.address });
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await witness?.close();
  });

  test('asks the network for the pages that were opened and for nothing else', async () => {
    const page = await driver.open(site.url('article.html'));
    await openCard(page, 'NME');
    const tabId = await page.tabId();

    const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${tabId}`));
    await until('the search box', () => popup.evaluate(() => document.querySelector('input') !== null));
    await popup.evaluate(() => document.querySelector('input')?.focus());
    await popup.type('glucagon');
    await until('results', () => popup.evaluate(() => document.body.innerText.includes('Glucagonoma')));

    for (const path of ['options.html', 'policy.html']) {
      const own = await driver.open(driver.extensionUrl(path));
      await until(`${path} to be drawn`, () => own.evaluate(() => document.querySelector('h1') !== null));
      await own.close();
    }
    const address = site.url('paper.pdf');
    const reader = await driver.open(driver.extensionUrl(`reader.html?file=${encodeURIComponent(address)}`));
    const firstMark = 'mark[data-entry="glucagonoma"]';
    await until('marks in the PDF', () => reader.evaluate((mark) => document.querySelector(mark) !== null, firstMark));
    await reader.hover(middle(await reader.rect(firstMark)));
    await until('its card', () => reader.cardText());
    await reader.close();

    await driver.stopBackground();
    await page.focus();
    await page.press('Escape');
    await cardIsGone(page);
    await page.hover(NOWHERE);
    await openCard(page, 'NME');
    // What is sent late is sent too.
    await new Promise((resolve) => setTimeout(resolve, 1000));

    const others = witness.foreign();
    expect(others).toContain(site.url('article.html'));
    const expected = [site.url('article.html'), site.url('favicon.ico'), address];
    expect(others.filter((one) => !expected.includes(one))).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('lets nothing into its own pages that is not of the package', async () => {
    const { length } = witness.seen;
    for (const path of ['options.html', 'reader.html', 'popup.html', 'welcome.html']) {
      const own = await driver.open(driver.extensionUrl(path));
      await until(`${path} to be drawn`, () => own.evaluate(() => document.querySelector('#app > *') !== null));
      expect(await own.evaluate(tryEverything, site.url('heard.html')), path).toEqual([]);
      await own.close();
    }
    expect(witness.seen.slice(length).filter((one) => one.includes('?by='))).toEqual([]);
  });

  test('would be seen to ask for more: the witness sees what the background asks for', async () => {
    await driver.background(() => fetch('http://unasked.invalid/').catch(() => null));
    // Firefox asks for the encrypted page instead.
    expect(witness.foreign().join(' ')).toMatch(/unasked\.invalid/);
  });
});

/** Tries to have text become markup or script, and to have something come from elsewhere. What went through is named. */
async function tryEverything(foreign: string): Promise<string[]> {
  const through: string[] = [];
  const ran = globalThis as unknown as { tried?: string };
  const from = (by: string) => `${foreign}?by=${by}`;
  const add = <K extends keyof HTMLElementTagNameMap>(name: K, set: (element: HTMLElementTagNameMap[K]) => void) => {
    const element = document.createElement(name);
    set(element);
    document.body.append(element);
    return element;
  };
  /** These must throw: the value never gets where it would be used. */
  const sinks: Record<string, () => void> = {
    innerHTML: () => add('div', (element) => (element.innerHTML = '<b>text</b>')),
    outerHTML: () => (add('div', () => undefined).outerHTML = '<b>text</b>'),
    'document.write': () => (document as unknown as { write(text: string): void }).write('<b>text</b>'),
    srcdoc: () => add('iframe', (frame) => (frame.srcdoc = '<b>text</b>')),
    parsing: () => new DOMParser().parseFromString('<b>text</b>', 'text/html'),
    fragment: () => document.createRange().createContextualFragment('<b>text</b>'),
    'text of a script': () => add('script', (script) => (script.text = 'globalThis.tried = "text"')),
    'address of a script': () => add('script', (script) => (script.src = from('script'))),
    'another worker': () => new Worker(from('worker')),
    'a worker of text': () => new Worker(URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
    'a script of ours as worker': () => new Worker('/background.js'),
    handler: () => add('button', (button) => button.setAttribute('onclick', 'globalThis.tried = "handler"')).click(),
  };
  for (const [name, use] of Object.entries(sinks)) {
    try {
      use();
      if (ran.tried !== undefined || name !== 'handler') through.push(name);
    } catch {
      // Refused, as it should be.
    }
  }
  add('script', (script) => script.append('globalThis.tried = "inline"'));
  add('img', (image) => (image.src = from('image')));
  add('iframe', (frame) => (frame.src = from('frame')));
  add('link', (link) => Object.assign(link, { rel: 'stylesheet', href: from('style') }));
  const style = add('style', (element) => element.append(':root { --tried: 1 }'));
  add('link', (link) => Object.assign(link, { rel: 'modulepreload', href: from('module') }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (ran.tried !== undefined) through.push(`script: ${ran.tried}`);
  if (style.sheet !== null && getComputedStyle(document.documentElement).getPropertyValue('--tried') !== '')
    through.push('style');
  return through;
}
