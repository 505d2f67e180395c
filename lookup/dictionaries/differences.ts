/** What differs between two versions of a dictionary, told from their id tables: numbers of the entries, in file order. */
import type { IdPage } from './id-table.ts';

export interface Differences {
  /** Numbers in the later version. */
  added: number[];
  changed: number[];
  /** Numbers in the earlier version. */
  removed: number[];
}

/** Compares the pages of two versions. Their counts are powers of two: a page of the fewer holds several of the more. */
export function differences(before: readonly IdPage[], after: readonly IdPage[]): Differences {
  const found: Differences = { added: [], changed: [], removed: [] };
  const count = Math.max(before.length, after.length);
  for (let page = 0; page < count; page++) {
    const old = rowsOf(before[page & (before.length - 1)]!, page, count);
    const fresh = rowsOf(after[page & (after.length - 1)]!, page, count);
    for (const [key, { number, contents }] of fresh) {
      const known = old.get(key);
      if (known === undefined) found.added.push(number);
      else if (known.contents !== contents) found.changed.push(number);
    }
    for (const [key, { number }] of old) if (!fresh.has(key)) found.removed.push(number);
  }
  for (const numbers of Object.values(found) as number[][]) numbers.sort((a, b) => a - b);
  return found;
}

interface IdRow {
  number: number;
  contents: number;
}

/** The rows that belong to one of `count` pages, by both hashes of their ids. */
function rowsOf(page: IdPage, wanted: number, count: number): Map<number, IdRow> {
  const rows = new Map<number, IdRow>();
  page.ids.forEach((id, at) => {
    if ((id & (count - 1)) >>> 0 !== wanted) return;
    // 53 bits of the 64 fit into a number.
    const key = id * 0x200000 + (page.checks[at]! >>> 11);
    rows.set(key, { number: page.numbers[at]!, contents: page.contents[at]! });
  });
  return rows;
}
