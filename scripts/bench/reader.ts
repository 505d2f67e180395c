/** The reader: when a first page can be read, what marking costs the page, and what scrolling through a long document keeps. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { long, twoColumns } from '../../tests/pdf/papers.ts';
import { type ExtensionBrowser, startWithExtension } from './extension.ts';
import { type Bench, ratioRow, type Row } from './row.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);
const REAL = '../shared/data/pdfs';
const PAGES = 500;

/** The PDF reader. */
export const reader: Bench = { name: 'reader', run: measureReader };

async function measureReader(): Promise<Row[]> {
  const browser = await startWithExtension();
  const files = papers();
  const server = createServer((request, response) => {
    const body = files.get((request.url ?? '').slice(1));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/pdf' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const base = await addressOf(browser.context);
    const rows: Row[] = [];
    for (const name of files.keys()) {
      if (name !== 'long.pdf') rows.push(...(await measurePaper(browser, base, origin + name, name)));
    }
    rows.push(await scrolling(browser.context, base, `${origin}long.pdf`));
    return rows;
  } finally {
    server.close();
    await browser.close();
  }
}

/** Real papers where they are, one that we write in any case, and a long one. */
function papers(): Map<string, Uint8Array> {
  const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => /^bio2col.*\.pdf$/.test(name)) : [];
  return new Map<string, Uint8Array>([
    ...real.map((name): [string, Uint8Array] => [name, readFileSync(`${REAL}/${name}`)]),
    ['written.pdf', twoColumns()],
    ['long.pdf', long(PAGES)],
  ]);
}

async function addressOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL('/', worker.url()).href;
}

const addressIn = (base: string, url: string) => `${base}reader.html?file=${encodeURIComponent(url)}`;

async function measurePaper(browser: ExtensionBrowser, base: string, url: string, name: string): Promise<Row[]> {
  const { context } = browser;
  const [ours, theirs, marked, unmarked]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let load = 0; load < LOADS; load += 1) {
    theirs.push(await inPage(context, (page) => bareComponents(page, base, url)));
    await browser.marking(false);
    unmarked.push(await inPage(context, (page) => busyIn(page, addressIn(base, url))));
    await browser.marking(true);
    marked.push(await inPage(context, (page) => busyIn(page, addressIn(base, url))));
    ours.push(
      await inPage(context, async (page) => {
        await page.goto(addressIn(base, url));
        const start = await page.evaluate(firstByte);
        return page.waitForFunction(readable, start).then((handle) => handle.jsonValue() as Promise<number>);
      }),
    );
  }
  return [
    ratioRow(`${name}: first page readable`, ours, theirs, 'pdf.js’s own viewer components', 1.3),
    ratioRow(`${name}: main thread, marked`, marked, unmarked, 'the same document unmarked', 1.1),
  ];
}

async function inPage<T>(context: BrowserContext, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** When the first byte of the page was there: before that it is the browser that starts. */
function firstByte(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return load?.responseStart ?? 0;
}

/** Milliseconds since `start` when the first page is drawn and its text lies over it; false before. */
function readable(start: number): number | false {
  const page = document.querySelector('.page[data-page-number="1"][data-loaded="true"]');
  return page?.querySelector('.textLayer .endOfContent') ? performance.now() - start : false;
}

/** pdf.js and its viewer components alone, as shipped, from their first byte on: a page of theirs would still have to load. */
async function bareComponents(page: Page, base: string, url: string): Promise<number> {
  await page.goto(`${base}policy.html`);
  const start = await page.evaluate<number>(bareScript(url));
  return page.waitForFunction(readable, start).then((handle) => handle.jsonValue() as Promise<number>);
}

/** As text: what runs this file would rewrite its imports. */
function bareScript(url: string): string {
  return `(async () => {
    const start = performance.now();
    const at = (path) => new URL('/pdf/' + path, location.href).href;
    const container = document.createElement('div');
    container.style.cssText = 'position: absolute; inset: 0; overflow: auto';
    const inner = document.createElement('div');
    inner.className = 'pdfViewer';
    container.append(inner);
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = at('pdf_viewer.css');
    document.head.append(style);
    document.body.replaceChildren(container);
    const api = await import(at('pdf.min.mjs'));
    const { EventBus, PDFLinkService, PDFViewer } = await import(at('pdf_viewer.mjs'));
    api.GlobalWorkerOptions.workerSrc = at('pdf.worker.min.mjs');
    const eventBus = new EventBus();
    const linkService = new PDFLinkService({ eventBus });
    const viewer = new PDFViewer({ container, eventBus, linkService });
    linkService.setViewer(viewer);
    eventBus.on('pagesinit', () => (viewer.currentScaleValue = 'auto'));
    const pdf = await api.getDocument({
      url: ${JSON.stringify(url)},
      cMapUrl: at('cmaps/'),
      standardFontDataUrl: at('standard_fonts/'),
      wasmUrl: at('wasm/'),
      useWorkerFetch: true,
    }).promise;
    viewer.setDocument(pdf);
    linkService.setDocument(pdf);
    return start;
  })()`;
}

/** Milliseconds that the main thread is busy until a document has been drawn, read to its end and marked. */
async function busyIn(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction(readable, 0);
  await page.waitForTimeout(2500);
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** Heap and nodes after scrolling to the end, against those after a fifth of the way, the whole document being read by then. */
async function scrolling(context: BrowserContext, base: string, url: string): Promise<Row> {
  return inPage(context, async (page) => {
    await page.goto(addressIn(base, url));
    await page.waitForFunction(readable, 0);
    const session = await context.newCDPSession(page);
    await page.waitForTimeout(45_000);
    const early = await scrollTo(page, 1, PAGES / 5, session);
    const late = await scrollTo(page, PAGES / 5, PAGES, session);
    return {
      ...ratioRow(`scrolling ${PAGES} pages: heap at the end`, [late], [early], `page ${PAGES / 5}`, 1.15),
      unit: 'MB',
    };
  });
}

async function scrollTo(
  page: Page,
  from: number,
  to: number,
  session: Awaited<ReturnType<BrowserContext['newCDPSession']>>,
): Promise<number> {
  for (let at = from; at <= to; at += 4) {
    await page.fill('.reader-page input', String(at));
    await page.press('.reader-page input', 'Enter');
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1500);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1e6;
}
