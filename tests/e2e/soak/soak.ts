/**
 * Reads for as long as it is told, as an impatient reader does: pages opened, changed and closed, cards opened and left, the
 * popup, settings switched, the background ended. What it counts must not grow; no time is measured.
 */
import type { Driver, Holdings, Page } from '../drive/driver.ts';
import type { Site } from '../drive/serve.ts';
import { until } from '../drive/until.ts';
import type { Witness } from '../drive/witness.ts';
import { cardIsGone, markOf, middle, NOWHERE } from '../reading.ts';

export interface SoakResult {
  rounds: number;
  /** Errors on any console. */
  complaints: readonly string[];
  /** Errors in the extension's own log. */
  logged: number;
  /** Addresses asked for beyond the pages that were opened and what the browser asks for itself. */
  requests: readonly string[];
  /** What one page that stayed open held after the first rounds and at the end; null where the browser does not tell. */
  held: { before: Holdings; after: Holdings } | null;
  /** Elements of ours in that page at the end, its card closed. */
  left: number;
  /** Marks drawn in it at the end. */
  marks: number;
  /** Tabs that were open all the time and have lost their marks. */
  unmarked: number;
}

/** A PDF, served beside the pages. */
export const PAPER = 'paper.pdf';

/** Rounds after which everything has been loaded once: what is held then is the measure. */
const WARM_UP = 3;

export async function soak(
  driver: Driver,
  site: Site,
  witness: Witness,
  isOver: () => boolean,
  tabs: number,
): Promise<SoakResult> {
  const others: Page[] = [];
  for (let at = 0; at < tabs; at++) others.push(await driver.open(site.url('article.html')));
  const page = await driver.open(site.url('rerender.html'));
  await markOf(page, 'glucagonoma');
  let before: Holdings | null = null;
  let rounds = 0;
  while (!isOver() || rounds <= WARM_UP) {
    await readChangingPage(page);
    await readArticle(driver, site, rounds);
    await useOwnPages(driver, page);
    await readPdf(driver, site.url(PAPER));
    if (rounds % 3 === 2) await driver.stopBackground();
    rounds++;
    if (rounds === WARM_UP) before = await settled(page);
  }
  const after = await settled(page);
  const left = await page.evaluate(() => document.querySelectorAll('vademecum-card, .vademecum-term').length);
  const marks = (await page.marks()).length;
  let unmarked = 0;
  for (const other of others) {
    await other.focus();
    // One that was left before it was read is read now.
    if ((await markOf(other, 'NME').catch(() => null)) === null) unmarked++;
    await other.close();
  }
  const opened = ['rerender.html', 'article.html', PAPER, 'favicon.ico'].map((name) => site.url(name));
  const result: SoakResult = {
    rounds,
    complaints: await driver.complaints(),
    logged: await driver.background(countLogged),
    requests: witness.foreign().filter((address) => !opened.includes(address)),
    held: before === null || after === null ? null : { before, after },
    left,
    marks,
    unmarked,
  };
  await page.close();
  return result;
}

/** Its text is drawn anew, a card is opened and left. */
async function readChangingPage(page: Page): Promise<void> {
  await page.focus();
  for (let times = 0; times < 5; times++) {
    await page.evaluate(() => document.querySelector<HTMLElement>('#again')?.click());
  }
  // A mark that is drawn anew under a resting pointer opens nothing, and should not: the hand moves again.
  await until('a card', async () => {
    await page.hover(NOWHERE);
    await page.hover(middle((await markOf(page, 'glucagonoma')).rect));
    await new Promise((resolve) => setTimeout(resolve, 700));
    return page.cardText();
  });
  await page.press('Escape');
  await cardIsGone(page);
  await page.hover(NOWHERE);
}

/** Another page is opened, read, moved about in, and closed. */
async function readArticle(driver: Driver, site: Site, round: number): Promise<void> {
  const page = await driver.open(site.url('article.html'));
  await markOf(page, 'NME');
  await page.evaluate((at) => history.pushState({}, '', `?round=${at}`), round);
  await page.evaluate(() => document.body.append(document.createElement('p'), ' More of glucagonoma.'));
  await page.close();
}

/** The popup lists and finds. */
async function useOwnPages(driver: Driver, page: Page): Promise<void> {
  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
  await until('the search box', () => popup.evaluate(() => document.querySelector('input') !== null));
  await popup.evaluate(() => document.querySelector<HTMLElement>('input')?.focus());
  await popup.type('octreo');
  await until('results', () => popup.evaluate(() => document.body.innerText.includes('Octreotide')));
  await popup.close();
}

/** A PDF is opened, its pages are turned, a card is opened in it, and it is closed while it is still being read. */
async function readPdf(driver: Driver, address: string): Promise<void> {
  const reader = await driver.open(driver.extensionUrl(`reader.html?file=${encodeURIComponent(address)}`));
  const mark = '.textLayer mark.vademecum-term';
  await until('marks in the PDF', () => reader.evaluate((wanted) => document.querySelector(wanted) !== null, mark));
  for (let times = 0; times < 3; times++) await reader.press('n');
  await reader.press('Home');
  await until('a card in the PDF', async () => {
    await reader.hover(NOWHERE);
    await reader.hover(middle(await reader.rect(mark)));
    await new Promise((resolve) => setTimeout(resolve, 700));
    return reader.cardText();
  });
  await reader.close();
}

async function settled(page: Page): Promise<Holdings | null> {
  await page.focus();
  await page.hover(NOWHERE);
  await cardIsGone(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return page.holdings();
}

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

async function countLogged(): Promise<number> {
  const { errors } = await chrome.storage.local.get('errors');
  return Array.isArray(errors) ? errors.length : 0;
}
