/**
 * The surfaces as a reader meets them: from the pointer's rest to the card, and from opening the popup to typing in it and to
 * all of it. What opening a page of an extension costs by itself is measured in turn with the popup.
 */
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../../lookup/settings.ts';
import { BARE_PAGE, extensionWithBarePage } from './bare.ts';
import { startWithExtension } from './extension.ts';
import { type Bench, plainRow, ratioRow, type Row } from './row.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);
/** A frame of a screen that shows sixty in a second. */
const FRAME = 16.7;

const ARTICLE =
  '<!doctype html><title>Ward</title><h1>A rash</h1><p>The biopsy showed necrolytic migratory erythema. A glucagonoma was sought, and octreotide given.</p>';

/** Card and popup. */
export const surfaces: Bench = { name: 'surfaces', run: measureSurfaces };

async function measureSurfaces(): Promise<Row[]> {
  const folder = await extensionWithBarePage();
  const { context, close } = await startWithExtension(folder);
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ARTICLE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const open = (page: string, ready: () => number | false) =>
      opening(context, new URL(page, worker.url()).href, ready);
    const article = await context.newPage();
    await article.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await article.waitForFunction(marks);
    const cards = await measured(() => restToCard(article));
    const opened = await measured(async () => ({
      bare: await open(BARE_PAGE, typing),
      popup: await open('/popup.html', typing),
      whole: await open('/popup.html', answering),
    }));
    const floor = opened.map((one) => one.bare);
    const typed = opened.map(({ popup }) => popup);
    const whole = opened.map((one) => one.whole);
    return [
      plainRow('rest to card drawn, beyond the delay, warm', cards, 'ms', FRAME),
      plainRow('a page of the extension with nothing but a box, opened to typing in it', floor, 'ms'),
      plainRow('popup opened to typing in it, warm', typed, 'ms', 100),
      ratioRow('the same, against that page', typed, floor, 'page with a box', null),
      plainRow('popup opened to all its controls, warm', whole, 'ms', 100),
      ratioRow('the same, against that page', whole, floor, 'page with a box', null),
    ];
  } finally {
    server.close();
    await close();
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds from the beginning of a page until it is ready in this sense. */
async function opening(context: BrowserContext, address: string, ready: () => number | false): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const spent = await page.waitForFunction(ready).then((handle) => handle.jsonValue() as Promise<number>);
  await page.close();
  return spent;
}

/** The first time is not warm: it is not counted. */
async function measured<T>(once: () => Promise<T>): Promise<T[]> {
  const values: T[] = [];
  for (let load = 0; load <= LOADS; load += 1) values.push(await once());
  return values.slice(1);
}

/** How many marks there are; the page sees them too. */
function marks(): number {
  return [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('vademecum') ? size : 0), 0);
}

/** Since the page began, once its search box can be typed in; false before. */
function typing(): number | false {
  return document.activeElement?.getAttribute('type') === 'search' ? performance.now() : false;
}

/** Since the page began, once everything that can be pressed is there and what is typed is answered. */
function answering(): number | false {
  return document.querySelector('.popup-foot select') === null ? false : performance.now();
}

/** From the pointer's last move over a mark to the first frame with a card in it, without the delay itself. */
async function restToCard(page: Page): Promise<number> {
  await page.mouse.move(5, 400);
  await page.waitForFunction(() => document.querySelector('vademecum-card') === null);
  const [point, shown] = await Promise.all([page.evaluate(firstMark), page.evaluateHandle(watch)]);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  const spent = await page.evaluate(({ done }) => done, shown);
  return spent - DEFAULT_SETTINGS.restDelay;
}

function firstMark(): { x: number; y: number } {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('vademecum')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  throw new Error('no mark');
}

/** Resolves when the frame after a card has been put into the page begins: then the card has been drawn. */
function watch(): { done: Promise<number> } {
  let moved = 0;
  document.addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
  const done = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('vademecum-card') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - moved)));
    });
    observer.observe(document.documentElement, { childList: true });
  });
  return { done };
}
