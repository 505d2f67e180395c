/**
 * A dictionary file of any format, packed or not: the one way in for whoever imports.
 *
 *     const opened = await openDictionaryFile(file);      // throws FormatError; reads only the beginning
 *     if (opened.table) …                                  // let the user correct opened.table.columns
 *     for await (const batch of opened.read({ columns })) … // header first, then entries and problems in the file's order
 *     opened.progress()                                    // { bytes, totalBytes } of that reading, at any time
 *
 * Throws nothing but `FormatError`; `break` or an aborted `signal` stops the reading and frees the file.
 */
import { type DictionaryFile, unpack, type Unpacked } from './archive.ts';
import { headOf } from './bytes.ts';
import { checked } from './checked.ts';
import type { ColumnRole } from './columns.ts';
import { detectFormat, type FormatName } from './detect.ts';
import type { Batches } from './items.ts';
import { readMesh } from './mesh.ts';
import { readObo } from './obo.ts';
import { readOboGraphs } from './obo-graphs.ts';
import { FormatError, type TextSource } from './record.ts';
import { readTable } from './table.ts';
import { sampleTable, type TableSample } from './table-sample.ts';
import { textOf } from './utf8.ts';
import { readVademecum } from './vademecum.ts';

export interface ReadOptions {
  /** What the columns of a table hold, where the guess was corrected. */
  columns?: readonly ColumnRole[];
  /** BCP 47 tag of the names of a table, which does not say; English without it. */
  language?: string;
  signal?: AbortSignal;
}

export interface OpenedFile {
  format: FormatName;
  /** Name of the dictionary file, in its archive where it has one. */
  name: string;
  /** The beginning of a table and what its columns are taken for; null for the other formats. */
  table: TableSample | null;
  /** Bytes read so far and to be read, of the file as it is stored; some formats are read twice. */
  progress(): { bytes: number; totalBytes: number };
  /** Everything in the file, read anew with each call. */
  read(options?: ReadOptions): Batches;
}

/** Bytes from which the format is told. */
const HEAD = 64 * 1024;

/** Formats whose parents or tree numbers are gathered first. */
const PASSES: Readonly<Record<FormatName, number>> = { vademecum: 1, obo: 1, 'obo-graphs': 2, mesh: 2, table: 1 };

/** Opens a file and tells what it is. */
export async function openDictionaryFile(file: DictionaryFile): Promise<OpenedFile> {
  const { member, format, head } = await choose(await unpack(file), file.name);
  const table = format === 'table' ? await sampleTable(head) : null;
  const totalBytes = file.size * PASSES[format];
  let before = 0;
  let now = 0;
  return {
    format,
    name: member.name,
    table,
    progress: () => ({ bytes: Math.min(before + now, totalBytes), totalBytes }),
    read(options = {}) {
      [before, now] = [-file.size, file.size];
      const source: TextSource = () => {
        [before, now] = [before + file.size, 0];
        return textOf(
          member.bytes((stored) => {
            now = stored;
          }),
        );
      };
      return checked(reading(format, source, options, table), file.name, member.name, options.signal);
    },
  };
}

function reading(
  format: FormatName,
  source: TextSource,
  { columns, language = 'en' }: ReadOptions,
  table: TableSample | null,
): Batches {
  switch (format) {
    case 'vademecum':
      return readVademecum(source);
    case 'obo':
      return readObo(source);
    case 'obo-graphs':
      return readOboGraphs(source);
    case 'mesh':
      return readMesh(source);
    case 'table':
      return readTable(source, {
        divider: table?.divider ?? null,
        columns: columns ?? table?.columns ?? null,
        language,
      });
  }
}

interface Candidate {
  member: Unpacked;
  format: FormatName;
  head: string;
}

/** The one dictionary among the files of an archive. */
async function choose(members: readonly Unpacked[], name: string): Promise<Candidate> {
  const found: Candidate[] = [];
  let refusal: FormatError | null = null;
  for (const member of members) {
    try {
      const head = await headText(member);
      found.push({ member, head, format: detectFormat(head, member.name) });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      refusal ??= error;
    }
  }
  // Beside a dictionary stand read-me files, some of them tables to a generous eye.
  const sure = found.filter(({ format }) => format !== 'table');
  const [first, second] = sure.length > 0 ? sure : found;
  if (first === undefined) {
    if (refusal !== null && members.length === 1) throw refusal;
    if (members.length === 0) throw new FormatError('archive', name, 'emptyArchive');
    throw new FormatError('archive', name, 'noDictionary', members.length);
  }
  if (second !== undefined) {
    const names = (sure.length > 0 ? sure : found).map(({ member }) => member.name);
    throw new FormatError('archive', name, 'severalDictionaries', list(names));
  }
  return first;
}

async function headText(member: Unpacked): Promise<string> {
  const bytes = await headOf(member.bytes(), HEAD);
  let text = '';
  try {
    // Cut anywhere, the last character may be incomplete: that is seen only when the text is read to its end.
    for await (const piece of textOf(pieces(bytes))) text += piece;
  } catch (error) {
    if (!(error instanceof FormatError && error.code === 'not-utf8' && text !== '' && bytes.length === HEAD))
      throw error;
  }
  return text;
}

/** One piece but for the end, so that what precedes a cut character is given first. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes.subarray(0, Math.max(1, bytes.length - 4)));
  yield bytes.subarray(Math.max(1, bytes.length - 4));
}

function list(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
}
