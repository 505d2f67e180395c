/**
 * Reads a dictionary file as a stream, stores its entries as they come, compiles them, and makes all of it seen in one step.
 * Runs in a worker; needs nothing of the extension's API.
 */
import type { DictionaryVersion } from '@/lookup/dictionaries.ts';
import { CHUNK_ENTRIES, ChunkPacker } from '@/lookup/dictionaries/chunk.ts';
import { hashBytes } from '@/lookup/dictionaries/id-hash.ts';
import { IdSet } from '@/lookup/dictionaries/id-set.ts';
import { IdTableBuilder, pointersOf } from '@/lookup/dictionaries/id-table.ts';
import { identify } from '@/lookup/dictionaries/identity.ts';
import {
  type ImportFailure,
  type ImportOutcome,
  type ImportProgress,
  MAX_LISTED,
  type StagedImport,
} from '@/lookup/dictionaries/import.ts';
import type { DictionaryFile } from '@/lookup/formats/archive.ts';
import type { ColumnRole } from '@/lookup/formats/columns.ts';
import { expectationEn } from '@/lookup/formats/faults.ts';
import { type Batches, headedBy } from '@/lookup/formats/items.ts';
import { type OpenedFile, openDictionaryFile } from '@/lookup/formats/open.ts';
import { type FormatItem, FormatError, type Header, type Problem } from '@/lookup/formats/record.ts';
import type { DictionaryId, DictionaryInfo } from '@/lookup/model.ts';
import { changesFrom } from './changes.ts';
import { compileBeside, compileHere, NamesFailedError } from './compiling.ts';
import { database } from './database.ts';
import { type GenerationWriter, sweep, withGeneration } from './generation.ts';
import { createProgress, type ProgressMeter } from './progress-meter.ts';
import { storeFailure } from './store-failure.ts';

export interface ImportOptions {
  /** The dictionary it is to update; null: the one that the file says it is, or a new one. */
  into: DictionaryId | null;
  /** It is to stand beside a dictionary of the same name, not in its place. */
  keepBoth: boolean;
  /** What the columns of a table hold, and the language of its names, where the guess was corrected. */
  columns?: readonly ColumnRole[];
  language?: string;
  /** Where it was fetched from, and what its server and its bytes said. */
  origin: { address: string | null; etag: string | null; lastModified: string | null; sha256: string | null };
  /** ISO date of today. */
  today: string;
  /** It is part of a backup: nobody sees it until the restore, whose lock its window holds, installs all at once. */
  stage?: boolean;
}

export interface ImportHooks {
  onProgress: (progress: ImportProgress) => void;
  /** Names what is being written, for whoever has to tidy up after this worker. */
  onGeneration?: (generation: string) => void;
  /** Whether to take what has been read; asked once, at the end. */
  decide: (staged: StagedImport) => Promise<boolean>;
  signal?: AbortSignal;
  /** Where another worker compiles the names; without it they are compiled here. */
  compiler?: MessagePort;
}

/** Held while a dictionary is imported: one after the other, over all windows. */
const TURN = 'vademecum.import';

/** Imports a file. Whatever happens, the dictionaries are afterwards as they were or as they are to be. */
export async function importDictionary(
  file: DictionaryFile,
  options: ImportOptions,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const meter = createProgress(hooks.onProgress);
  meter.phase('waiting');
  try {
    return await navigator.locks.request(TURN, hooks.signal ? { signal: hooks.signal } : {}, async () => {
      await sweep();
      return run(await openDictionaryFile(file), options, hooks, meter);
    });
  } catch (error) {
    if (hooks.signal?.aborted === true) return { type: 'discarded' };
    return { type: 'failed', failure: failureOf(error) };
  }
}

async function run(
  opened: OpenedFile,
  options: ImportOptions,
  hooks: ImportHooks,
  meter: ProgressMeter,
): Promise<ImportOutcome> {
  const { columns, language } = options;
  const { signal } = hooks;
  const headed = await headedBy(
    opened.read({ ...(columns && { columns }), ...(language && { language }), ...(signal && { signal }) }),
  );
  if (headed === null) throw new FormatError('malformed', opened.name, 'nameless');
  const { header, rest } = headed;
  const installed = await (await database()).getAll('installed');
  const taken = options.keepBoth ? installed.map(({ id }) => id) : [];
  const info = identify(header, options.into, taken, options.today);
  const before = installed.find(({ id, removed }) => id === info.id && removed === null)?.current ?? null;
  return withGeneration(info.id, async (writer) => {
    hooks.onGeneration?.(writer.generation);
    const { problems, terms, ids } = await store(rest, info, writer, opened, meter, hooks.compiler);
    if (ids.entries === 0) {
      const [problem] = problems.list;
      throw new NoEntriesError(problem ?? { place: opened.name, expected: ['anyEntry'] });
    }
    const replaces = before && { version: before.info.version, entries: before.entries, terms: before.terms };
    if (before !== null) meter.phase('comparing');
    const changes = before === null ? null : await changesFrom(before, writer.generation, ids.pages());
    const staged = { info, entries: ids.entries, terms, bytes: writer.bytes, problems, replaces, changes };
    meter.phase('staged');
    if (!(await hooks.decide(staged))) return { type: 'discarded' };
    signal?.throwIfAborted();
    await (options.stage === true ? writer.stage : writer.commit)(
      versionOf(staged, writer, options),
      addressOf(header, options),
    );
    return { type: 'done', staged };
  });
}

/** Every entry on its way into the database and through the compiler. */
async function store(
  batches: Batches,
  info: DictionaryInfo,
  writer: GenerationWriter,
  opened: OpenedFile,
  meter: ProgressMeter,
  compiler?: MessagePort,
) {
  const compiling = compiler === undefined ? compileHere(info.id) : compileBeside(info.id, compiler);
  const ids = new IdTableBuilder();
  const seen = new IdSet();
  const problems: { count: number; list: Problem[] } = { count: 0, list: [] };
  const note = (problem: Problem): void => {
    if (problems.count++ < MAX_LISTED) problems.list.push(problem);
  };
  const packer = new ChunkPacker();
  let terms = 0;
  const take = (item: FormatItem): void => {
    if (item.type === 'problem') note(item.problem);
    if (item.type !== 'entry') return;
    const { entry, place } = item;
    if (!seen.add(entry.id)) return note({ place: `${place} (${entry.id})`, expected: ['ownId'] });
    ids.add(entry.id, pointersOf(entry), hashBytes(packer.add(entry)));
    compiling.add(entry);
    terms += entry.terms.length;
  };
  for await (const batch of batches) {
    for (const item of batch) {
      take(item);
      if (packer.entries < CHUNK_ENTRIES) continue;
      await Promise.all([writer.add(packer.given()), compiling.room()]);
      meter.reading(opened.progress(), ids.entries, terms);
    }
  }
  if (packer.entries > 0) await writer.add(packer.given());
  meter.reading(opened.progress(), ids.entries, terms);
  meter.phase('compiling');
  await writer.finish(ids.pages());
  for await (const part of compiling.finish()) await writer.keep(part);
  return { problems, terms, ids };
}

function versionOf(
  { info, entries, terms }: StagedImport,
  { generation, bytes }: GenerationWriter,
  { today, origin }: ImportOptions,
): DictionaryVersion {
  const { etag, lastModified, sha256 } = origin;
  return { info, generation, entries, terms, bytes, imported: today, etag, lastModified, sha256 };
}

function addressOf(header: Header, { origin }: ImportOptions): string | null {
  return origin.address ?? header.address;
}

class NoEntriesError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`No entry could be read; expected ${expectationEn(problem.expected)}.`);
    this.problem = problem;
  }
}

/** An error as what the reader is told. */
function failureOf(error: unknown): ImportFailure {
  if (error instanceof FormatError) return { code: error.code, place: error.place, detail: { fault: error.fault } };
  if (error instanceof NoEntriesError) {
    const { place, expected } = error.problem;
    return { code: 'no-entries', place, detail: { expected } };
  }
  if (error instanceof NamesFailedError)
    return { code: 'failed', place: '', detail: { fault: ['namesFailed', error.message] } };
  return storeFailure(error);
}
