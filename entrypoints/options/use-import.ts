import { useRef, useState } from 'preact/hooks';
import type { ImportOutcome, ImportProgress, StagedImport } from '@/lookup/dictionaries/import.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import type { TableSample } from '@/lookup/formats/table-sample.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { askForHost } from '@/platform/dictionaries/download.ts';
import {
  type ImportRequest,
  type ImportWatch,
  runImport,
  type TableChoice,
} from '@/platform/dictionaries/import-job.ts';

/** What is done with a dictionary that has been read: taken, left, or set beside the one that it would replace. */
export type Decision = 'take' | 'leave' | 'both';

/** Where the one import of this window is. */
export type ImportState =
  | { type: 'idle' }
  | { type: 'columns'; name: string; table: TableSample; choose: (choice: TableChoice | null) => void }
  | { type: 'running'; name: string; progress: ImportProgress | null }
  | { type: 'staged'; name: string; staged: StagedImport; isUpdate: boolean; decide: (decision: Decision) => void }
  | { type: 'ended'; name: string; outcome: ImportOutcome };

export interface Import {
  state: ImportState;
  ofFile: (file: File, into?: DictionaryId | null) => void;
  /** To be called in the turn of a press. */
  ofAddress: (address: string, into?: DictionaryId | null) => void;
  /** Stops what is going on, or puts away what was said of it. */
  close: () => void;
}

/** The import of a window: one at a time, from the file to the outcome. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ type: 'idle' });
  const stop = useRef(new AbortController());
  const busy = state.type === 'running' || state.type === 'staged' || state.type === 'columns';

  /** It can be stopped from here on, whatever is done first. */
  const begin = (name: string): AbortSignal => {
    stop.current = new AbortController();
    setState({ type: 'running', name, progress: null });
    return stop.current.signal;
  };

  const run = async (name: string, request: ImportRequest, signal: AbortSignal): Promise<void> => {
    let decision = 'take' as Decision;
    const watch: ImportWatch = {
      onFetched: (file) => askColumns(name, file),
      onProgress: (progress) => setState((now) => (now.type === 'staged' ? now : { type: 'running', name, progress })),
      onStaged: (staged) =>
        new Promise((resolve) => {
          const decide = (decided: Decision): void => {
            decision = decided;
            setState({ type: 'running', name, progress: null });
            resolve(decided === 'take');
          };
          setState({ type: 'staged', name, staged, isUpdate: request.into !== null, decide });
        }),
    };
    const outcome = await runImport(request, watch, signal);
    // Which dictionary it is stands in all that was written of it: beside the other one it is written anew.
    if (decision === 'both' && outcome.type === 'discarded' && !signal.aborted) {
      return run(name, { ...request, keepBoth: true }, signal);
    }
    setState({ type: 'ended', name, outcome });
  };

  /** What the columns of a table mean; nothing to choose in other files, nor in one that cannot be read. */
  const askColumns = async (name: string, file: File): Promise<TableChoice | null> => {
    const table = await openDictionaryFile(file).then(
      (opened) => opened.table,
      () => null,
    );
    if (table === null || stop.current.signal.aborted) return {};
    return new Promise((resolve) => {
      const choose = (choice: TableChoice | null): void => {
        setState({ type: 'running', name, progress: null });
        resolve(choice);
      };
      setState({ type: 'columns', name, table, choose });
    });
  };

  const look = async (file: File, into: DictionaryId | null): Promise<void> => {
    const signal = begin(file.name);
    const choice = await askColumns(file.name, file);
    if (choice === null) setState({ type: 'idle' });
    else await run(file.name, { source: file, into, ...choice }, signal);
  };

  const fetchFrom = async (address: string, into: DictionaryId | null, allowed: Promise<boolean>): Promise<void> => {
    const name = new URL(address).pathname.split('/').at(-1) || address;
    const signal = begin(name);
    // Refused, the download says so itself.
    await allowed.catch(() => false);
    await run(name, { source: { address }, into }, signal);
  };

  return {
    state,
    ofFile: (file, into = null) => {
      if (!busy) void look(file, into);
    },
    ofAddress: (address, into = null) => {
      if (!busy) void fetchFrom(address, into, askForHost(address));
    },
    close: () => {
      if (state.type === 'columns') state.choose(null);
      else if (state.type === 'running' || state.type === 'staged') stop.current.abort();
      else setState({ type: 'idle' });
    },
  };
}
