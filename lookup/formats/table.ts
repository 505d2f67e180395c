/** Reads CSV and TSV with a header: one row an entry, or one row a term where rows of one id follow each other. */
import { MAX_ENTRY_TERMS } from '../limits.ts';
import type { Entry, Term, TermKind } from '../model.ts';
import { type ColumnRole, guessColumns } from './columns.ts';
import { curieOf } from './curie.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import type { Batches } from './items.ts';
import { bareEntry, emptyHeader, type FormatItem, FormatError, type Problem, type TextSource } from './record.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Divider, headerLine } from './table-sample.ts';

export interface TableOptions {
  /** Guessed from the header line where null. */
  divider: Divider | null;
  /** Guessed where null. */
  columns: readonly ColumnRole[] | null;
  /** BCP 47 tag of names whose row gives none. */
  language: string;
}

const KINDS: Readonly<Record<string, TermKind>> = {
  preferred: 'preferred',
  exact: 'exact',
  narrow: 'narrow',
  broad: 'broad',
  related: 'related',
  abbreviation: 'abbreviation',
};

/** Entries of a table. */
export async function* readTable(
  source: TextSource,
  options: TableOptions = { divider: null, columns: null, language: 'en' },
): Batches {
  const divider = options.divider ?? (await guessDivider(source()));
  const reader = new TableReader(options);
  for await (const rows of rowsOf(source(), divider)) yield rows.flatMap((row) => reader.take(row));
  yield reader.end();
}

/** Takes the rows of a table one by one; gives what is complete with each. */
class TableReader {
  readonly #language: string;
  #columns: readonly ColumnRole[] | null;
  #headed = false;
  /** The entry that the next row may still belong to. */
  #open: { entry: Entry; terms: (Term | null)[]; line: number } | null = null;

  constructor({ columns, language }: TableOptions) {
    this.#columns = columns;
    this.#language = language;
  }

  take(row: Row): FormatItem[] {
    const columns = (this.#columns ??= guessColumns(row.cells));
    if (!this.#headed) return [this.#head(columns)];
    const read = readRow(row, columns, this.#language);
    if (read === null) {
      const problem: Problem = {
        place: `line ${row.line}`,
        expected: ['nameInColumn', columns.indexOf('name') + 1],
      };
      return [...this.#close(), { type: 'problem', problem }];
    }
    const known = this.#open;
    if (known !== null && known.entry.id === read.entry.id && known.entry.name === read.entry.name) {
      if (known.terms.length > MAX_ENTRY_TERMS)
        throw new FormatError('too-many', `line ${row.line}`, 'manyNames', MAX_ENTRY_TERMS);
      known.terms.push(...read.terms);
      return [];
    }
    const before = this.#close();
    this.#open = { ...read, line: row.line };
    return before;
  }

  end(): FormatItem[] {
    if (!this.#headed) throw new FormatError('not-this-format', 'line 1', 'emptyTable');
    return this.#close();
  }

  #head(columns: readonly ColumnRole[]): FormatItem {
    this.#headed = true;
    if (!columns.includes('name')) {
      throw new FormatError('not-this-format', 'line 1', 'noNameColumn');
    }
    return { type: 'header', header: { ...emptyHeader(), language: this.#language } };
  }

  #close(): FormatItem[] {
    if (this.#open === null) return [];
    const { entry, terms, line } = this.#open;
    this.#open = null;
    return [
      { type: 'entry', obsolete: false, place: `line ${line}`, entry: { ...entry, terms: distinctTerms(terms) } },
    ];
  }
}

function readRow(
  { cells }: Row,
  columns: readonly ColumnRole[],
  language: string,
): { entry: Entry; terms: (Term | null)[] } | null {
  const all = (role: ColumnRole): string[] =>
    columns.flatMap((column, at) => (column === role && (cells[at] ?? '').trim() !== '' ? [cells[at]!.trim()] : []));
  const [name = ''] = all('name');
  if (name === '') return null;
  const [id = slugOf(name)] = all('id');
  const tag = all('language')[0] ?? language;
  const scope = (all('kind')[0] ?? '').toLowerCase();
  const kind = Object.hasOwn(KINDS, scope) ? KINDS[scope]! : 'exact';
  const [definition] = all('definition');
  return {
    entry: {
      ...bareEntry(curieOf(id), name),
      definition: definition === undefined ? null : { text: definition, sources: [] },
      xrefs: all('xrefs').flatMap(listed),
      parents: all('parents').flatMap(listed).map(curieOf),
    },
    terms: [
      importedTerm(name, 'preferred', language),
      ...all('term').map((text) => importedTerm(text, kind, tag)),
      ...all('abbreviation')
        .flatMap(listed)
        .map((text) => importedTerm(text, 'abbreviation', tag)),
      ...all('synonyms')
        .flatMap(listed)
        .map((text) => importedTerm(text, kind === 'preferred' ? 'exact' : kind, tag)),
    ],
  };
}

/** Several values in one cell, divided by bars or, where there are none, semicolons. */
function listed(cell: string): string[] {
  return cell
    .split(cell.includes('|') ? '|' : ';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** Id of an entry whose table gives none. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

async function guessDivider(chunks: AsyncIterable<string>): Promise<Divider> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
    if (text.includes('\n') || text.length > 100_000) break;
  }
  return headerLine(text).divider;
}
