/** The demonstration for a machine without a display: what was marked, what the card says, and pictures of both. */
import { mkdirSync } from 'node:fs';
import type { Driver, Mark, Page } from '../../tests/e2e/drive/driver.ts';
import { until } from '../../tests/e2e/drive/until.ts';

const FOLDER = '.output/demo';
const DESKTOP = { width: 1200, height: 900 };
/** A popup takes the size of its page, up to 800 by 600. */
const POPUP = { width: 400, height: 600 };
const PHONE = { width: 390, height: 844 };

/** Walks through the demonstration article, prints what a reader would see and leaves pictures in `.output/demo`. */
export async function showHeadless(driver: Driver, article: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const page = await driver.open(article);
  await page.setViewport(DESKTOP.width, DESKTOP.height);

  const marks = await until('the article is marked', () => settledMarks(page));
  console.log(`\nMarked on the first screens (${marks.length}):`);
  for (const [text, count] of countByText(marks)) console.log(`  ${text}${count > 1 ? ` × ${count}` : ''}`);

  console.log(`\nThe card of the first mark:\n${indent(await openCard(page))}`);
  const pictures = [await picture(page, 'card-light')];
  await driver.colorScheme('dark');
  pictures.push(await picture(page, 'card-dark'));
  await driver.colorScheme('light');

  await page.press('Escape');
  await page.setViewport(PHONE.width, PHONE.height);
  await until('the article is marked at phone width', () => settledMarks(page));
  await openCard(page);
  pictures.push(await picture(page, 'card-phone'));

  const popup = await driver.open(driver.extensionUrl(`popup.html?tab=${await page.tabId()}`));
  await popup.setViewport(POPUP.width, POPUP.height);
  await until('the popup shows an article', () => popup.evaluate(() => document.body.innerText.length > 200));
  pictures.push(await picture(popup, 'popup-light'));
  await driver.colorScheme('dark');
  pictures.push(await picture(popup, 'popup-dark'));

  console.log(`\nPictures: ${pictures.join(', ')}`);
}

/** The marks once two looks a moment apart agree; null until then. */
async function settledMarks(page: Page): Promise<Mark[] | null> {
  const before = await page.marks();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = await page.marks();
  return after.length > 0 && after.length === before.length ? after : null;
}

/** Points at the first mark in view and waits for its card. */
async function openCard(page: Page): Promise<string> {
  const marks = await page.marks();
  const [first] = marks
    .filter(({ rect }) => rect.width > 0 && rect.top > 0)
    .toSorted((a, b) => a.rect.top - b.rect.top);
  if (!first) throw new Error('No mark is in view.');
  await page.hover({ x: 2, y: 2 });
  await page.hover({ x: first.rect.left + first.rect.width / 2, y: first.rect.top + first.rect.height / 2 });
  return until('the card opens', async () => ((await page.cardText()) ?? '').trim());
}

async function picture(page: Page, name: string): Promise<string> {
  // Colours and layout follow a change at the next frame or two.
  await page.evaluate(() =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))).then(() => null),
  );
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot(path);
  return path;
}

function countByText(marks: readonly Mark[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const mark of marks) {
    const text = mark.text.replaceAll(/\s+/g, ' ');
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
