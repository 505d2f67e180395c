/** The first rows of a table, to show which column was taken for what. */
import { type ColumnRole, guessColumns } from './columns.ts';
import { rowsOf } from './rows.ts';

/** Rows shown. */
const SHOWN = 5;

export type Divider = ',' | ';' | '\t';

export interface TableSample {
  divider: Divider;
  /** Titles of the columns. */
  header: string[];
  /** The rows after it, a few. */
  rows: string[][];
  /** What each column is taken for. */
  columns: ColumnRole[];
}

/** The titles of the first line, divided by what divides them best. */
export function headerLine(text: string): { header: string[]; divider: Divider } {
  const line = (text.replace(/^\uFEFF/, '').split('\n', 1)[0] ?? '').replace(/\r$/, '');
  const divider = dividerOf(line);
  return { divider, header: line.split(divider).map((title) => title.replace(/^"|"$/g, '')) };
}

/** What divides the cells of a header line. */
export function dividerOf(line: string): Divider {
  const count = (divider: string): number => line.split(divider).length;
  if (line.includes('\t')) return '\t';
  return count(';') > count(',') ? ';' : ',';
}

/** The first rows of a table that begins so; what is cut at the end of `head` is not shown. */
export async function sampleTable(head: string): Promise<TableSample> {
  const { divider } = headerLine(head);
  const rows: string[][] = [];
  try {
    for await (const batch of rowsOf(once(head), divider)) rows.push(...batch.map(({ cells }) => cells));
  } catch {
    // A quote left open by the cut.
  }
  const [header = [], ...shown] = rows.slice(0, SHOWN + 1);
  return { divider, header, rows: shown, columns: guessColumns(header, shown) };
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
