/** A page that never rests: 2,000 nodes, re-rendered for five seconds. What having the extension costs in whole task time. */
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, startWithExtension } from './extension.ts';
import { type Bench, median, type Row, spreadOf } from './row.ts';

const RUNS = Number(process.env.BENCH_CHURN_RUNS ?? 5);
const SECONDS = 5;

/** A page that changes all the time. */
export const churn: Bench = { name: 'churn', run: measureChurn };

const script = (marked: boolean) => `
  const words = ${marked ? "['glucagonoma', 'octreotide', 'zinc deficiency', 'weather']" : "['train', 'weather', 'bicycle', 'harbour']"};
  const cells = [];
  for (let i = 0; i < 2000; i += 1) {
    const cell = document.createElement('p');
    cell.append('row ' + i + ' speaks of ' + words[i % 4]);
    document.body.append(cell);
    cells.push(cell);
  }
  window.churn = (seconds) => new Promise((resolve) => {
    const end = performance.now() + seconds * 1000;
    let frames = 0;
    const render = () => {
      // As a framework does for a new list: some nodes rewritten, some replaced.
      for (let i = 0; i < 20; i += 1) {
        const at = (frames * 20 + i) % 2000;
        if (i % 2) cells[at].firstChild.data = 'row ' + at + ' in frame ' + frames + ' speaks of ' + words[at % 4];
        else cells[at].replaceChildren('row ' + at + ' anew in frame ' + frames + ' speaks of ' + words[at % 4]);
      }
      frames += 1;
      if (performance.now() < end) requestAnimationFrame(render);
      else resolve(frames);
    };
    requestAnimationFrame(render);
  });`;

async function measureChurn(): Promise<Row[]> {
  const browser = await startWithExtension();
  try {
    const rows: Row[] = [];
    for (const marked of [false, true]) {
      const name = marked ? 'churn-marked' : 'churn-plain';
      browser.serve(name, `<!doctype html><title>Churn</title><body><script>${script(marked)}</script>`);
      const off: Run[] = [];
      const on: Run[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await browser.marking(false);
        off.push(await churnOnce(browser, name));
        await browser.marking(true);
        on.push(await churnOnce(browser, name));
      }
      rows.push(marked ? perFrame(on, off) : share(on, off));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

interface Run {
  /** Milliseconds of main-thread tasks. */
  task: number;
  frames: number;
}

async function churnOnce(browser: ExtensionBrowser, name: string): Promise<Run> {
  const page = await browser.context.newPage();
  await page.goto(browser.url(name), { waitUntil: 'load' });
  await page.waitForTimeout(800);
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other processes of a busy machine take does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  const frames = await frameCount(page);
  const task = (await taskTime(session)) - before;
  await page.close();
  return { task, frames };
}

function frameCount(page: Page): Promise<number> {
  return page.evaluate(
    (seconds) => (window as unknown as { churn: (s: number) => Promise<number> }).churn(seconds),
    SECONDS,
  );
}

async function taskTime(session: Awaited<ReturnType<ExtensionBrowser['context']['newCDPSession']>>): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

const each = ({ task, frames }: Run) => task / frames;

function share(on: readonly Run[], off: readonly Run[]): Row {
  const added = on.map((run, i) => (each(run) / each(off[i] as Run) - 1) * 100);
  return {
    name: 'churning page with nothing to mark: whole task time added',
    value: median(added),
    unit: '%',
    comparedWith: 'the same page without marking',
    ratio: null,
    spread: spreadOf(added),
    budget: '≤ 1 %',
    met: median(added) <= 1,
  };
}

function perFrame(on: readonly Run[], off: readonly Run[]): Row {
  const added = on.map((run, i) => each(run) - each(off[i] as Run));
  return {
    name: 'churning page with marks on screen: task time added per changed frame',
    value: median(added),
    unit: 'ms',
    comparedWith: 'the same page without marking',
    ratio: null,
    spread: spreadOf(added),
    budget: '≤ 5 ms',
    met: median(added) <= 5,
  };
}
