import { expect, it, onTestFinished, vi } from 'vitest';
import { createGate } from '@/page/gate.ts';

/** A window that is not the topmost one, as wide and high as told. */
function frame(innerWidth: number, innerHeight: number, drawn = true) {
  const view = Object.assign(new EventTarget(), {
    innerWidth,
    innerHeight,
    top: null,
    requestAnimationFrame: (onFrame: () => void) => drawn && onFrame(),
  });
  const resize = (width: number, height: number) => {
    Object.assign(view, { innerWidth: width, innerHeight: height });
    view.dispatchEvent(new Event('resize'));
  };
  const life = new AbortController();
  return { gate: createGate(view as unknown as Window, life.signal), resize, life };
}

const task = () => new Promise((resolve) => setTimeout(resolve));

it('opens to a frame that holds text once it is drawn, and at once to a page', async () => {
  const started: string[] = [];
  frame(600, 400).gate.wait(() => started.push('drawn'));
  expect(started).toEqual([]);
  await task();
  expect(started).toEqual(['drawn']);
  const top = { innerWidth: 1, innerHeight: 1 };
  Object.assign(top, { top });
  createGate(top as Window, new AbortController().signal).wait(() => started.push('page'));
  expect(started).toEqual(['drawn', 'page']);
});

it('opens to a frame that the browser does not draw, a little later', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const started: string[] = [];
  frame(600, 400, false).gate.wait(() => started.push('unseen'));
  vi.advanceTimersByTime(500);
  expect(started).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(started).toEqual(['unseen']);
});

it('opens once to a small frame that grows, for the last that came', async () => {
  const started: string[] = [];
  const { gate, resize } = frame(1, 1);
  gate.wait(() => started.push('first'));
  gate.wait(() => started.push('second'));
  await task();
  resize(100, 100);
  expect(started).toEqual([]);
  resize(600, 400);
  resize(700, 400);
  expect(started).toEqual(['second']);
});

it('stays shut to a frame of the size of an advertisement, and opens when it turns out to be none', async () => {
  const started: string[] = [];
  const { gate, resize } = frame(300, 250);
  gate.wait(() => started.push('read'));
  await task();
  resize(970, 250);
  expect(started).toEqual([]);
  resize(300, 251);
  expect(started).toEqual(['read']);
});

it('stays shut when nobody waits any more', async () => {
  const started: string[] = [];
  const small = frame(1, 1);
  small.gate.wait(() => started.push('cancelled'));
  small.gate.cancel();
  small.resize(600, 400);
  const ended = frame(1, 1);
  ended.gate.wait(() => started.push('ended'));
  ended.life.abort();
  ended.resize(600, 400);
  const left = frame(600, 400);
  left.gate.wait(() => started.push('left'));
  left.gate.cancel();
  await task();
  expect(started).toEqual([]);
});
