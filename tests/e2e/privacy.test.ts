/** Nothing that is read leaves the browser: every request of a whole session of reading is seen by a witness. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName, Driver } from './drive/driver.ts';
import { launch } from './drive/launch.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { startWitness, type Witness } from './drive/witness.ts';
import { cardIsGone, NOWHERE, openCard } from './reading.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('a session of reading in %s', (name) => {
  let witness: Witness;
  let driver: Driver;
  let site: Site;
  beforeAll(async () => {
    witness = await startWitness();
    site = await serve('tests/e2e/pages');
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
    const expected = [site.url('article.html'), site.url('favicon.ico')];
    expect(others.filter((one) => !expected.includes(one))).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('would be seen to ask for more: the witness sees what the background asks for', async () => {
    await driver.background(() => fetch('http://unasked.invalid/').catch(() => null));
    // Firefox asks for the encrypted page instead.
    expect(witness.foreign().join(' ')).toMatch(/unasked\.invalid/);
  });
});
