/** The reader: what scrolling through a long document keeps. */
import type { CDPSession, Page } from 'playwright-core';
import { LONG, onReaderStage, readable } from './reader-stage.ts';
import { type Bench, ratioRow } from './row.ts';

const PAGES = 500;

/** Milliseconds in which all of it is read. */
const READING = 45_000;

/** Heap after scrolling to the end, against that after a fifth of the way, the whole document being read by then. */
export const readerScrolling: Bench = {
  name: 'reader-scrolling',
  run: () =>
    onReaderStage(PAGES, ({ open, reader }) =>
      open(async (page) => {
        await page.goto(reader(LONG));
        await page.waitForFunction(readable, 0);
        const session = await page.context().newCDPSession(page);
        await page.waitForTimeout(READING);
        const early = await scrollTo(page, 1, PAGES / 5, session);
        const late = await scrollTo(page, PAGES / 5, PAGES, session);
        const row = ratioRow(`scrolling ${PAGES} pages: heap at the end`, [late], [early], `page ${PAGES / 5}`, 1.15);
        return [{ ...row, unit: 'MB' }];
      }),
    ),
};

async function scrollTo(page: Page, from: number, to: number, session: CDPSession): Promise<number> {
  for (let at = from; at <= to; at += 4) {
    await page.fill('.reader-page input', String(at));
    await page.press('.reader-page input', 'Enter');
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1500);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1e6;
}
