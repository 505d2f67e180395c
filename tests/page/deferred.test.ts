import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Mark } from '@/page/mark.ts';
import { createDeferredPainter } from '@/page/painters/deferred.ts';
import type { Painter } from '@/page/painters/painter.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// Marks are handed on as they are; nothing looks into them.
const mark = (name: string) => ({ name }) as unknown as Mark;

function painterThatComes(attempt: number) {
  const painted: Mark[] = [];
  const real = { paint: (marks: readonly Mark[]) => void painted.push(...marks), destroy: vi.fn() };
  let loads = 0;
  const load = () => {
    loads += 1;
    if (loads === 1 && attempt > 1) return Promise.reject(new Error('no'));
    return Promise.resolve(loads < attempt ? null : (real as unknown as Painter));
  };
  return { painter: createDeferredPainter(load), painted, real, loads: () => loads };
}

it('is fetched with the first mark and given what has waited', async () => {
  const { painter, painted, loads } = painterThatComes(1);
  painter.paint([]);
  expect(loads()).toBe(0);
  const [a, b] = [mark('a'), mark('b')];
  painter.paint([a]);
  painter.paint([b]);
  await vi.advanceTimersByTimeAsync(0);
  expect(painted).toEqual([a, b]);
  expect(loads()).toBe(1);
});

it('is fetched again after it did not come, and then given everything', async () => {
  const { painter, painted, loads } = painterThatComes(3);
  const [a, b] = [mark('a'), mark('b')];
  painter.paint([a]);
  await vi.advanceTimersByTimeAsync(0);
  painter.paint([b]);
  await vi.advanceTimersByTimeAsync(0);
  expect([painted, loads()]).toEqual([[], 2]);
  await vi.advanceTimersByTimeAsync(2000);
  expect([painted, loads()]).toEqual([[a, b], 3]);
});

it('is asked for a few times only, and no more once destroyed', async () => {
  const { painter, loads } = painterThatComes(100);
  painter.paint([mark('a')]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(loads()).toBe(4);
  const other = painterThatComes(100);
  other.painter.paint([mark('a')]);
  await vi.advanceTimersByTimeAsync(0);
  other.painter.destroy();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(other.loads()).toBe(1);
});
