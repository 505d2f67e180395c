/** What the benchmarks of the reader share: the browser with the extension, papers on a server, and pdf.js alone in a page of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { long, twoColumns } from '../../tests/pdf/papers.ts';
import { pdfAssets } from '../pdf-assets.ts';
import { type ExtensionBrowser, startWithExtension } from './extension.ts';

const REAL = '../shared/data/pdfs';

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

export interface ReaderStage {
  browser: ExtensionBrowser;
  /** Names of the papers to open, real ones first. */
  papers: readonly string[];
  /** The reader with a paper. */
  reader: (paper: string) => string;
  /** pdf.js's own viewer components with a paper. */
  components: (paper: string) => string;
  /** A page of the extension that has loaded and shows nothing of PDFs. */
  loaded: string;
  /** Script that starts the components in a page that has loaded. */
  script: (paper: string) => string;
  open: <T>(use: (page: Page) => Promise<T>) => Promise<T>;
}

/** Name of the paper with so many pages. */
export const LONG = 'long.pdf';

export async function onReaderStage<T>(pages: number, use: (stage: ReaderStage) => Promise<T>): Promise<T> {
  const real = existsSync(REAL) ? readdirSync(REAL).filter((name) => /^bio2col.*\.pdf$/.test(name)) : [];
  const papers = new Map<string, Uint8Array>([
    ...real.map((name): [string, Uint8Array] => [name, readFileSync(join(REAL, name))]),
    ['written.pdf', twoColumns()],
    ...(pages > 0 ? [[LONG, long(pages)] as const] : []),
  ]);
  const assets = new Map(pdfAssets('.').map(({ from, to }) => [`/${to}`, from]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const asset = assets.get(pathname);
    const body =
      pathname === '/components.html'
        ? componentsPage(searchParams.get('file') ?? '')
        : asset === undefined
          ? papers.get(pathname.slice(1))
          : readFileSync(asset);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await startWithExtension();
  const { context } = browser;
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const base = new URL('/', worker.url()).href;
    return await use({
      browser,
      papers: [...papers.keys()].filter((name) => name !== LONG),
      reader: (paper) => `${base}reader.html?file=${encodeURIComponent(origin + paper)}`,
      components: (paper) => `${origin}components.html?file=${encodeURIComponent(origin + paper)}`,
      loaded: `${base}policy.html`,
      script: (paper) => componentsScript(origin + paper),
      async open(use) {
        const page = await context.newPage();
        try {
          return await use(page);
        } finally {
          await page.close();
        }
      },
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds since `start` when the first page is drawn and its text lies over it; false before. */
export function readable(start: number): number | false {
  const page = document.querySelector('.page[data-page-number="1"][data-loaded="true"]');
  return page?.querySelector('.textLayer .endOfContent') ? performance.now() - start : false;
}

function componentsPage(url: string): string {
  return `<!doctype html><meta charset="utf-8"><title>pdf.js</title>
    <link rel="stylesheet" href="/pdf/pdf_viewer.css">
    <link rel="modulepreload" href="/pdf/pdf.min.mjs"><link rel="modulepreload" href="/pdf/pdf_viewer.mjs">
    <body><script type="module">${componentsScript(url)}</script>`;
}

/** pdf.js and its viewer components alone, as shipped. As text: what runs this file would rewrite its imports. */
function componentsScript(url: string): string {
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
