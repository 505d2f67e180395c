/** The card as a sheet at the edge of a small screen, and its handle. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type CardHost, createCardHost } from '@/page/card/host.ts';
import { place } from '@/page/card/placement.ts';
import { watchGrip } from '@/page/card/sheet.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  scrollTo(0, 0);
});

interface Sheet {
  host: CardHost;
  word: HTMLElement;
  grip: HTMLElement;
  closed: ReturnType<typeof vi.fn>;
}

/** A sheet for a word at a height of the viewport. */
async function sheetFor(top: number): Promise<Sheet> {
  const word = document.body.appendChild(document.createElement('span'));
  word.textContent = 'NME';
  word.style.cssText = `position:absolute;left:40px;top:${top}px`;
  const host = createCardHost(document);
  const card = document.createElement('div');
  card.className = 'vd card card-popover';
  const grip = document.createElement('div');
  grip.className = 'card-grip';
  const text = document.createElement('div');
  text.style.height = '900px';
  card.append(grip, text);
  host.root.append(card);
  host.attach(word);
  const closed = vi.fn();
  stops.push(
    place(host, { node: word, boxes: () => [word.getBoundingClientRect()] }, closed),
    watchGrip(host, closed),
    () => host.remove(),
  );
  await expect.poll(() => host.sheet).not.toBeNull();
  return { host, word, grip, closed };
}

function drag(grip: HTMLElement, by: number, end: 'pointerup' | 'pointercancel' = 'pointerup'): void {
  const at = (clientY: number) => ({ clientY, pointerId: 7, bubbles: true, composed: true, cancelable: true });
  const { top } = grip.getBoundingClientRect();
  grip.dispatchEvent(new PointerEvent('pointerdown', at(top)));
  grip.dispatchEvent(new PointerEvent('pointermove', at(top + by / 2)));
  grip.dispatchEvent(new PointerEvent('pointermove', at(top + by)));
  grip.dispatchEvent(new PointerEvent(end, at(top + by)));
}

describe('on a phone the card', () => {
  it('is a sheet over the whole width at the foot of the screen, its handle at the inner edge', async () => {
    await page.viewport(360, 640);
    const { host, word, grip } = await sheetFor(100);
    const sheet = host.element.getBoundingClientRect();
    expect([sheet.left, sheet.right, sheet.bottom]).toEqual([0, 360, 640]);
    expect(sheet.top).toBeGreaterThanOrEqual(word.getBoundingClientRect().bottom);
    expect(grip.getBoundingClientRect().top).toBe(sheet.top);
    expect(grip.getBoundingClientRect().height).toBeGreaterThanOrEqual(24);
  });

  it('is at the head of the screen where the word stands low, and does not change sides while the page scrolls', async () => {
    await page.viewport(360, 640);
    document.body.style.height = '3000px';
    const { host, grip } = await sheetFor(560);
    expect(host.sheet).toBe('head');
    expect(host.element.getBoundingClientRect().top).toBe(0);
    expect(grip.getBoundingClientRect().bottom).toBe(host.element.getBoundingClientRect().bottom);
    scrollTo(0, 300);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(host.sheet).toBe('head');
    expect(host.element.getBoundingClientRect().top).toBe(0);
  });

  it('closes when it is dragged to its edge, not when it is let go before', async () => {
    await page.viewport(360, 640);
    const { host, grip, closed } = await sheetFor(100);
    const { top } = host.element.getBoundingClientRect();
    drag(grip, 40);
    expect(closed).not.toHaveBeenCalled();
    expect(host.element.getBoundingClientRect().top).toBe(top);
    drag(grip, 200, 'pointercancel');
    drag(grip, -200);
    expect(closed).not.toHaveBeenCalled();
    drag(grip, 120);
    expect(closed).toHaveBeenCalledOnce();
  });
});

it('on a wide screen stands beside its word and has no handle', async () => {
  await page.viewport(1000, 700);
  const word = document.body.appendChild(document.createElement('span'));
  word.textContent = 'NME';
  const host = createCardHost(document);
  const grip = document.createElement('div');
  grip.className = 'card-grip';
  host.root.append(Object.assign(document.createElement('div'), { className: 'vd' }));
  host.root.firstElementChild?.append(grip);
  host.attach(word);
  stops.push(
    place(host, { node: word, boxes: () => [word.getBoundingClientRect()] }, () => {}),
    () => host.remove(),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(host.sheet).toBeNull();
  expect(getComputedStyle(grip).display).toBe('none');
});
