/** The reader: what reading ahead and marking cost the main thread. */
import type { Page } from 'playwright-core';
import { onReaderStage, readable, type ReaderStage } from './reader-stage.ts';
import { type Bench, ratioRow, type Row } from './row.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);

/** Milliseconds in which a paper is read to its end and marked. */
const READING = 2500;

export const readerMarking: Bench = {
  name: 'reader-marking',
  run: () =>
    onReaderStage(0, async (stage) => {
      const rows: Row[] = [];
      for (const paper of stage.papers) rows.push(await measure(stage, paper));
      return rows;
    }),
};

async function measure({ browser, open, reader }: ReaderStage, paper: string): Promise<Row> {
  const marked: number[] = [];
  const unmarked: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    await browser.marking(false);
    unmarked.push(await open((page) => busyIn(page, reader(paper))));
    await browser.marking(true);
    marked.push(await open((page) => busyIn(page, reader(paper))));
  }
  return ratioRow(`${paper}: main thread, marked`, marked, unmarked, 'the same document unmarked', 1.1);
}

/** Milliseconds that the main thread is busy until a document has been drawn, read to its end and marked. */
async function busyIn(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction(readable, 0);
  await page.waitForTimeout(READING);
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}
