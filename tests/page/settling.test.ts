import { describe, expect, it } from 'vitest';
import { createSettling } from '@/page/settling.ts';

/** Settling over a list of stale ids, at four milliseconds each; `log` is what was settled, and "rest" for each pause. */
function sample(count: number, seen: readonly number[] = []) {
  const stale = new Set(Array.from({ length: count }, (_, id) => id));
  const log: (number | 'rest')[] = [];
  let time = 0;
  let onRest = () => {};
  const settling = createSettling({
    stale: () => [...stale],
    settle(id) {
      time += 4;
      stale.delete(id);
      log.push(id);
    },
    isSeen: (id) => seen.includes(id),
    now: () => time,
    rest: () => {
      log.push('rest');
      onRest();
      return Promise.resolve();
    },
  });
  return { settling, stale, log, atRest: (act: () => void) => (onRest = act) };
}

describe('settling', () => {
  it('of a little is done before it returns', () => {
    const { settling, log } = sample(1);
    void settling.run();
    expect(log).toEqual([0]);
  });

  it('of much gives the page its turn after every slice', async () => {
    const { settling, log } = sample(6);
    await settling.run();
    expect(log).toEqual([0, 1, 'rest', 2, 3, 'rest', 4, 5, 'rest']);
  });

  it('leaves what the reader sees for last, and does it together', async () => {
    const { settling, log } = sample(6, [0, 1, 2]);
    await settling.run();
    expect(log).toEqual([3, 4, 'rest', 5, 0, 1, 2]);
  });

  it('takes what becomes stale meanwhile along, once', async () => {
    const { settling, stale, log, atRest } = sample(3);
    atRest(() => {
      if (!log.includes(9)) stale.add(9);
      void settling.run();
    });
    await settling.run();
    expect(log).toEqual([0, 1, 'rest', 2, 9, 'rest']);
    expect(stale.size).toBe(0);
  });

  it('stops when it is destroyed', async () => {
    const { settling, log, atRest } = sample(6);
    atRest(() => settling.destroy());
    await settling.run();
    expect(log).toEqual([0, 1, 'rest']);
  });

  it('can be asked twice in one turn', () => {
    const { settling, stale, log } = sample(1);
    void settling.run();
    stale.add(7);
    void settling.run();
    expect(log).toEqual([0, 7]);
  });
});
