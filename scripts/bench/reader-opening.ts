/** The reader: when a first page can be read, against pdf.js's own viewer components on the same file. */
import type { Page } from 'playwright-core';
import { onReaderStage, readable, type ReaderStage } from './reader-stage.ts';
import { type Bench, ratioRow, type Row } from './row.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 15);
const LIMIT = 1.3;

export const readerOpening: Bench = {
  name: 'reader-opening',
  run: () =>
    onReaderStage(0, async (stage) => {
      const rows: Row[] = [];
      for (const paper of stage.papers) rows.push(...(await measure(stage, paper)));
      return rows;
    }),
};

async function measure(stage: ReaderStage, paper: string): Promise<Row[]> {
  const ours: number[] = [];
  const loading: number[] = [];
  const loaded: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    loading.push(await stage.open((page) => fromFirstByte(page, stage.components(paper))));
    ours.push(await stage.open((page) => fromFirstByte(page, stage.reader(paper))));
    loaded.push(
      await stage.open(async (page) => {
        await page.goto(stage.loaded);
        return untilReadable(page, await page.evaluate<number>(stage.script(paper)));
      }),
    );
  }
  const name = `${paper}: first page readable`;
  const theirs = 'pdf.js’s own viewer components';
  return [
    ratioRow(`${name}, both loading`, ours, loading, `${theirs} in a page of theirs`, LIMIT),
    ratioRow(`${name}, theirs loaded`, ours, loaded, `${theirs} in a page that has loaded`, null),
  ];
}

async function fromFirstByte(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return untilReadable(page, await page.evaluate(firstByte));
}

const untilReadable = (page: Page, start: number) =>
  page.waitForFunction(readable, start).then((handle) => handle.jsonValue() as Promise<number>);

/** When the first byte of the page was there: before that it is the browser that starts. */
function firstByte(): number {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return load?.responseStart ?? 0;
}
