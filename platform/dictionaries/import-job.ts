/** The window's side of an import: starts the worker, passes on how far it is, and tidies up when it is cancelled. */
import type { ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import type { ColumnRole } from '@/lookup/formats/columns.ts';
import { type Detail, unforeseen } from '@/lookup/formats/faults.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { announce } from './announce.ts';
import { database } from './database.ts';
import { download } from './download.ts';
import { abandon } from './generation.ts';
import type { ImportOptions } from './import.ts';
import type { FromWorker, ToWorker } from './import-messages.ts';

export interface ImportRequest {
  /** A file, or the address to fetch it from. */
  source: File | { address: string };
  /** The dictionary it is to update; null: the one that the file says it is, or a new one. */
  into: DictionaryId | null;
  /** It is to stand beside a dictionary of the same name. */
  keepBoth?: boolean;
  /** Corrections to what was guessed of a table. */
  columns?: readonly ColumnRole[];
  language?: string;
  /** It is part of a backup that is being restored: see `ImportOptions`. */
  stage?: boolean;
}

/** What is to be taken of a table otherwise than it was guessed; nothing of it where the file is none. */
export type TableChoice = Pick<ImportRequest, 'columns' | 'language'>;

export interface ImportWatch {
  /** Asked of a file that was fetched, before it is read; null: it is not wanted after all. */
  onFetched?: (file: File) => Promise<TableChoice | null>;
  onProgress: (progress: ImportProgress) => void;
  /** Asked where something is to be decided: bad records were left out, or a dictionary would be replaced. */
  onStaged: (staged: StagedImport) => Promise<boolean>;
}

const WORKER = '/import-worker.js';

/**
 * Imports a dictionary. The signal stops it at any time: what was there before stays, and nothing else does. `startWorker` is
 * another in tests, which have no built extension.
 */
export async function runImport(
  request: ImportRequest,
  watch: ImportWatch,
  signal: AbortSignal = new AbortController().signal,
  startWorker: () => Worker = () => new Worker(WORKER),
): Promise<ImportOutcome> {
  try {
    return await run(request, watch, signal, startWorker);
  } catch (error) {
    if (signal.aborted) return { type: 'discarded' };
    const detail: Detail = error instanceof WorkerFailedError ? { fault: ['workerFailed'] } : unforeseen(error);
    return { type: 'failed', failure: { code: 'failed', place: '', detail } };
  }
}

class WorkerFailedError extends Error {
  override readonly name = 'WorkerFailedError';
}

async function run(
  { source, into, keepBoth = false, columns, language, stage = false }: ImportRequest,
  watch: ImportWatch,
  signal: AbortSignal,
  startWorker: () => Worker,
): Promise<ImportOutcome> {
  const options: ImportOptions = {
    into,
    keepBoth,
    ...(columns && { columns }),
    ...(language && { language }),
    origin: { address: null, etag: null, lastModified: null, sha256: null },
    today: new Date().toISOString().slice(0, 10),
    stage,
  };
  if (source instanceof File) return inWorker(source, options, watch, signal, startWorker);
  const { address } = source;
  const fetched = await download(
    address,
    await knownOf(into, address),
    (bytes, totalBytes) =>
      watch.onProgress({ phase: 'downloading', bytes, totalBytes, entries: 0, terms: 0, secondsLeft: null }),
    signal,
  );
  if (fetched.type !== 'file') return fetched;
  const { file, ...origin } = fetched.downloaded;
  const chosen = watch.onFetched === undefined ? {} : await watch.onFetched(file);
  if (chosen === null) return { type: 'discarded' };
  return inWorker(file, { ...options, ...chosen, origin: { address, ...origin } }, watch, signal, startWorker);
}

/** What the server said of the file that is installed, where it came from the same address. */
async function knownOf(into: DictionaryId | null, address: string) {
  const installed = into === null ? undefined : await (await database()).get('installed', into);
  return installed?.address === address ? installed.current : null;
}

async function inWorker(
  file: File,
  options: ImportOptions,
  watch: ImportWatch,
  signal: AbortSignal,
  startWorker: () => Worker,
): Promise<ImportOutcome> {
  signal.throwIfAborted();
  // One reads, the other compiles names: see compiling.ts.
  const [worker, beside] = [startWorker(), startWorker()];
  const { port1, port2 } = new MessageChannel();
  const tell = (to: Worker, message: ToWorker, transfer: Transferable[] = []): void =>
    to.postMessage(message, transfer);
  const stop = (): void => [worker, beside].forEach((one) => one.terminate());
  let generation: string | null = null;
  let staged: StagedImport | null = null;
  const ended = new Promise<ImportOutcome>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') watch.onProgress(data.progress);
      else if (data.type === 'generation') ({ generation } = data);
      else if (data.type === 'outcome') resolve(data.outcome);
      else {
        ({ staged } = data);
        const { replaces, problems } = data.staged;
        const decided = replaces === null && problems.count === 0 ? Promise.resolve(true) : watch.onStaged(data.staged);
        void decided.then((take) => tell(worker, { type: 'decision', take }));
      }
    });
    for (const one of [worker, beside]) {
      one.addEventListener('error', (event) => {
        event.preventDefault();
        reject(new WorkerFailedError());
      });
    }
    signal.addEventListener('abort', () => resolve({ type: 'discarded' }));
    tell(beside, { type: 'compile', port: port1 }, [port1]);
    tell(worker, { type: 'import', file, options, compiler: port2 }, [port2]);
  });
  try {
    const outcome = await ended;
    stop();
    if (outcome.type !== 'discarded' || generation === null) return outcome;
    const isGone = await abandon(generation);
    // Cancelled in the very moment in which it was done: what is true is said.
    return staged !== null && !isGone ? { type: 'done', staged } : outcome;
  } catch (error) {
    stop();
    if (generation !== null) await abandon(generation);
    throw error;
  } finally {
    await announce();
  }
}
