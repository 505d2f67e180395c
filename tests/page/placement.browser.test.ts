import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createCardHost } from '@/page/card/host.ts';
import { place } from '@/page/card/placement.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
});

/** A card of some height beside a word at a place of the viewport; where the card then stands. */
async function cardBeside(left: number, top: number, height = 500): Promise<{ card: DOMRect; word: DOMRect }> {
  const word = document.body.appendChild(document.createElement('span'));
  word.textContent = 'NME';
  word.style.cssText = `position:fixed;left:${left}px;top:${top}px`;
  const host = createCardHost(document);
  const card = document.createElement('div');
  card.style.cssText = `width:min(400px, 100vw - 16px);height:${height}px;max-height:var(--vademecum-room);overflow:auto`;
  host.root.append(card);
  host.attach(word);
  stops.push(
    place(host, { node: word, boxes: () => [word.getBoundingClientRect()] }, () => {}),
    () => host.remove(),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { card: card.getBoundingClientRect(), word: word.getBoundingClientRect() };
}

function expectBeside({ card, word }: { card: DOMRect; word: DOMRect }): void {
  const apart =
    card.left >= word.right || card.right <= word.left || card.top >= word.bottom || card.bottom <= word.top;
  expect(apart, 'the card covers the word').toBe(true);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(innerWidth);
  expect(card.bottom).toBeLessThanOrEqual(innerHeight);
}

describe('the card', () => {
  it.each([
    [1200, 800],
    [820, 400],
    [600, 300],
    [360, 640],
    [320, 480],
  ])('stands beside the word and inside a viewport of %i × %i, wherever the word is', async (width, height) => {
    await page.viewport(width, height);
    for (const x of [4, width / 2 - 20, width - 60]) {
      for (const y of [4, height / 2, height - 30]) {
        expectBeside(await cardBeside(x, y));
        for (const stop of stops.splice(0)) stop();
        document.body.replaceChildren();
      }
    }
  });

  it('stays under a word at mid-page and becomes lower instead', async () => {
    await page.viewport(1200, 800);
    const { card, word } = await cardBeside(400, 380);
    expect(card.top).toBeGreaterThan(word.bottom);
    expect(card.height).toBeGreaterThan(280);
  });

  it('stands over a word at the foot of the page', async () => {
    await page.viewport(1200, 800);
    const { card, word } = await cardBeside(400, 700);
    expect(card.bottom).toBeLessThanOrEqual(word.top);
  });
});
