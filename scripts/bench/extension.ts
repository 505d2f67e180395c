/** A real Chromium with and without the built extension, and what our code costs the main thread of a page. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface ExtensionBrowser {
  context: BrowserContext;
  /** Address of a page served under a name. */
  url: (name: string) => string;
  serve: (name: string, html: string) => void;
  /** Whether the extension marks pages. */
  marking: (on: boolean) => Promise<void>;
  close: () => Promise<void>;
}

/** The folder of the built extension; `npm run build` has to have been run. */
export async function builtExtension(): Promise<string> {
  const folder = join(process.cwd(), '.output/chrome-mv3');
  await readFile(join(folder, 'manifest.json')).catch(() => {
    throw new Error('There is no built extension: run `npm run build` first.');
  });
  return folder;
}

/** Starts Chromium with the built extension, or with the one in another folder. */
export async function startWithExtension(folder?: string): Promise<ExtensionBrowser> {
  const extension = folder ?? (await builtExtension());
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get(decodeURIComponent((request.url ?? '/').slice(1))) ?? '<!doctype html><title>empty</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = await mkdtemp(join(tmpdir(), 'vademecum-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1200, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--headless=new', '--no-sandbox', `--load-extension=${extension}`, '--js-flags=--expose-gc'],
  });
  // Saved pages ask for things that are not there; nothing leaves this machine.
  await context.route(/^(?!http:\/\/127\.0\.0\.1|chrome-extension:)/, (route) => route.abort());
  const [worker] = [...context.serviceWorkers(), await nextWorker(context)];
  // The page of the first run comes to the front and is no part of what is measured.
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await welcome.close();
  await worker?.evaluate(untilPagesAreServed);
  return {
    context,
    url: (name) => origin + encodeURIComponent(name),
    serve: (name, html) => void pages.set(name, html),
    async marking(on) {
      await worker?.evaluate((enabled) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set: (values: object) => Promise<void> } } };
        };
        return chrome.storage.local.set({ settings: { version: 1, values: { enabled, density: 'every' } } });
      }, on);
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
    async close() {
      await context.close();
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function nextWorker(context: BrowserContext) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Pages wait for what the background writes once after an installation; nothing is measured before. */
async function untilPagesAreServed(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get: (key: string) => Promise<Record<string, unknown>> } } };
  };
  for (let tries = 0; (await chrome.storage.local.get('page')).page === undefined; tries += 1) {
    if (tries > 600) throw new Error('The extension wrote no pre-filter within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
