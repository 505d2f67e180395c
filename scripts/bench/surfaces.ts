/** The surfaces as a reader meets them: from the pointer's rest to the card, and from opening the popup to typing in it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { DEFAULT_SETTINGS } from '../../lookup/settings.ts';
import { startWithExtension } from './extension.ts';
import { type Bench, plainRow, type Row } from './row.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);
/** A frame of a screen that shows sixty in a second. */
const FRAME = 16.7;

const ARTICLE =
  '<!doctype html><title>Ward</title><h1>A rash</h1><p>The biopsy showed necrolytic migratory erythema. A glucagonoma was sought, and octreotide given.</p>';

/** Card and popup. */
export const surfaces: Bench = { name: 'surfaces', run: measureSurfaces };

async function measureSurfaces(): Promise<Row[]> {
  const { context, close } = await startWithExtension();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(ARTICLE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const article = await context.newPage();
    await article.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await article.waitForFunction(marks);
    const cards = await measured(() => restToCard(article));
    const popups = await measured(async () => {
      const popup = await context.newPage();
      await popup.goto(new URL('/popup.html', worker.url()).href, { waitUntil: 'commit' });
      const ready = await popup.waitForFunction(typing).then((handle) => handle.jsonValue() as Promise<number>);
      await popup.close();
      return ready;
    });
    return [
      plainRow('rest to card drawn, beyond the delay, warm', cards, 'ms', FRAME),
      plainRow('popup opened to typing in it, warm', popups, 'ms', 100),
    ];
  } finally {
    server.close();
    await close();
  }
}

/** The first time is not warm: it is not counted. */
async function measured(once: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
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
