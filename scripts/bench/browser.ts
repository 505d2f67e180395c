/** A real Chromium with our code in its pages; every load is a page of its own, so that nothing is warm but what warms itself. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

export interface BenchBrowser {
  version: string;
  /** Opens a page that has the script, does something in it, and closes it. */
  load<T>(use: (page: Page) => Promise<T>): Promise<T>;
  /** Gives the pages a file to fetch under /name. */
  serve(name: string, body: Buffer): void;
  close(): Promise<void>;
}

/** Starts the browser and bundles a script for its pages. */
export async function startBrowser(script: string): Promise<BenchBrowser> {
  const bundle = await bundled(fileURLToPath(new URL(script, import.meta.url)));
  const files = new Map<string, Buffer>();
  // Files go over the loopback: the browser's control connection refuses more than 100 MB.
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '');
    // An isolated page has a clock of microseconds.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', body === undefined ? 'text/html' : 'application/octet-stream');
    response.end(body ?? '<!doctype html><body>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
  return {
    version: browser.version(),
    serve: (name, body) => void files.set(`/${name}`, body),
    async load(use) {
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await page.goto(origin);
        await page.addScriptTag({ content: bundle });
        return await use(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function bundled(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, target: 'esnext', lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  for (const part of Array.isArray(output) ? output : [output]) {
    if (!('output' in part)) continue;
    const [chunk] = part.output;
    return chunk.code;
  }
  throw new Error(`No bundle of ${entry}.`);
}
