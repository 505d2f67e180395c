/** Half a minute of impatient reading in each browser; `npm run soak` reads for as long as asked. */
import { describe, expect, test } from 'vitest';
import { long } from '@/tests/pdf/papers.ts';
import type { BrowserName } from './drive/driver.ts';
import { soakIn } from './soak/soak-in.ts';

const SECONDS = 30;
const TABS = 8;

describe.each<BrowserName>(['chromium', 'firefox'])('%s after long reading', (name) => {
  test('has no error, no request and nothing left behind', async () => {
    const { rounds, complaints, logged, requests, held, left, marks, unmarked } = await soakIn(
      name,
      SECONDS,
      long(12),
      TABS,
    );
    expect(rounds).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    expect(logged).toBe(0);
    expect(requests).toEqual([]);
    expect(left).toBe(0);
    expect(unmarked).toBe(0);
    expect(marks).toBeGreaterThan(0);
    if (name === 'firefox') return;
    // What a page holds may swing by what waits to be collected, not grow by what each round leaves.
    expect(held?.after.listeners).toBeLessThanOrEqual((held?.before.listeners ?? 0) + 5);
    expect(held?.after.nodes).toBeLessThanOrEqual((held?.before.nodes ?? 0) + 50);
    expect(held?.after.documents).toBeLessThanOrEqual(held?.before.documents ?? 0);
  });
});
