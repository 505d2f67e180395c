/** Matching text with 100 to 1,000,000 terms, side by side, against reading each character once and against peers. */
import { compileSegment, saveSegment, type Segment } from '../../lookup/lexicon.ts';
import { type BenchBrowser, startBrowser } from './browser.ts';
import { benchBlocks, benchEntries, firstTerms } from './data.ts';
import type * as page from './matching-page.ts';
import { type Bench, plainRow, ratioRow, type Row } from './row.ts';

const SIZES = [100, 10_000, 100_000, 1_000_000] as const;
const LOADS = Number(process.env.BENCH_LOADS ?? 15);
/** Terms that peers are given; above about a thousand mark.js throws. */
const PEER_SIZES = [100, 1_000] as const;
/** Loads of a peer that takes seconds. */
const PEER_LOADS = 3;
/** Share of the text that peers are given; their time is scaled up, which favours those that grow faster than the text. */
const PEER_SHARE = 0.1;

declare const bench: typeof page;

export const matching: Bench = {
  name: 'matching',
  async run() {
    const browser = await startBrowser('./matching-page.ts');
    try {
      const { entries, real } = await benchEntries(SIZES.at(-1)!);
      browser.serve('text.json', Buffer.from(JSON.stringify(benchBlocks())));
      const rows: Row[] = [plainRow('terms from real ontologies', [real], 'terms')];
      for (const size of SIZES) {
        const start = performance.now();
        const segment = compileSegment({ dictionary: 'bench', entries: firstTerms(entries, size) });
        const seconds = (performance.now() - start) / 1000;
        rows.push(...(await ours(browser, size, segment)));
        if (size >= 100_000) {
          rows.push(plainRow(`compiling, ${label(size)}`, [Math.round(segment.counts.terms / seconds)], 'terms/s'));
        }
      }
      const names = firstTerms(entries, 1_000).flatMap(({ terms }) => terms.map(({ text }) => text));
      for (const count of PEER_SIZES) rows.push(...(await peers(browser, names.slice(0, count))));
      return rows;
    } finally {
      await browser.close();
    }
  },
};

function label(size: number): string {
  return `${size.toLocaleString('en')} terms`;
}

async function ours(browser: BenchBrowser, size: number, segment: Segment): Promise<Row[]> {
  browser.serve('segment', Buffer.from(saveSegment(segment)));
  const loads: page.Load[] = [];
  for (let load = 0; load < LOADS; load++)
    loads.push(await browser.load((tab) => tab.evaluate(() => bench.measure('segment'))));
  const of = (key: keyof page.Load): number[] => loads.map((load) => load[key]);
  const floor = 'reading each character once';
  const { counts, buffer } = segment;
  const names = counts.strings + counts.entries * 4;
  const limit = size >= 1_000_000 ? 8 : size <= 100 ? 5 : null;
  return [
    ...(size === SIZES[0] ? [plainRow(floor, of('floor'), 'ms')] : []),
    ratioRow(`matching, ${label(size)}`, of('match'), of('floor'), floor, limit),
    ratioRow(`matching, ${label(size)}, text not met before`, of('fresh'), of('freshFloor'), floor, null),
    ratioRow(`matching, ${label(size)}, first text of a fresh page`, of('first'), of('firstFloor'), floor, null),
    ratioRow(`pre-filter, ${label(size)}`, of('filter'), of('floor'), floor, null),
    ratioRow(`pre-filter, ${label(size)}, first pass of a fresh page`, of('filterFirst'), of('floor'), floor, null),
    plainRow(`matches, ${label(size)}`, of('found'), 'matches'),
    plainRow(`opening, ${label(size)}`, of('open'), 'ms'),
    plainRow(
      `matcher memory, ${label(size)}`,
      [(buffer.byteLength - names - counts.leads * 4) / counts.terms],
      'bytes/term',
      size === 1_000_000 ? 40 : null,
    ),
    plainRow(`names and ids, ${label(size)}`, [names / counts.terms], 'bytes/term'),
    plainRow(`pre-filter's ingredients, ${label(size)}`, [(counts.leads * 4) / counts.terms], 'bytes/term'),
  ];
}

/** The peers with some terms, each against ours with the same terms over the same text. */
async function peers(browser: BenchBrowser, names: string[]): Promise<Row[]> {
  const times = async (run: Parameters<BenchBrowser['load']>[0]): Promise<number[]> => {
    const values: number[] = [];
    for (let load = 0; load < PEER_LOADS; load++) values.push((await browser.load(run)) as number);
    return values;
  };
  const terms = names.map((text) => ({ text, kind: 'exact', language: 'en', caseRule: 'fold' }) as const);
  const own = compileSegment({
    dictionary: 'bench',
    entries: terms.map((term, at) => ({ id: String(at), terms: [term] })),
  });
  browser.serve('own', Buffer.from(saveSegment(own)));
  const ours = await times((tab) => tab.evaluate(async () => (await bench.measure('own')).match));
  const against = `ours with ${label(names.length)}`;
  const rows = [plainRow(against, ours, 'ms')];
  const row = (name: string, values: number[]): Row =>
    ratioRow(`${name}, ${label(names.length)}`, values, ours, against, null);
  rows.push(row('RegExp alternation', await times((tab) => tab.evaluate((list) => bench.measureRegExp(list), names))));
  for (const peer of ['mark.js', 'advanced-mark.js'] as const) {
    const run = times((tab) =>
      tab.evaluate(([name, list, share]) => bench.measurePeer(name, list, share), [peer, names, PEER_SHARE] as const),
    );
    const values = await run.catch((error: unknown) => {
      console.warn(
        `${peer} with ${names.length} terms: ${error instanceof Error ? error.message.split('\n')[0] : 'failed'}`,
      );
      return null;
    });
    if (values !== null)
      rows.push(
        row(
          peer,
          values.map((value) => value / PEER_SHARE),
        ),
      );
  }
  return rows;
}
