import { expect, it, onTestFinished } from 'vitest';
import { createGate, hasRoomForCard } from '@/page/gate.ts';
import { pause } from './highlighting.ts';

/** A frame of this page with a gate before it. */
function frame(width: number, height: number, style = '') {
  const element = document.body.appendChild(document.createElement('iframe'));
  element.style.cssText = `border: 0; ${style}`;
  onTestFinished(() => element.remove());
  const resize = (toWidth: number, toHeight: number) =>
    Object.assign(element.style, { width: `${toWidth}px`, height: `${toHeight}px` });
  resize(width, height);
  const view = element.contentWindow as Window;
  const life = new AbortController();
  const started: string[] = [];
  const gate = createGate(view, life.signal);
  return { element, view, life, gate, resize, started, wait: (name = 'read') => gate.wait(() => started.push(name)) };
}

/** Long enough for a gate to have looked at its frame. */
const looked = () => pause(150);

/** Milliseconds after which a gate waits for nothing but the size. */
const LONGEST = 1200;

it('opens to a frame that holds text once it is drawn, and at once to a page', async () => {
  const { started, wait } = frame(600, 400);
  wait();
  expect(started).toEqual([]);
  await expect.poll(() => started).toEqual(['read']);
  const top = {};
  Object.assign(top, { top });
  const page: string[] = [];
  createGate(top as Window, new AbortController().signal).wait(() => page.push('page'));
  expect(page).toEqual(['page']);
});

it('opens to a frame that the browser does not draw, a little later', async () => {
  const { view, started, wait } = frame(600, 400);
  // What Chromium does for a frame from elsewhere that is out of sight.
  view.requestAnimationFrame = () => 0;
  wait();
  await looked();
  expect(started).toEqual([]);
  await expect.poll(() => started, { timeout: 3000 }).toEqual(['read']);
});

it('opens once to a small frame that grows, for the last that came', async () => {
  const { started, wait, resize } = frame(1, 1);
  wait('first');
  wait('second');
  await looked();
  resize(100, 100);
  await looked();
  expect(started).toEqual([]);
  resize(600, 400);
  await expect.poll(() => started).toEqual(['second']);
  resize(700, 400);
  await looked();
  expect(started).toEqual(['second']);
});

it('opens to a frame that was not rendered and is shown', async () => {
  const { element, started, wait } = frame(600, 400, 'display: none');
  wait();
  await pause(LONGEST);
  expect(started).toEqual([]);
  element.style.display = 'block';
  await expect.poll(() => started).toEqual(['read']);
});

it('opens to a small frame that writes itself anew and grows', async () => {
  const { view, started, wait, resize } = frame(100, 100);
  wait();
  await looked();
  const { document } = view;
  // Deprecated, and still met.
  const { write } = document as { write: (this: Document, html: string) => void };
  document.open();
  write.call(document, '<p>Anew.</p>');
  document.close();
  await pause(LONGEST);
  expect(started).toEqual([]);
  resize(600, 400);
  await expect.poll(() => started).toEqual(['read']);
});

it.each([
  [300, 250],
  [970, 250],
  [336, 280],
  [300, 600],
])(
  'stays shut to a frame of the size of an advertisement, %i by %i, and opens when it turns out to be none',
  async (...size) => {
    const { started, wait, resize } = frame(...size);
    wait();
    await looked();
    expect(started).toEqual([]);
    resize(size[0], size[1] + 1);
    await expect.poll(() => started).toEqual(['read']);
  },
);

it('stays shut when nobody waits any more', async () => {
  const small = frame(1, 1);
  small.wait();
  small.gate.cancel();
  small.resize(600, 400);
  const ended = frame(1, 1);
  ended.wait();
  ended.life.abort();
  ended.resize(600, 400);
  const left = frame(600, 400);
  left.wait();
  left.gate.cancel();
  await pause(LONGEST);
  expect([small, ended, left].flatMap(({ started }) => started)).toEqual([]);
});

it('lets a card into a frame that has room for one', async () => {
  const { view, resize } = frame(260, 219);
  await looked();
  expect(hasRoomForCard(view)).toBe(false);
  resize(260, 220);
  await looked();
  expect(hasRoomForCard(view)).toBe(true);
});
