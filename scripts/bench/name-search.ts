/** Search over names, key by key, as someone types, with 500,000 terms. */
import { MAX_HITS } from '../../lookup/limits.ts';
import { compileSegment } from '../../lookup/lexicon.ts';
import { compileNames } from '../../lookup/lexicon/names/name-index.ts';
import { createNameSearch } from '../../lookup/lexicon/names/name-search.ts';
import { benchEntries, firstTerms } from './data.ts';
import { type Bench, plainRow, quantile, type Row } from './row.ts';

const TERMS = 500_000;
const QUERIES = 300;
export const nameSearch: Bench = {
  name: 'name search',
  async run() {
    const entries = firstTerms((await benchEntries(TERMS)).entries, TERMS);
    const segment = compileSegment({ dictionary: 'bench', entries });
    const index = compileNames(segment);
    const search = createNameSearch([segment], [index]);
    search.warm();
    const times = { exact: [] as number[], mistyped: [] as number[] };
    for (let query = 0; query < QUERIES; query++) {
      const name = entries[Math.floor((entries.length / QUERIES) * query)]!.terms[0]!.text.slice(0, 24);
      // Every third is mistyped: two letters change places.
      const mistyped = query % 3 === 0 && name.length > 5;
      const typed = mistyped ? name.slice(0, 3) + name[4] + name[3] + name.slice(5) : name;
      for (let length = 1; length <= typed.length; length++) {
        const start = performance.now();
        search.search(typed.slice(0, length), MAX_HITS);
        times[mistyped ? 'mistyped' : 'exact'].push(performance.now() - start);
      }
    }
    const bytes = Object.values(index as unknown as Record<string, ArrayBufferView>).reduce(
      (sum, array) => sum + array.byteLength,
      0,
    );
    const all = [...times.exact, ...times.mistyped];
    const p95 = (name: string, values: number[], limit: number | null): Row =>
      plainRow(`name search, one key, p95, ${name}, 500,000 terms`, [quantile(values, 0.95)], 'ms', limit);
    return [
      plainRow('name search, one key, median, 500,000 terms', all, 'ms'),
      p95('every third name mistyped', all, 16),
      p95('names typed right', times.exact, null),
      p95('names mistyped', times.mistyped, null),
      plainRow('search index, 500,000 terms', [bytes / segment.counts.terms], 'bytes/term'),
    ];
  },
};
