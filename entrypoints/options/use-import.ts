import { useRef, useState } from 'preact/hooks';
import type { ImportFailure, ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import type { ColumnRole } from '@/lookup/formats/columns.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { FormatError } from '@/lookup/formats/record.ts';
import type { TableSample } from '@/lookup/formats/table-sample.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { askForHost } from '@/platform/dictionaries/download.ts';
import { type ImportJob, type ImportRequest, startImport } from '@/platform/dictionaries/import-job.ts';

/** Where the one import of this window is. */
export type ImportState =
  | { type: 'idle' }
  | { type: 'columns'; name: string; table: TableSample; file: File; into: DictionaryId | null }
  | { type: 'running'; name: string; progress: ImportProgress | null }
  | { type: 'staged'; name: string; staged: StagedImport; decide: (take: boolean) => void }
  | { type: 'ended'; name: string; outcome: ImportOutcome };

export interface Import {
  state: ImportState;
  ofFile: (file: File, into?: DictionaryId | null) => void;
  /** To be called in the turn of a press. */
  ofAddress: (address: string, into?: DictionaryId | null) => void;
  withColumns: (columns: readonly ColumnRole[], language: string) => void;
  /** Stops what is going on, or puts away what was said of it. */
  close: () => void;
}

/** The import of a window: one at a time, from the file to the outcome. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ type: 'idle' });
  const job = useRef<ImportJob | null>(null);
  const busy = state.type === 'running' || state.type === 'staged';

  const run = async (name: string, request: ImportRequest): Promise<void> => {
    setState({ type: 'running', name, progress: null });
    job.current = startImport(request, {
      onProgress: (progress) => setState((now) => (now.type === 'staged' ? now : { type: 'running', name, progress })),
      onStaged: (staged) =>
        new Promise((resolve) => {
          const decide = (take: boolean): void => {
            setState({ type: 'running', name, progress: null });
            resolve(take);
          };
          setState({ type: 'staged', name, staged, decide });
        }),
    });
    const outcome = await job.current.outcome;
    job.current = null;
    setState({ type: 'ended', name, outcome });
  };

  const look = async (file: File, into: DictionaryId | null): Promise<void> => {
    setState({ type: 'running', name: file.name, progress: null });
    try {
      const { table } = await openDictionaryFile(file);
      if (table === null) await run(file.name, { source: file, into });
      else setState({ type: 'columns', name: file.name, table, file, into });
    } catch (error) {
      setState({ type: 'ended', name: file.name, outcome: { type: 'failed', failure: failureOf(error) } });
    }
  };

  const fetchFrom = async (address: string, into: DictionaryId | null, allowed: Promise<boolean>): Promise<void> => {
    // Refused, the download says so itself.
    await allowed.catch(() => false);
    await run(new URL(address).pathname.split('/').at(-1) || address, { source: { address }, into });
  };

  return {
    state,
    ofFile: (file, into = null) => {
      if (!busy) void look(file, into);
    },
    ofAddress: (address, into = null) => {
      if (!busy) void fetchFrom(address, into, askForHost(address));
    },
    withColumns: (columns, language) => {
      if (state.type === 'columns') void run(state.name, { source: state.file, into: state.into, columns, language });
    },
    close: () => {
      if (job.current === null) setState({ type: 'idle' });
      else job.current.cancel();
    },
  };
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof FormatError) return { code: error.code, place: error.place, message: error.message };
  return { code: 'failed', place: '', message: error instanceof Error ? error.message : '' };
}
