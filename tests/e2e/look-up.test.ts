import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Page, Scope } from './drive/driver.ts';
import { describeInBrowsers } from './drive/each-browser.ts';
import { until } from './drive/until.ts';
import { overlap } from './reading.ts';

const selectText = (scope: Scope, selector: string, words: string) =>
  scope.evaluate(
    (wanted, within) => {
      const node = document.querySelector(within)?.firstChild as Text;
      const start = node.data.indexOf(wanted);
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    },
    words,
    selector,
  );

describeInBrowsers('looking up a selection', (stage) => {
  const lookUp = async (page: Page, selectionText: string, frameId = 0, scope: Scope = page) => {
    await page.press('Escape');
    await until('no card of before', async () => (await scope.cardText()) === null);
    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText, frameId });
    return until(`a card for a selection of ${selectionText.length} characters`, () => scope.cardText());
  };

  test('opens the entry of a name, beside the selection', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    await selectText(page, '#treatment', 'somatostatin analogue');
    expect(await lookUp(page, 'somatostatin analogue')).toContain('Somatostatin analogue');
    const card = await until('the card to stand', () => page.cardRect());
    const selected = await page.evaluate(() => {
      const { left, top, width, height } = (document.getSelection() as Selection).getRangeAt(0).getBoundingClientRect();
      return { left, top, width, height };
    });
    expect(overlap(card, selected)).toBe(false);
    await page.close();
  });

  test('knows a name however it is written, and one that is not marked on its own', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    expect(await lookUp(page, '  Somatostatin Analogs, ')).toContain('Somatostatin analogue');
    expect(await lookUp(page, 'NME')).toContain('Necrolytic migratory erythema');
    await page.close();
  });

  test('offers what is near, and says plainly what it does not know', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    expect(await lookUp(page, 'glucagonomaa syndrom')).toContain('Glucagonoma syndrome');
    const unknown = await lookUp(page, 'bicycle repair');
    expect(unknown).toMatch(/not in your dictionaries/i);
    const links = await page.inCard((root) => [...root.querySelectorAll('a')].map(({ href }) => href));
    expect(links?.some((href) => href.startsWith('https://pubmed.ncbi.nlm.nih.gov/?term='))).toBe(true);
    expect(links?.some((href) => href.includes('medlineplus'))).toBe(true);
    await page.close();
  });

  test('stands in the middle, not beside a word selected earlier, when asked about another', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    await lookUp(page, 'octreotide');
    const middle = await until('the card to stand', () => page.cardRect());
    await selectText(page, '#treatment', 'somatostatin analogue');
    await lookUp(page, 'octreotide');
    expect(await until('the card to stand', () => page.cardRect())).toEqual(middle);
    await page.close();
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   \n '],
    ['punctuation', '… — (!)'],
    ['10,000 characters', 'word '.repeat(2000)],
    ['lone surrogates', '\uD800\uDC00\uD800'],
  ])('has a sensible answer to %s', async (_, text) => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    expect((await lookUp(page, text)).length).toBeGreaterThan(20);
    await page.close();
  });

  test('answers in a field without touching it, and in a frame', async () => {
    const page = await stage.driver.open(stage.site.url('form.html'));
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement;
      field.focus();
      field.setSelectionRange(15, 26);
    });
    expect(await lookUp(page, 'glucagonoma')).toContain('Glucagonoma');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'Patient with a glucagonoma on octreotide.',
    );
    await page.close();

    const framed = await stage.driver.open(stage.site.url('frames.html'));
    const frame = await framed.frame('#other');
    await until('marks', async () => (await frame.marks()).length > 0);
    await selectText(frame, '#text', 'octreotide');
    const tab = await framed.tabId();
    const frameId = await stage.driver.background(async (tabId) => {
      const { browser, chrome } = globalThis as unknown as {
        browser?: typeof import('webextension-polyfill');
        chrome: typeof import('webextension-polyfill');
      };
      const results = await (browser ?? chrome).scripting.executeScript({
        target: { tabId, allFrames: true },
        func: () => document.getSelection()?.toString() === 'octreotide',
      });
      return results.find(({ result }) => result === true)?.frameId ?? -1;
    }, tab);
    expect(await lookUp(framed, 'octreotide', frameId, frame)).toContain('Octreotide');
    await framed.close();
  });

  test('does the same by keyboard command, and closes on Esc with focus back', async () => {
    const page = await stage.driver.open(stage.site.url('article.html'));
    await selectText(page, '#treatment', 'octreotide');
    await stage.driver.command(page, 'look-up-selection');
    expect(await until('the card', () => page.cardText())).toContain('Octreotide');
    await page.press('Escape');
    await until('the card to close', async () => (await page.cardText()) === null);
    await page.close();
  });

  test('by key answers over the page for a frame that has no room for a card', async () => {
    const page = await stage.driver.open(stage.site.url('frames.html'));
    await page.evaluate(() => {
      (document.querySelector('#same') as HTMLElement).style.cssText = 'width: 250px; height: 130px';
    });
    const frame = await page.frame('#same');
    await selectText(frame, '#text', 'octreotide');
    await frame.evaluate(() => window.focus());
    await until('the frame to have the focus', async () => {
      await page.focus();
      return frame.evaluate(() => document.hasFocus());
    });
    await stage.driver.command(page, 'look-up-selection');
    expect(await until('the card', () => page.cardText())).toContain('Octreotide');
    await page.close();
  });

  test('by key waits for a page that is still loading', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/slow.js') return void setTimeout(() => response.end(), 2500);
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><p id="text">Treated with octreotide.</p><script src="/slow.js"></script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const page = await stage.driver.open(stage.site.url('frame.html'));
    await page.evaluate((url) => void setTimeout(() => location.assign(url)), `http://127.0.0.1:${port}/`);
    // Asked while the page changes, a browser may have no answer.
    await until('the text', () =>
      page.evaluate(() => document.querySelector('#text')?.textContent?.startsWith('Treated')).catch(() => false),
    );
    await selectText(page, '#text', 'octreotide');
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    await stage.driver.command(page, 'look-up-selection');
    expect(await until('the card', () => page.cardText())).toContain('Octreotide');
    server.close();
    await page.close();
  });

  test('opens a search page where no script of ours may run', async () => {
    const page = await stage.driver.open(stage.driver.extensionUrl('policy.html'));
    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'octreotide', frameId: 0 });
    const opened = await until('the search page', () =>
      stage.driver.background(async () => {
        const { browser, chrome } = globalThis as unknown as {
          browser?: typeof import('webextension-polyfill');
          chrome: typeof import('webextension-polyfill');
        };
        const tabs = await (browser ?? chrome).tabs.query({});
        const found = tabs.find(({ url }) => url?.includes('popup.html?pending'));
        return found?.url ?? null;
      }),
    );
    // The selected text stands in no address.
    expect(opened).not.toContain('octreotide');
    await page.close();
  });
});
