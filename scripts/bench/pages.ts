/** Marking whole pages: what the extension costs their main thread, against reading each character once and against peers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { compileLibrary } from '../library.ts';
import { type ExtensionBrowser, startWithExtension } from './extension.ts';
import { heapOf } from './heap.ts';
import { type Bench, median, plainRow, ratioRow, type Row, spreadOf } from './row.ts';
import { type Cost, costOf } from './timeline.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);
/** Loads of a peer that takes seconds. */
const PEER_LOADS = 3;
/** Terms that peers search: mark.js throws above about a thousand. */
const PEER_TERMS = 100;
/** Loads for memory, with and without us. */
const HEAP_LOADS = 3;
const SAVED = '../shared/data/pages';
/** Part of the names of the pages to measure, and whether beside peers. */
const { BENCH_PAGE = '', BENCH_PEERS = '1' } = process.env;

/** Marking pages. */
export const pages: Bench = { name: 'pages', run: measurePages };

async function measurePages(): Promise<Row[]> {
  const browser = await startWithExtension();
  const bare = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const { entries } = await compileLibrary('.');
    const names = [...new Set(entries.flatMap(({ terms }) => terms.map(({ text }) => text)))].slice(0, PEER_TERMS);
    const rows: Row[] = [];
    let largest = { length: 0, row: plainRow('none', [0], 'ms') };
    for (const [name, html] of savedPages(names)) {
      browser.serve(name, html);
      const measured = await measurePage(browser, name, names);
      measured.rows.push(await measureHeap(browser, bare, name));
      rows.push(...measured.rows);
      if (measured.characters > largest.length) largest = { length: measured.characters, row: measured.longest };
    }
    rows.push(largest.row);
    return rows;
  } finally {
    await bare.close();
    await browser.close();
  }
}

/** Saved pages where they are, else one that we write. */
function savedPages(names: readonly string[]): [string, string][] {
  if (existsSync(SAVED)) {
    return readdirSync(SAVED)
      .filter((file) => file.endsWith('.html') && file.includes(BENCH_PAGE))
      .map((file) => [file, readFileSync(`${SAVED}/${file}`, 'utf8')]);
  }
  const sentence = (i: number) =>
    `In ${1900 + (i % 120)} nothing was said of ${names[i % names.length]}, and the reports differ. `;
  const paragraphs = Array.from(
    { length: 800 },
    (_, i) => `<p>${sentence(i)}${'The weather was fine. '.repeat(12)}</p>`,
  );
  return [['written.html', `<!doctype html><title>Written</title>${paragraphs.join('')}`]];
}

async function measurePage(browser: ExtensionBrowser, name: string, names: readonly string[]) {
  const costs: Cost[] = [];
  let characters = 0;
  let marks = 0;
  let shift = 0;
  for (let load = 0; load < LOADS; load += 1) {
    const page = await browser.context.newPage();
    // A first page of the same origin: the timeline has to be running before the measured one starts.
    await page.goto(browser.url('start'));
    // Our script starts in it too, once it is idle: not while the measured one loads.
    await page.waitForTimeout(500);
    const cost = await costOf(page, 'readOnce', async () => {
      await page.goto(browser.url(name), { waitUntil: 'load' });
      await page.waitForTimeout(700);
      characters = await readOnce(page);
    });
    marks = Math.max(marks, await page.evaluate(countMarks));
    shift = Math.max(shift, await page.evaluate(layoutShift));
    costs.push(cost);
    await page.close();
  }
  const [totals, longest, floors] = [
    costs.map((one) => one.total),
    costs.map((one) => one.longest),
    costs.map((one) => one.floor),
  ];
  const total = median(totals);
  const size = `${name}, ${characters} characters, ${marks} marks near the viewport`;
  const floorRow: Row = {
    ...ratioRow(`${size}: extension on the main thread`, totals, floors, 'walking its text once', null),
    budget: `≤ 6× + 5 ms = ${(6 * median(floors) + 5).toFixed(1)} ms`,
    met: total <= 6 * median(floors) + 5,
  };
  const rows: Row[] = [floorRow, plainRow(`${name}: longest task of ours`, longest, 'ms', 50)];
  rows.push(plainRow(`${name}: layout shift after loading`, [shift], '', 0));
  if (characters > 20_000 && BENCH_PEERS !== '0') rows.push(...(await peers(browser, name, names, total)));
  return {
    rows,
    characters,
    longest: { ...plainRow('largest page: longest task of ours', longest, 'ms', 50), spread: spreadOf(longest) },
  };
}

/** What having us costs of the page's memory, against a browser without any extension. */
async function measureHeap(browser: ExtensionBrowser, bare: Browser, name: string): Promise<Row> {
  const added: number[] = [];
  const context = await bare.newContext({ viewport: { width: 1200, height: 800 } });
  await context.route(/^(?!http:\/\/127\.0\.0\.1)/, (route) => route.abort());
  for (let load = 0; load < HEAP_LOADS; load += 1) {
    const held: number[] = [];
    for (const within of [browser.context, context]) {
      const page = await within.newPage();
      await page.goto(browser.url(name), { waitUntil: 'load' });
      await page.waitForTimeout(700);
      held.push(await heapOf(page));
      await page.close();
    }
    const [withUs = Number.NaN, without = Number.NaN] = held;
    added.push((withUs - without) / 1e6);
  }
  await context.close();
  return plainRow(`${name}: memory of scripts added`, added, 'MB');
}

/**
 * The floor: walk the text nodes and read each character once, in a page that has not done it before. In a task of its own
 * under a name that the timeline tells.
 */
function readOnce(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        // Not by a timer nor by addEventListener: some pages put functions of their own in their place.
        const { port1, port2 } = new MessageChannel();
        // oxlint-disable-next-line unicorn/prefer-add-event-listener -- see above
        port1.onmessage = function readOnce() {
          port1.close();
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          let characters = 0;
          let sum = 0;
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const { data } = node as Text;
            characters += data.length;
            for (let i = 0; i < data.length; i += 1) sum = (sum + data.charCodeAt(i)) | 0;
          }
          // The sum is handed out so that nothing is left away as unused.
          Object.assign(globalThis, { sum });
          resolve(characters);
        };
        port2.postMessage(null);
      }),
  );
}

function countMarks(): number {
  return [...(CSS.highlights as unknown as Map<string, Set<unknown>>)]
    .filter(([name]) => name.startsWith('vademecum'))
    .reduce((sum, [, ranges]) => sum + ranges.size, 0);
}

/** Layout shift that came later than half a second after loading: by then the page itself has settled. */
function layoutShift(): number {
  const loaded = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd;
  return performance
    .getEntriesByType('layout-shift')
    .filter(({ startTime }) => startTime > loaded + 500)
    .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
}

async function peers(browser: ExtensionBrowser, name: string, names: readonly string[], ours: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [peer, file, factor] of [
    ['mark.js', 'node_modules/mark.js/dist/mark.min.js', 50],
    ['advanced-mark.js', 'node_modules/advanced-mark.js/dist/mark.min.js', 10],
  ] as const) {
    if (!existsSync(file)) throw new Error(`${peer} is not where it was: ${file}`);
    const times: number[] = [];
    for (let load = 0; load < PEER_LOADS; load += 1) {
      const page = await browser.context.newPage();
      await browser.marking(false);
      await page.goto(browser.url(name), { waitUntil: 'load' });
      await page.addScriptTag({ path: file });
      times.push(await page.evaluate(searchWithPeer, names));
      await page.close();
    }
    await browser.marking(true);
    const faster = median(times) / ours;
    rows.push({
      name: `${name}: ${peer} searching ${names.length} terms`,
      value: median(times),
      unit: 'ms',
      comparedWith: 'the extension on the main thread',
      ratio: faster,
      spread: spreadOf(times.map((time) => time / ours)),
      budget: `≥ ${factor}×`,
      met: faster >= factor,
    });
  }
  return rows;
}

function searchWithPeer(terms: readonly string[]): number {
  const { Mark } = globalThis as unknown as {
    Mark: new (root: Element) => { mark: (words: readonly string[], options: object) => void };
  };
  const start = performance.now();
  new Mark(document.body).mark(terms, { separateWordSearch: false, acrossElements: true, accuracy: 'exactly' });
  return performance.now() - start;
}
