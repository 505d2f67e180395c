import { expect, it } from 'vitest';
import { createGate } from '@/page/gate.ts';

/** A window that is not the topmost one, as wide and high as told. */
function frame(innerWidth: number, innerHeight: number) {
  const view = Object.assign(new EventTarget(), { innerWidth, innerHeight, top: null });
  const resize = (width: number, height: number) => {
    Object.assign(view, { innerWidth: width, innerHeight: height });
    view.dispatchEvent(new Event('resize'));
  };
  const life = new AbortController();
  return { gate: createGate(view as unknown as Window, life.signal), resize, life };
}

it('opens at once to a frame that holds text', () => {
  const started: string[] = [];
  frame(600, 400).gate.wait(() => started.push('now'));
  expect(started).toEqual(['now']);
});

it('opens once to a small frame that grows, for the last that came', () => {
  const started: string[] = [];
  const { gate, resize } = frame(1, 1);
  gate.wait(() => started.push('first'));
  gate.wait(() => started.push('second'));
  resize(100, 100);
  expect(started).toEqual([]);
  resize(600, 400);
  resize(700, 400);
  expect(started).toEqual(['second']);
});

it('stays shut when nobody waits any more', () => {
  const started: string[] = [];
  const small = frame(1, 1);
  small.gate.wait(() => started.push('cancelled'));
  small.gate.cancel();
  small.resize(600, 400);
  const ended = frame(1, 1);
  ended.gate.wait(() => started.push('ended'));
  ended.life.abort();
  ended.resize(600, 400);
  expect(started).toEqual([]);
});
