/** A page of three million characters with thousands of names: what reading it costs, and the longest the page has to wait. */
import { compileLibrary } from '../library.ts';
import { benchBlocks } from './data.ts';
import { startWithExtension } from './extension.ts';
import { heapOf } from './heap.ts';
import { type Bench, plainRow, type Row } from './row.ts';
import { type Cost, costOf } from './timeline.ts';

const LOADS = Number(process.env.BENCH_LOADS ?? 5);
const CHARACTERS = 3_000_000;
/** Milliseconds within which all of it has been read, settled and drawn; what comes later is not measured. */
const WITHIN = 10_000;

export const longPage: Bench = { name: 'long-page', run: measureLongPage };

async function measureLongPage(): Promise<Row[]> {
  const browser = await startWithExtension();
  try {
    const { entries } = await compileLibrary('.');
    browser.serve('long', pageOf(entries.flatMap(({ terms }) => terms.map(({ text }) => text))));
    const costs: Cost[] = [];
    const heaps: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const page = await browser.context.newPage();
      await page.goto(browser.url('start'));
      await page.waitForTimeout(500);
      const cost = await costOf(page, '', async () => {
        await page.goto(browser.url('long'), { waitUntil: 'load' });
        await page.waitForTimeout(WITHIN);
      });
      costs.push(cost);
      heaps.push((await heapOf(page)) / 1e6);
      await page.close();
    }
    const name = `page of ${CHARACTERS} characters`;
    const totals = costs.map(({ total }) => total);
    const longest = costs.map((one) => one.longest);
    return [
      plainRow(`${name}: extension on the main thread`, totals, 'ms'),
      plainRow(`${name}: longest task of ours`, longest, 'ms', 50),
      plainRow(`${name}: memory of scripts, the page's own included`, heaps, 'MB'),
    ];
  } finally {
    await browser.close();
  }
}

/** Paragraphs of prose, every fifth with a name of the library. */
function pageOf(names: readonly string[]): string {
  const blocks = benchBlocks();
  const paragraphs: string[] = [];
  for (let length = 0, at = 0; length < CHARACTERS; at += 1) {
    const name = at % 5 === 0 ? ` So was ${names[at % names.length]}.` : '';
    const paragraph = `<p>${(blocks[at % blocks.length] ?? '').replaceAll('<', '&lt;')}${name}</p>`;
    paragraphs.push(at % 50 === 0 ? `<h2>Part ${at / 50}</h2>${paragraph}` : paragraph);
    length += paragraph.length;
  }
  return `<!doctype html><title>Long</title>${paragraphs.join('')}`;
}
