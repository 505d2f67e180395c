/** A worker that does what it is told with the dictionaries and, before its nth step of writing, stops for ever: to be ended then. */
import './fake-extension.ts';
import { importDictionary } from '@/platform/dictionaries/import.ts';
import { changeDictionary, removeDictionary, rollBack } from '@/platform/dictionaries/installed.ts';
import { rebuild } from '@/platform/dictionaries/rebuild.ts';
import { database } from '@/platform/dictionaries/database.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';

export type Flow = 'import' | 'remove' | 'roll back' | 'change' | 'compile again' | 'sweep';

export interface ToDyingWorker {
  flow: Flow;
  file: File;
  /** Steps of writing before which it goes on; the next is never taken. */
  steps: number;
}

export type FromDyingWorker = 'dying' | 'done';

const flows: Readonly<Record<Flow, (file: File) => Promise<unknown>>> = {
  import: (file) =>
    importDictionary(
      file,
      {
        into: null,
        keepBoth: false,
        origin: { address: null, etag: null, lastModified: null, sha256: null },
        today: '2026-11-28',
      },
      { onProgress: () => undefined, decide: () => Promise.resolve(true) },
    ),
  remove: () => removeDictionary('x'),
  'roll back': () => rollBack('x'),
  change: () => changeDictionary('x', { enabled: false, marks: ['preferred'] }),
  'compile again': async () => {
    const installed = await (await database()).get('installed', 'x');
    if (installed !== undefined) await rebuild(installed.current);
  },
  sweep: () => sweep(Date.now() + 3_600_000),
};

function tell(what: FromDyingWorker): void {
  globalThis.postMessage(what, {});
}

/**
 * Counts whatever asks the database to write, and dies before the step after the last that is allowed: the transaction goes, as the
 * browser lets it go, and nothing of this life is written any more until the window ends it.
 */
function dieAfter(steps: number): void {
  let taken = 0;
  for (const method of ['put', 'delete'] as const) {
    const own = IDBObjectStore.prototype[method] as (...parts: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...parts: unknown[]) {
        if (taken++ < steps) return own.apply(this, parts);
        this.transaction.abort();
        tell('dying');
        // A request that is never answered.
        return new EventTarget();
      },
    });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToDyingWorker>) => {
  dieAfter(data.steps);
  void flows[data.flow](data.file).then(() => tell('done'));
});
