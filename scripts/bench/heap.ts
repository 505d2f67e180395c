/** What scripts hold of a page's memory. */
import type { Page } from 'playwright-core';

/** Bytes that all scripts of the page's process hold after collecting what nobody needs, ours included where it runs. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
