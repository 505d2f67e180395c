/** How much of a page's text the pre-filter lets pass, on saved pages, with the largest dictionary and with a small one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileSegment } from '../../lookup/lexicon.ts';
import { buildFilter } from '../../lookup/lexicon/filter.ts';
import { openFilter } from '../../lookup/lexicon/open-filter.ts';
import { benchEntries, firstTerms } from './data.ts';
import { type Bench, median, plainRow, type Row } from './row.ts';

const PAGES = new URL('../../../shared/data/pages/', import.meta.url);
/** Journal and health pages; the others are news, manuals and encyclopaedia pages on other matters. */
const MEDICAL = /^lit-|medicalnewstoday/;
const TERMS = 1_000_000;

export const preFilter: Bench = {
  name: 'pre-filter',
  async run() {
    if (!existsSync(PAGES)) return [];
    const pages = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
    const { entries } = await benchEntries(TERMS);
    const rows: Row[] = [];
    for (const size of [TERMS, 300]) {
      const filter = openFilter(
        buildFilter([compileSegment({ dictionary: 'bench', entries: firstTerms(entries, size) })]),
      );
      const sent = pages.map((page) => ({
        page,
        share: shareSent(blocksOf(readFileSync(new URL(page, PAGES), 'utf8')), filter),
      }));
      const terms = size.toLocaleString('en');
      for (const { page, share } of sent) console.log(`  ${terms} terms, ${page}: ${Math.round(share * 100)} %`);
      const other = sent.filter(({ page }) => !MEDICAL.test(page)).map(({ share }) => share * 100);
      const medical = sent.filter(({ page }) => MEDICAL.test(page)).map(({ share }) => share * 100);
      rows.push(
        plainRow(
          `text sent of pages on other matters, mean, ${terms} terms`,
          [mean(other)],
          '%',
          size === TERMS ? 40 : null,
        ),
      );
      rows.push(plainRow(`text sent of pages on other matters, median, ${terms} terms`, [median(other)], '%'));
      rows.push(plainRow(`text sent of medical pages, mean, ${terms} terms`, [mean(medical)], '%'));
    }
    return rows;
  },
};

/** Share of the characters in blocks that are sent: the strong ones, and the weak ones once one is strong. */
function shareSent(blocks: readonly string[], filter: ReturnType<typeof openFilter>): number {
  const verdicts = blocks.map((block) => filter.judge(block));
  if (!verdicts.includes('strong')) return 0;
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  return blocks.reduce((sum, block, at) => sum + (verdicts[at] === 'no' ? 0 : block.length), 0) / total;
}

/** The text of a page by its block elements; rough, but the same for every filter. */
function blocksOf(html: string): string[] {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style|svg|noscript|template)\b[\s\S]*?<\/\1>/gi, ' ')
    .split(
      /<\/?(?:p|div|li|ul|ol|td|th|tr|table|h[1-6]|section|article|header|footer|nav|blockquote|pre|br|dd|dt|figcaption|title)\b[^>]*>/i,
    )
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/&(?:#\d+|\w+);/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
