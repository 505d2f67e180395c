/** From a mark to its card: going to a term, resting on it, leaving it again. */
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HoverKey } from '@/lookup/settings.ts';
import type { CardRequest, CardScript } from '@/page/card/card-script.ts';
import { type Highlighter, startHighlighter } from '@/page/highlighter.ts';
import { createElementPainter } from '@/page/painters/element.ts';
import { createChoices } from '@/page/choices.ts';
import { createPageMarks } from '@/page/page-marks.ts';
import { createNativePainter } from '@/page/painters/native.ts';
import { sampleBackground } from './sample-lexicon.ts';

let controller: AbortController | null = null;
let shown: CardRequest[] = [];
let prepared: CardRequest[] = [];

afterEach(() => {
  controller?.abort();
  shown = [];
  prepared = [];
  hoverKey = 'none';
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  scrollTo(0, 0);
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const nothing = () => {};

const card: CardScript = {
  prepare: (request) => prepared.push(request),
  show: (request) => shown.push(request),
  lookUp: nothing,
  hide: nothing,
  announce: nothing,
  createElementPainter,
  destroy: nothing,
};

let hoverKey: HoverKey = 'none';

/** Marks `html`; the card script takes `delay` milliseconds to come. */
async function read(html: string, delay = 0): Promise<Highlighter> {
  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = html;
  controller = new AbortController();
  const { judge, match } = sampleBackground();
  const highlighter = startHighlighter({
    document,
    judge,
    match,
    openRoot: (element) => element.shadowRoot,
    loadMarks: () =>
      Promise.resolve((seat) =>
        createPageMarks({
          ...seat,
          createPainter: () => createNativePainter(document),
          density: 'auto',
          always: new Map(),
          choices: createChoices(),
          loadCard: async () => {
            await pause(delay);
            return card;
          },
          restDelay: () => 100,
          hoverKey: () => hoverKey,
        }),
      ),
    onOff: nothing,
    signal: controller.signal,
  });
  await expect.poll(() => highlighter.terms().complete).toBe(true);
  return highlighter;
}

describe('going to a term', () => {
  it.each([
    ['a paragraph', '<div style="height:4000px"></div><p>octreotide</p><div style="height:4000px"></div>'],
    ['an element higher than the window', `<div>${'line<br>'.repeat(300)}octreotide${'<br>line'.repeat(900)}</div>`],
  ])('brings it into view at once, in %s of a page that scrolls smoothly', async (_, html) => {
    await page.viewport(1000, 600);
    document.documentElement.style.scrollBehavior = 'smooth';
    const highlighter = await read(html);
    expect(highlighter.goTo({ dictionary: 'library', entry: 'octreotide' })).toBe(true);
    await expect.poll(() => shown.length).toBe(1);
    const [box] = shown[0]?.anchor.boxes() ?? [];
    expect(box?.top).toBeGreaterThan(0);
    expect(box?.bottom).toBeLessThan(600);
  });
});

describe('resting on a term', () => {
  const text = '<p><b>octreotide</b></p><p><i>elsewhere</i></p>';
  const rest = () => userEvent.hover(document.querySelector('b') as Element);

  it('opens its card, loaded slowly or not', async () => {
    await read(text, 300);
    await rest();
    await expect.poll(() => shown.length).toBe(1);
    expect(shown[0]?.stays?.aborted).toBe(false);
  });

  it('has its card prepared before it opens', async () => {
    await page.viewport(1000, 600);
    await read(text);
    await rest();
    await expect.poll(() => prepared.length).toBe(1);
    expect(shown).toEqual([]);
    await expect.poll(() => shown.length).toBe(1);
    expect(prepared).toHaveLength(1);
    expect(shown[0]?.subject).toEqual(prepared[0]?.subject);
  });

  it.each([
    ['the pointer has left', () => userEvent.hover(document.querySelector('i') as Element)],
    ['Esc was pressed', () => userEvent.keyboard('{Escape}')],
    ['something was pressed', () => userEvent.click(document.querySelector('i') as Element)],
    ['the word was scrolled away', () => Promise.resolve(scrollTo(0, 300))],
  ])('opens nothing once %s while the card was loading', async (_, turnAway) => {
    await page.viewport(1000, 600);
    await read(`${text}<div style="height:3000px"></div>`, 600);
    await rest();
    await pause(250);
    await turnAway();
    await pause(900);
    expect(shown).toEqual([]);
  });
});

describe('resting on a term while a key is wanted', () => {
  const text = '<p><b>octreotide</b></p><p><i>elsewhere</i></p>';
  const rest = () => userEvent.hover(document.querySelector('b') as Element);
  const leave = () => userEvent.hover(document.querySelector('i') as Element);

  it('opens nothing without the key, and its card as soon as the key goes down', async () => {
    hoverKey = 'alt';
    await read(text);
    await leave();
    await rest();
    await pause(300);
    await userEvent.keyboard('{Shift}');
    expect(shown).toEqual([]);
    await userEvent.keyboard('{Alt}');
    await expect.poll(() => shown.length).toBe(1);
  });

  it('opens its card when the pointer comes with the key held', async () => {
    hoverKey = 'shift';
    await read(text);
    await leave();
    await userEvent.keyboard('{Shift>}');
    try {
      await rest();
      await expect.poll(() => shown.length).toBe(1);
    } finally {
      await userEvent.keyboard('{/Shift}');
    }
  });
});

describe('the place of a word', () => {
  it('is lost once the page has written something else there, in the same text node too', async () => {
    const highlighter = await read('<p>octreotide</p>');
    highlighter.goTo({ dictionary: 'library', entry: 'octreotide' });
    await expect.poll(() => shown.length).toBe(1);
    expect(shown[0]?.anchor.boxes()).toHaveLength(1);
    const [node] = document.querySelector('p')?.childNodes ?? [];
    (node as Text).data = 'paracetamol';
    expect(shown[0]?.anchor.boxes()).toEqual([]);
  });
});
