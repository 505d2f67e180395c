import { FormatError } from './record.ts';

/** Characters of one row, and cells in it; more is another format. */
const MAX_ROW = 4 * 1024 * 1024;
const MAX_CELLS = 1_000;

const QUOTE = 34;
const LINE = 10;

export interface Row {
  cells: string[];
  /** Line the row begins on, from 1. */
  line: number;
}

/** Rows of a table with divided cells, those that end in one piece together; quoted as RFC 4180 says where the divider is not a tab, or a cell begins with a quote. */
export async function* rowsOf(chunks: AsyncIterable<string>, divider: string): AsyncGenerator<readonly Row[]> {
  const divided = divider.charCodeAt(0);
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let closed = false;
  let line = 1;
  let first = 1;
  let size = 0;
  let begun = false;
  for await (const chunk of chunks) {
    const rows: Row[] = [];
    const text: string = begun ? chunk : chunk.replace(/^\uFEFF/, '');
    begun ||= text !== '';
    for (let at = 0; at < text.length; at++) {
      // Whatever is not special goes into the cell as one piece.
      const from = at;
      let unit = text.charCodeAt(at);
      while (at < text.length && unit !== QUOTE && unit !== LINE && (quoted || unit !== divided))
        unit = text.charCodeAt(++at);
      cell += text.slice(from, at);
      size += at - from;
      if (size > MAX_ROW || cells.length > MAX_CELLS) {
        yield rows;
        throw new FormatError('too-long', `line ${first}`, 'rowWithoutEnd', first);
      }
      if (at >= text.length) break;
      if (unit === LINE) line++;
      if (unit === QUOTE) {
        if (quoted) [quoted, closed] = [false, true];
        else if (closed || cell === '') {
          if (closed) cell += '"';
          [quoted, closed] = [true, false];
        } else cell += '"';
      } else if (quoted) cell += '\n';
      else {
        cells.push(unit === LINE ? cell.replace(/\r$/, '') : cell);
        cell = '';
        closed = false;
        if (unit !== LINE) continue;
        if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: first });
        cells = [];
        first = line;
        size = 0;
      }
    }
    yield rows;
  }
  if (quoted) throw new FormatError('cut-short', `line ${first}`, 'openQuote', first);
  cells.push(cell.replace(/\r$/, ''));
  if (cells.length > 1 || cells[0] !== '') yield [{ cells, line: first }];
}
