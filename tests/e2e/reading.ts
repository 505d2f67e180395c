/** What the end-to-end tests do again and again: find a mark, rest on it, read its card. */
import type { Mark, Page, Point, Rect, Scope } from './drive/driver.ts';
import { until } from './drive/until.ts';

export const middle = ({ left, top, width, height }: Rect): Point => ({ x: left + width / 2, y: top + height / 2 });

/** A place where no mark and no card is. */
export const NOWHERE: Point = { x: 2, y: 2 };

/** The first mark of this text, once it is drawn. */
export function markOf(scope: Scope, text: string, timeout = 10_000): Promise<Mark> {
  const find = async () => (await scope.marks()).find((mark) => mark.text === text);
  return until(`a mark on “${text}”`, find, { timeout });
}

/** Rests on the first mark of this text and returns its card's text. */
export async function openCard(page: Page, text: string, scope: Scope = page): Promise<string> {
  const mark = await markOf(scope, text);
  await page.hover(middle(mark.rect));
  return until(`a card for “${text}”`, () => scope.cardText());
}

export async function cardIsGone(scope: Scope): Promise<void> {
  await until('the card to close', async () => (await scope.cardText()) === null);
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
