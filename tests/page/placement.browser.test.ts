import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
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
  card.style.cssText = `width:min(400px, 100vw - 16px);height:${height}px;max-height:min(540px, var(--vademecum-room, 100dvh - 16px));overflow:auto`;
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

  it.each([
    ['under its last line, though that is in pieces', 100, 40],
    ['over its first', 700, 184],
  ])('stands at a word of two lines %s', async (_, top, left) => {
    await page.viewport(1200, 800);
    document.body.innerHTML = `<p style="position:fixed;margin:0;left:40px;top:${top}px"><span style="display:inline-block;width:144px">A</span><b>necrolytic<br>migra<i>to</i>ry erythema</b></p>`;
    const word = document.querySelector('b') as HTMLElement;
    const host = createCardHost(document);
    const card = document.createElement('div');
    card.style.cssText = 'width:400px;height:300px';
    host.root.append(card);
    host.attach(word);
    stops.push(
      place(host, { node: word, boxes: () => [...word.getClientRects()] }, () => {}),
      () => host.remove(),
    );
    await expect.poll(() => card.getBoundingClientRect().left).toBe(left);
  });

  it('stands beside the word where there is more height than under and over it', async () => {
    await page.viewport(1200, 420);
    const { card, word } = await cardBeside(300, 200);
    expect(card.left).toBeGreaterThanOrEqual(word.right);
    expect(card.height).toBeGreaterThan(380);
  });

  it('takes the whole side of the word in the window of a page at 400 %, and all of it scrolls', async () => {
    await page.viewport(320, 256);
    const { card } = await cardBeside(20, 30);
    expect(card.height).toBeGreaterThan(180);
    expect(document.querySelector('[data-low]')).not.toBeNull();
  });

  it('stands beside its word at its own size on a page zoomed by its style sheet', async () => {
    await page.viewport(1200, 800);
    document.documentElement.style.zoom = '1.5';
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    const stood = await cardBeside(300, 200);
    expectBeside(stood);
    expect(stood.card.width).toBeCloseTo(400, 0);
    expect(stood.card.top - stood.word.bottom).toBeLessThan(12);
    expect(Math.abs(stood.card.left - stood.word.left)).toBeLessThan(2);
  });

  it('keeps how far the reader has scrolled in it while the page scrolls', async () => {
    await page.viewport(1200, 800);
    const box = document.body.appendChild(document.createElement('div'));
    box.style.height = '3000px';
    const { scrolled } = await cardIn(box, '<p style="padding-top:380px"><b>NME</b></p>');
    scrolled.scrollTop = 90;
    scrollTo(0, 20);
    await pause(100);
    expect(scrolled.scrollTop).toBe(90);
    scrollTo(0, 0);
  });
});

describe('losing the word', () => {
  const TALL = '<div style="height:2000px"></div>';

  it.each([
    ['a box it stands in', `<div class="box"><p><b>NME</b></p>${TALL}</div>`],
    ['the very element it stands in', `<div class="box">NME${TALL}</div>`],
  ])('is noticed when %s has scrolled it away, and not before', async (_, html) => {
    await page.viewport(1200, 800);
    const main = document.body.appendChild(document.createElement('main'));
    const { lost } = await cardIn(main, `<div style="height:200px"></div>${html}`);
    const box = main.querySelector<HTMLElement>('.box');
    expect(lost()).toBe(false);
    box?.scrollTo(0, 10);
    await pause(100);
    expect(lost()).toBe(false);
    box?.scrollTo(0, 150);
    await expect.poll(lost).toBe(true);
  });

  it('is noticed when its text is replaced', async () => {
    const main = document.body.appendChild(document.createElement('main'));
    const { lost } = await cardIn(main, '<p><b>NME</b></p>');
    (main.querySelector('b') as HTMLElement).textContent = 'XYZ';
    await expect.poll(lost).toBe(true);
  });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A card beside the word "NME" somewhere in `html`; whether it was told that the word is lost. */
async function cardIn(main: HTMLElement, html: string): Promise<{ lost: () => boolean; scrolled: HTMLElement }> {
  main.innerHTML = `<style>.box { height: 100px; overflow: auto }</style>${html}`;
  const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.textContent === 'NME' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const node = words.nextNode() as Text;
  const range = document.createRange();
  range.selectNode(node);
  const boxes = () => (node.isConnected ? [...range.getClientRects()] : []);
  let isLost = false;
  const host = createCardHost(document);
  const scrolled = document.createElement('div');
  scrolled.style.cssText = 'width:400px;max-height:min(540px, var(--vademecum-room, 100dvh - 16px));overflow:auto';
  scrolled.innerHTML = '<div style="height:500px"></div>';
  host.root.append(scrolled);
  host.attach(node);
  stops.push(
    place(host, { node, boxes }, () => (isLost = true)),
    () => host.remove(),
  );
  await pause(100);
  return { lost: () => isLost, scrolled };
}
