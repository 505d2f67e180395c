/** A worker that does what it is told and, before its nth step of writing, stops for ever: to be ended then. */
import { extension } from './fake-extension.ts';
import { installPolicyDictionaries } from '@/entrypoints/background/policy-dictionaries.ts';
import { endInterruptedRestore } from '@/platform/backup/ending.ts';
import { restoreBackup } from '@/platform/backup/restore.ts';
import { importDictionary, type ImportOptions } from '@/platform/dictionaries/import.ts';
import { changeDictionary, removeDictionary, rollBack, undoRemove } from '@/platform/dictionaries/installed.ts';
import { rebuild } from '@/platform/dictionaries/rebuild.ts';
import { database } from '@/platform/dictionaries/database.ts';
import { sweep } from '@/platform/dictionaries/generation.ts';

export type Flow =
  | 'import'
  | 'remove'
  | 'undo removing'
  | 'roll back'
  | 'change'
  | 'compile again'
  | 'sweep'
  | 'install for a policy'
  | 'restore'
  | 'end a restore';

export interface ToDyingWorker {
  flow: Flow;
  file: File;
  /** Steps of writing before which it goes on; the next is never taken. */
  steps: number;
  /** What is in local storage. */
  stored: Record<string, unknown>;
}

export interface FromDyingWorker {
  how: 'dying' | 'done';
  /** What is in local storage now. */
  stored: Record<string, unknown>;
}

/** Where the organisation's policy says that the dictionary is. */
const POLICY_ADDRESS = 'https://hospital.example/x.obo';

const options: ImportOptions = {
  into: null,
  keepBoth: false,
  origin: { address: null, etag: null, lastModified: null, sha256: null },
  today: '2026-11-28',
};

const takeIn = (file: File, more: Partial<ImportOptions> = {}) =>
  importDictionary(file, { ...options, ...more }, { onProgress: () => undefined, decide: () => Promise.resolve(true) });

const flows: Readonly<Record<Flow, (file: File) => Promise<unknown>>> = {
  import: (file) => takeIn(file),
  remove: () => removeDictionary('x'),
  'undo removing': () => undoRemove('x'),
  'roll back': () => rollBack('x'),
  change: () => changeDictionary('x', { enabled: false, marks: ['preferred'] }),
  'compile again': async () => {
    const installed = await (await database()).get('installed', 'x');
    if (installed !== undefined) await rebuild(installed.current);
  },
  sweep: () => sweep(Date.now() + 3_600_000),
  'install for a policy'(file) {
    const managed = { get: () => Promise.resolve({ dictionaries: [{ address: POLICY_ADDRESS }] }) };
    Object.assign(extension.api.storage, { managed });
    Object.assign(extension.api, { permissions: { contains: () => Promise.resolve(true) } });
    globalThis.fetch = () => Promise.resolve(new Response(file));
    return installPolicyDictionaries(Date.UTC(2026, 10, 28));
  },
  restore: (file) =>
    restoreBackup(
      file,
      () => undefined,
      (source, into) => takeIn(source, { into, stage: true }),
    ),
  'end a restore': () => endInterruptedRestore(),
};

function tell(how: FromDyingWorker['how']): void {
  globalThis.postMessage({ how, stored: extension.stored } satisfies FromDyingWorker, {});
}

/**
 * Counts whatever asks the database or local storage to write, and dies before the step after the last that is allowed: the
 * transaction goes, as the browser lets it go, and nothing of this life is written any more until the window ends it.
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
  const { local } = extension.api.storage;
  for (const method of ['set', 'remove'] as const) {
    const own = local[method].bind(local) as (what: object) => Promise<void>;
    Object.assign(local, {
      [method](what: object) {
        if (taken++ < steps) return own(what);
        tell('dying');
        return new Promise(() => undefined);
      },
    });
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToDyingWorker>) => {
  Object.assign(extension.stored, data.stored);
  dieAfter(data.steps);
  void flows[data.flow](data.file).then(() => tell('done'));
});
