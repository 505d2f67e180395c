/** `npm run bench`: measures what DESIGN's budgets speak of; `npm run bench -- matching` only that group. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { churn } from './bench/churn.ts';
import { importing } from './bench/importing.ts';
import { longPage } from './bench/long-page.ts';
import { matching } from './bench/matching.ts';
import { nameSearch } from './bench/name-search.ts';
import { pages } from './bench/pages.ts';
import { preFilter } from './bench/pre-filter.ts';
import { readerMarking } from './bench/reader-marking.ts';
import { readerOpening } from './bench/reader-opening.ts';
import { readerScrolling } from './bench/reader-scrolling.ts';
import type { Bench, Row } from './bench/row.ts';
import { surfaces } from './bench/surfaces.ts';

const BENCHES: readonly Bench[] = [
  matching,
  preFilter,
  nameSearch,
  pages,
  longPage,
  churn,
  surfaces,
  readerOpening,
  readerMarking,
  readerScrolling,
  importing,
];

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const bench of BENCHES) {
  // `reader` runs all whose names begin so.
  if (wanted.length > 0 && !wanted.some((name) => `${bench.name}-`.startsWith(`${name}-`))) continue;
  console.log(`\n${bench.name}`);
  const measured = await bench.run();
  rows.push(...measured);
  console.table(
    measured.map(({ name, value, unit, ratio, spread, budget, met }) => ({
      name,
      value: `${round(value)} ${unit}`,
      ratio: ratio === null ? '' : `${round(ratio)}×`,
      spread: spread === null ? '' : spread.map(round).join('–'),
      budget: budget === null ? '' : `${budget} ${met === true ? 'met' : 'MISSED'}`,
    })),
  );
}
mkdirSync(new URL('../.output/', import.meta.url), { recursive: true });
const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
writeFileSync(new URL('../.output/bench.json', import.meta.url), `${JSON.stringify({ machine, rows }, null, 2)}\n`);

function round(value: number): string {
  return String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
}
