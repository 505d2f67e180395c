/** Marks that never harm a page: real frameworks and editors, with the extension off, with native and with focusable marks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Page } from './drive/driver.ts';
import { describeInBrowsers } from './drive/each-browser.ts';
import { serve, type Site } from './drive/serve.ts';
import { until } from './drive/until.ts';
import { buildFrameworkPages, FRAMEWORKS } from './frameworks/build.ts';

interface Run {
  snapshots: string[];
  texts: string[];
  submitted: string[];
  errors: string[];
}

type Mode = 'off' | 'native' | 'focusable';

let pages: Site;

beforeAll(async () => {
  pages = await serve(await buildFrameworkPages());
});

afterAll(() => pages.close());

/** Every node of the document in order, so that a text node that is split is seen as well. */
const nodesOf = (page: Page) =>
  page.evaluate(() => {
    const nodes: string[] = [];
    const walker = document.createTreeWalker(document);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const own = node instanceof Element ? (node.cloneNode() as Element).outerHTML : node.nodeValue;
      nodes.push(`${node.nodeType} ${own}`);
    }
    return nodes;
  });

const hasMarks = (page: Page) =>
  until('marks', () =>
    page.evaluate(() => {
      const native = [...(CSS.highlights as unknown as Map<string, Set<unknown>>)].filter(([name]) =>
        name.startsWith('vademecum'),
      );
      return native.some(([, ranges]) => ranges.size > 0) || document.querySelector('mark.vademecum-term') !== null;
    }),
  );

describeInBrowsers('a page that a framework keeps', (stage) => {
  const set = (mode: Mode) =>
    stage.driver.background(
      async (values) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Browser>;
        await (browser ?? chrome)?.storage.local.set({ settings: { version: 1, values } });
      },
      mode === 'off' ? { enabled: false } : { marks: mode, density: 'every' },
    );

  /** Opens the page in a mode and lets it run through its afternoon. */
  async function run<T>(name: string, mode: Mode): Promise<{ page: Page; result: T }> {
    await set(mode);
    const page = await stage.driver.open(pages.url(`${name}.html`));
    await until('the page to start', () =>
      page.evaluate(() => (window as unknown as { ready?: boolean }).ready === true),
    );
    if (mode !== 'off') await hasMarks(page);
    const result = await page.evaluate(() => (window as unknown as { run: () => Promise<unknown> }).run());
    return { page, result: result as T };
  }

  test.each(FRAMEWORKS)('%s renders, changes and submits as without us', async (name) => {
    const control = await run<Run>(name, 'off');
    expect(control.result.errors).toEqual([]);
    expect(control.result.submitted[0]).toBe('note=octreotide and a glucagonoma');
    // Read while nothing is marked: settings that change later reach this page too.
    const expected = await nodesOf(control.page);

    const native = await run<Run>(name, 'native');
    expect(native.result).toEqual(control.result);
    expect(await nodesOf(native.page)).toEqual(expected);

    const focusable = await run<Run>(name, 'focusable');
    expect(focusable.result.errors).toEqual([]);
    expect(focusable.result.submitted).toEqual(control.result.submitted);
    expect(focusable.result.texts).toEqual(control.result.texts);
    await hasMarks(focusable.page);
    await set('off');
    const count = () =>
      focusable.page.evaluate(() => document.querySelectorAll('mark.vademecum-term, vademecum-card').length);
    await until('no marks', async () => (await count()) === 0);
    expect(await nodesOf(focusable.page)).toEqual(expected);
    for (const { page } of [control, native, focusable]) await page.close();
  });

  test('editors and a chart note hold what was written into them, and no mark', async () => {
    const control = await run<Record<string, unknown>>('editors', 'off');
    expect(control.result.errors).toEqual([]);
    for (const mode of ['native', 'focusable'] as const) {
      const { page, result } = await run('editors', mode);
      expect(result).toEqual(control.result);
      const marks =
        mode === 'native'
          ? (await page.marks()).map(({ text }) => text)
          : await page.evaluate(() => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent));
      expect(marks).toEqual(['glucagonoma']);
      await page.close();
    }
    await control.page.close();
  });
});
