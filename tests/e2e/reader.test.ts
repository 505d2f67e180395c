import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfAssets } from '@/scripts/pdf-assets.ts';
import { damaged, linked, locked, long, pictures, rotated, scan, twoColumns } from '@/tests/pdf/papers.ts';
import type { Page } from './drive/driver.ts';
import { describeInBrowsers } from './drive/each-browser.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { middle } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'vademecum-pdfs-'));
let papers: Site;

beforeAll(async () => {
  const files = {
    'two-columns': twoColumns(),
    locked: locked(),
    damaged: damaged(),
    pictures: pictures(),
    long: long(30),
  };
  for (const [name, data] of Object.entries({ ...files, rotated: rotated(), scan: scan() })) {
    writeFileSync(join(folder, `${name}.pdf`), data);
  }
  papers = await serve(folder);
  writeFileSync(join(folder, 'linked.pdf'), linked(papers.url('scan.pdf')));
  writeFileSync(join(folder, 'page.html'), `<!doctype html><title>A page</title><a href="two-columns.pdf">paper</a>`);
});

afterAll(async () => {
  await papers.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('the built extension in %s', (built) => {
  test('ships pdf.js byte for byte as it is published', () => {
    for (const { from, to } of pdfAssets('.')) {
      expect(readFileSync(join(built, to)).equals(readFileSync(from)), to).toBe(true);
    }
  });

  test('opens none of its pages to web pages', () => {
    const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest.web_accessible_resources).toBeUndefined();
  });
});

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string) =>
  until(`the page to say “${words}”`, async () => (await textOf(page)).includes(words));
const marksOf = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.textLayer mark.vademecum-term')].map((mark) => mark.textContent));

/** Presses the first button with this name or text. */
const press = (page: Page, name: string) =>
  page.evaluate((words) => {
    const found = [...document.querySelectorAll<HTMLElement>('button')].find(({ textContent, ariaLabel }) =>
      `${ariaLabel ?? ''} ${textContent}`.includes(words),
    );
    if (found === undefined) throw new Error(`no button “${words}”`);
    found.click();
  }, name);

describeInBrowsers('the reader', (stage) => {
  const readerUrl = (url: string) => stage.driver.extensionUrl(`reader.html?file=${encodeURIComponent(url)}`);
  const openPaper = (name: string) => stage.driver.open(readerUrl(papers.url(name)));

  test('marks a paper: over lines, columns and pages, not its head nor its references; the senses hold on every page', async () => {
    const page = await openPaper('two-columns.pdf');
    await until('all marks', async () => (await marksOf(page)).filter((text) => text === 'NME').length === 3);
    const start = 'Necrolytic migratory erythema|NME|gluca|gonoma|somato|statin analogues|octreotide|gluca';
    expect((await marksOf(page)).join('|')).toBe(`${start}|gonoma|NME|NME|Octreotide`);
    const first = await page.evaluate(() => {
      const mark = document.querySelector('mark[data-entry="necrolytic-migratory-erythema"]');
      return { role: mark?.getAttribute('role'), tab: mark?.getAttribute('tabindex'), of: mark?.className };
    });
    expect(first).toEqual({ role: 'button', tab: '0', of: 'vademecum-term' });
    // The mark stands on its word: its box is that of the letters drawn beneath.
    await page.hover(middle(await page.rect('mark[data-entry="glucagonoma"]')));
    expect(await until('a card', () => page.cardText())).toContain('Glucagonoma');
    await page.press('Escape');
    expect(await page.url()).toBe(readerUrl(papers.url('two-columns.pdf')));
    await page.close();
  });

  test('does in a PDF what is done on a page: list, go to, step, card by key, look up', async () => {
    const page = await openPaper('two-columns.pdf');
    await until('all marks', async () => (await marksOf(page)).length === 12);
    const popup = await stage.driver.open(stage.driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
    await says(popup, 'On this page');
    await press(popup, 'Octreotide');
    expect(await until('the card', () => page.cardText())).toContain('Octreotide');
    await popup.close();
    await page.focus();
    await page.press('Escape');

    await stage.driver.command(page, 'next-term');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await until('the next mark', async () => (await focused()) === 'gluca');
    await stage.driver.command(page, 'previous-term');
    // Steps go on from the one that was chosen in the list.
    await until('the mark before', async () => (await focused()) === 'octreotide');
    await stage.driver.command(page, 'next-term');
    await until('the next mark again', async () => (await focused()) === 'gluca');
    await stage.driver.command(page, 'open-card');
    // The word said on stepping stands in an element of the same name for a while.
    await until('the card', () => page.inCard((root) => root.querySelector('h2')?.textContent === 'Glucagonoma'));
    await page.press('Escape');

    await stage.driver.clickMenu(page, { menuItemId: 'look-up', selectionText: 'Necrolytic migratory erythema' });
    expect(await until('an answer', () => page.cardText())).toContain('Necrolytic migratory erythema');
    await page.press('Escape');

    const panel = await stage.driver.open(stage.driver.extensionUrl(`sidepanel.html?tab=${await page.tabId()}`));
    await says(panel, 'Glucagonoma');
    await press(panel, 'Next Glucagonoma on the page');
    await says(panel, 'of 2');
    await panel.close();
    await page.focus();

    await press(page, 'Terms in this PDF');
    await says(page, 'p. 1, 2');
    // The list stands beside the pages, which are fitted to what is left.
    await until('pages beside the list', () =>
      page.evaluate(() => {
        const list = document.querySelector('.reader-terms')?.getBoundingClientRect();
        const shown = document.querySelector('.page')?.getBoundingClientRect();
        return list !== undefined && shown !== undefined && shown.left >= list.right && shown.right <= innerWidth;
      }),
    );
    await page.close();
  });

  test('finds words as the browser does, and the marks outlast it; turns pages by key and remembers the place', async () => {
    const page = await openPaper('long.pdf');
    await until('a mark', async () => (await marksOf(page)).length > 0);
    await page.press('Control+f');
    await page.type('page 20 has');
    await says(page, 'of 45 matches');
    await until('the page found', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.reader-page input')?.value === '20'),
    );
    await until('matches beside marks', () =>
      page.evaluate(() => {
        const layer = document.querySelector('.page[data-page-number="20"] .textLayer');
        return (
          (layer?.querySelector('.highlight') ?? null) !== null &&
          (layer?.querySelector('mark.vademecum-term') ?? null) !== null
        );
      }),
    );
    await page.press('Escape');
    await until('the marks alone', () =>
      page.evaluate(() => {
        const layer = document.querySelector('.page[data-page-number="20"] .textLayer');
        return layer?.querySelector('.highlight') === null && layer.querySelector('mark.vademecum-term') !== null;
      }),
    );
    await page.press('n');
    await until('page 21', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.reader-page input')?.value === '21'),
    );
    await new Promise((resolve) => setTimeout(resolve, 1200));
    await page.goto(readerUrl(papers.url('long.pdf')));
    await until('page 21 again', () =>
      page.evaluate(() => document.querySelector<HTMLInputElement>('.reader-page input')?.value === '21'),
    );
    // Pages out of sight are not kept: as many canvases as are near.
    expect(await page.evaluate(() => document.querySelectorAll('.page canvas').length)).toBeLessThan(12);

    // As wide as a phone, the page is fitted to it, until it is made larger by hand.
    const width = () =>
      page.evaluate(() => document.querySelector('.page[data-page-number="21"]')?.clientWidth ?? Infinity);
    await page.setViewport(390, 700);
    await until('the page fitted to a phone', async () => (await width()) <= 390);
    const fitted = await width();
    expect(fitted).toBeGreaterThan(320);
    await press(page, 'Zoom in');
    await until('a larger page', async () => (await width()) > fitted);
    await page.close();
  });

  test('decodes JPEG 2000 and JBIG2 by WebAssembly, under our policy', async () => {
    const page = await openPaper('pictures.pdf');
    const shades = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.canvasWrapper canvas');
        const context = canvas?.getContext('2d');
        if (!canvas || !context) return null;
        const scale = canvas.width / 595;
        const at = (x: number, y: number) => context.getImageData(x * scale, y * scale, 1, 1).data[0] ?? -1;
        return [at(150, 150), at(320, 150), at(380, 150)];
      });
    const [grey, black, white] = await until('the pictures', async () => {
      const seen = await shades();
      return seen !== null && seen[1] === 0 ? seen : null;
    });
    expect(grey).toBeGreaterThan(120);
    expect(grey).toBeLessThan(136);
    expect([black, white]).toEqual([0, 255]);
    await page.close();
  });

  test('asks for a password, and says what is wrong with what it cannot read', async () => {
    const page = await openPaper('locked.pdf');
    await says(page, 'This PDF is locked');
    await page.type('wrong');
    await page.press('Enter');
    await says(page, 'does not open it');
    await page.type('sesame');
    await page.press('Enter');
    await until('a mark', async () => (await marksOf(page)).includes('glucagonoma'));

    await page.goto(readerUrl(papers.url('damaged.pdf')));
    await says(page, 'too damaged to be read');
    await page.goto(readerUrl(papers.url('nowhere.pdf')));
    await says(page, 'nothing at this address');
    await page.goto(readerUrl(papers.url('scan.pdf')));
    await says(page, 'no text (a scan)');
    await page.goto(readerUrl('javascript:alert(1)'));
    await says(page, 'Addresses that begin with “javascript:” are not opened');
    await page.goto(readerUrl('ftp://example.org/a.pdf'));
    await says(page, 'ftp:');
    await page.close();
  });

  test('opens a file by hand, turned pages too; after reloading it says that it must be opened again', async () => {
    const page = await stage.driver.open(stage.driver.extensionUrl('reader.html'));
    await says(page, 'Open a PDF');
    const give = (name: string, data: Uint8Array) =>
      page.evaluate(
        (name, base64) => {
          const input = document.querySelector<HTMLInputElement>('input[type="file"]');
          const files = new DataTransfer();
          files.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
          if (input === null) throw new Error('no file input');
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        Buffer.from(data).toString('base64'),
      );
    await give('notes.pdf', Uint8Array.from(Buffer.from('no PDF at all')));
    await says(page, '“notes.pdf” is not a PDF');
    await give('rotated.pdf', rotated());
    await until('marks', async () => (await marksOf(page)).length === 3);
    expect(await page.evaluate(() => document.title)).toContain('rotated.pdf');
    // Another one is dropped on it, and the words that a line's end breaks are copied whole.
    await page.evaluate((base64) => {
      const files = new DataTransfer();
      files.items.add(
        new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'dropped.pdf', {
          type: 'application/pdf',
        }),
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
    }, Buffer.from(twoColumns()).toString('base64'));
    await until('all marks', async () => (await marksOf(page)).length === 12);
    const copied = () =>
      page.evaluate(() => {
        const spans = [...document.querySelectorAll('.page[data-page-number="1"] .textLayer span')];
        const first = spans.find(({ textContent }) => textContent?.startsWith('rare. It is seen'));
        const last = spans.find(({ textContent }) => textContent?.startsWith('gonoma, and it may go'));
        if (first === undefined || last === undefined) return null;
        getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
        const clipboardData = new DataTransfer();
        first.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
        return clipboardData.getData('text/plain');
      });
    // As soon as its pages are read; until then pdf.js copies line by line. Firefox gives an event that is made up nothing to write on.
    if (stage.driver.name === 'chromium')
      expect(
        await until('running text', async () => ((await copied())?.includes('glucagonoma') ? copied() : null)),
      ).toBe(
        'rare. It is seen with a tumour of the alpha cells that makes a hormone, the glucagonoma, and it may go before every other',
      );
    await page.goto(await page.url());
    await says(page, 'Open the file again');
    await page.close();
  });

  test('is reached by menu, and by itself where that is wished, and lets go again', async () => {
    const page = await stage.driver.open(papers.url('page.html'));
    const tabs = () =>
      stage.driver.background(async () => {
        const { browser, chrome } = globalThis as unknown as Record<string, typeof import('webextension-polyfill')>;
        return ((await (browser ?? chrome)?.tabs.query({})) ?? []).map(({ url }) => url ?? '');
      });
    const isOpen = async (url: string) => (await tabs()).includes(url);
    const before = (await tabs()).length;
    await stage.driver.clickMenu(page, { menuItemId: 'read-linked-pdf', linkUrl: papers.url('two-columns.pdf') });
    await until('the reader beside', () => isOpen(readerUrl(papers.url('two-columns.pdf'))));
    expect((await tabs()).length).toBe(before + 1);

    const openAlways = (openPdfs: boolean) =>
      stage.driver.background(async (openPdfs: boolean) => {
        const { browser, chrome } = globalThis as unknown as Record<string, typeof import('webextension-polyfill')>;
        await (browser ?? chrome)?.storage.local.set({ settings: { version: 1, values: { openPdfs } } });
      }, openPdfs);
    await openAlways(true);
    await page.goto(papers.url('linked.pdf')).catch(() => undefined);
    await until('the reader instead', () => isOpen(readerUrl(papers.url('linked.pdf'))));
    await until('its text', async () => (await marksOf(page)).length === 1);
    expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.annotationLayer a')?.href)).toBe(
      papers.url('scan.pdf'),
    );
    await press(page, 'browser’s viewer');
    await until('the browser’s viewer', () => isOpen(papers.url('linked.pdf')));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await isOpen(papers.url('linked.pdf'))).toBe(true);
    await openAlways(false);
    await page.close();
  });

  test('reads a file of this computer where the browser allows it, and asks for what it may not read', async () => {
    if (stage.driver.name === 'chromium') {
      const page = await stage.driver.open(readerUrl(`file://${join(folder, 'two-columns.pdf')}`));
      await until('all marks', async () => (await marksOf(page)).length === 12);
      await page.close();
      return;
    }
    // Firefox lets its user take access away from an extension, for all sites or for one.
    await stage.driver.background(async () => {
      const { browser } = globalThis as unknown as Record<string, typeof import('webextension-polyfill')>;
      await browser?.permissions.remove({ origins: ['http://*/*', 'file:///*'] });
    });
    const page = await openPaper('two-columns.pdf');
    await says(page, 'Vademecum may not read 127.0.0.1');
    await says(page, 'Allow access to 127.0.0.1');
    await page.goto(readerUrl(`file://${join(folder, 'two-columns.pdf')}`));
    await says(page, 'Vademecum may not read local files');
    await page.close();
  });
});
