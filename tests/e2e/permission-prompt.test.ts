/**
 * Fetching a dictionary from an address asks the browser's own question for its server first. In Firefox alone: the question of
 * Chromium can be answered by no protocol.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from './drive/driver.ts';
import { ASKING } from './drive/firefox-prompt.ts';
import { launch } from './drive/launch.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { middle } from './reading.ts';

const FILE = 'format-version: 1.2\nontology: ward\n\n[Term]\nid: W:1\nname: wardosis\n';

let site: Site;
let driver: Driver;
beforeAll(async () => {
  site = await serve('tests/e2e/pages', {}, { 'ward.obo': Buffer.from(FILE) });
  driver = await launch('firefox', { preferences: ASKING });
});
afterAll(async () => {
  await driver?.close();
  await site?.close();
});

test('the browser is asked for the server: refused, nothing changes and nothing is fetched; allowed, it is imported', async () => {
  await driver.letInto('none');
  const options = await driver.open(driver.extensionUrl('options.html'));
  const textOf = () => options.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const says = (words: string) => until(`the page to say “${words}”`, async () => (await textOf()).includes(words));
  const fetchWard = async (): Promise<void> => {
    await options.evaluate((address) => {
      const input = document.querySelector<HTMLInputElement>('main input[type="url"]');
      if (input === null) throw new Error('no field for an address');
      input.value = address;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.form?.querySelector('button')?.scrollIntoView({ block: 'center' });
    }, site.url('ward.obo'));
    await options.click(middle(await options.rect('main form:has(input[type="url"]) button')));
  };

  await says('Vademecum library');
  const before = await options.evaluate(() => document.querySelector('table.dictionaries')?.textContent);
  await fetchWard();
  expect(await driver.answerPrompt?.('refuse')).toContain('127.0.0.1');
  await says('ward.obo was not imported');
  await says('You did not allow the browser to contact this server.');
  await says('The dictionaries are as they were.');
  expect(site.requests).not.toContain('/ward.obo');
  expect(await options.evaluate(() => document.querySelector('table.dictionaries')?.textContent)).toBe(before);

  await fetchWard();
  expect(await driver.answerPrompt?.('allow')).toContain('127.0.0.1');
  await says('ward is installed: 1 entry, 1 term');
  expect(site.requests.filter((path) => path === '/ward.obo')).toHaveLength(1);
});
