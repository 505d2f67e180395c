/** A real Chromium with and without the built extension, and what our code costs the main thread of a page. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';

export interface ExtensionBrowser {
  context: BrowserContext;
  /** Address of a page served under a name. */
  url: (name: string) => string;
  serve: (name: string, html: string) => void;
  /** Whether the extension marks pages. */
  marking: (on: boolean) => Promise<void>;
  close: () => Promise<void>;
}

const EXTENSION = '.output/chrome-mv3';

/** Starts Chromium with the extension; `npm run build` has to have been run. */
export async function startWithExtension(): Promise<ExtensionBrowser> {
  await readFile(`${EXTENSION}/manifest.json`).catch(() => {
    throw new Error('There is no built extension: run `npm run build` first.');
  });
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
    args: [
      '--headless=new',
      '--no-sandbox',
      `--load-extension=${join(process.cwd(), EXTENSION)}`,
      '--js-flags=--expose-gc',
    ],
  });
  // Saved pages ask for things that are not there; nothing leaves this machine.
  await context.route(/^(?!http:\/\/127\.0\.0\.1|chrome-extension:)/, (route) => route.abort());
  const [worker] = [...context.serviceWorkers(), await nextWorker(context)];
  // The page of the first run comes to the front and is no part of what is measured.
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', isWelcome));
  await welcome.close();
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

/** What our code did on a page's main thread, in milliseconds. */
export interface Cost {
  total: number;
  /** The longest stretch of it that nothing else of the page could interrupt. */
  longest: number;
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Profiles a page while something happens in it, and says what part of it was ours. */
export async function costOf(page: Page, happen: () => Promise<void>): Promise<Cost> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await happen();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.detach();
  return costIn(profile);
}

/** Time in samples whose stack holds a script of the extension. A gap of a millisecond ends a stretch. */
function costIn({ nodes, samples, timeDeltas }: Profile): Cost {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = (id: number, inside: boolean): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const isOurs = inside || node.callFrame.url.startsWith('chrome-extension://');
    if (isOurs) ours.add(id);
    for (const child of node.children ?? []) visit(child, isOurs);
  };
  const [root] = nodes;
  if (root !== undefined) visit(root.id, false);
  let total = 0;
  let longest = 0;
  let stretch = 0;
  let gap = 0;
  samples.forEach((id, i) => {
    const time = (timeDeltas[i + 1] ?? 0) / 1000;
    if (ours.has(id)) {
      total += time;
      stretch += time;
      gap = 0;
    } else {
      gap += time;
      if (gap > 1) stretch = 0;
    }
    longest = Math.max(longest, stretch);
  });
  return { total, longest };
}
