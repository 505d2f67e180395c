/**
 * Everything of the reader's back from one file: whole, or nothing of it. Dictionaries are read first, where nobody sees them; one
 * transaction installs them all and notes the rest, which is then written. Whoever dies before that step has changed nothing; who
 * dies after it is finished by whoever comes next (`ending.ts`). Which of both it was, the reader is told.
 */
import type { ImportFailure, ImportOutcome } from '@/lookup/dictionaries/import.ts';
import { type BackupList, openBackup } from '@/lookup/formats/backup.ts';
import { FormatError } from '@/lookup/formats/record.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { RESTORE_LOCK } from '../dictionaries/generation.ts';
import { runImport } from '../dictionaries/import-job.ts';
import { lockedDictionaries } from '../dictionaries/installed.ts';
import { discardStaged, installStaged } from '../dictionaries/staged.ts';
import { storeFailure } from '../dictionaries/store-failure.ts';
import { endBrokenOff, writeRest } from './ending.ts';
import { forgetRestore, noteRestore } from './note.ts';

export type Restored =
  /** `late`: why settings and saved entries could not be written yet; they follow at the next start. */
  { ok: true; dictionaries: number; late: ImportFailure | null } | { ok: false; failure: ImportFailure };

/** Reads a dictionary of a backup and stages it. */
type Stage = (file: File, into: DictionaryId) => Promise<ImportOutcome>;

/** Restores a backup. `onName` hears which dictionary it is at; `stage` is another in tests, which have no built extension. */
export async function restoreBackup(
  file: File,
  onName: (name: string) => void,
  stage: Stage = stageInWorkers,
): Promise<Restored> {
  return navigator.locks.request(RESTORE_LOCK, async (): Promise<Restored> => {
    try {
      await endBrokenOff();
      // Of one that failed, and could not be tidied up after.
      await discardStaged();
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
    let count: number;
    try {
      await noteRestore({ name: file.name, end: null });
      count = await take(file, onName, stage);
    } catch (error) {
      // What cannot be tidied now is tidied at the next start.
      await discardStaged().catch(() => null);
      await forgetRestore().catch(() => null);
      return { ok: false, failure: failureOf(error) };
    }
    try {
      await writeRest(file.name);
      await forgetRestore();
      return { ok: true, dictionaries: count, late: null };
    } catch (error) {
      return { ok: true, dictionaries: count, late: failureOf(error) };
    }
  });
}

function stageInWorkers(source: File, into: DictionaryId): Promise<ImportOutcome> {
  const watch = { onProgress: () => undefined, onStaged: () => Promise.resolve(true) };
  return runImport({ source, into, stage: true }, watch);
}

/** Reads everything, and makes it what is installed; gives the number of dictionaries. */
async function take(file: File, onName: (name: string) => void, stage: Stage): Promise<number> {
  const { list, dictionary } = await openBackup(file);
  // What an organisation's policy keeps as it is no backup changes.
  const locked = await lockedDictionaries();
  let count = 0;
  for (const one of list.dictionaries) {
    if (one.file === null || locked.has(one.id)) continue;
    onName(one.id);
    expectWhole(await stage(new File([await dictionary(one.file)], one.file), one.id));
    count++;
  }
  await installStaged(
    list.dictionaries.map((one) => ({ id: one.id, choices: locked.has(one.id) ? null : choicesOf(one) })),
    { settings: list.settings, saved: list.saved },
  );
  return count;
}

function choicesOf({ enabled, marks, onPublicSites }: BackupList['dictionaries'][number]) {
  return { enabled, marks, onPublicSites };
}

/** A backup that is damaged somewhere is not restored without that. */
function expectWhole(outcome: ImportOutcome): void {
  if (outcome.type === 'failed') throw new ImportFailedError(outcome.failure);
  if (outcome.type !== 'done')
    throw new ImportFailedError({ code: 'failed', place: '', detail: { fault: ['restoreBrokenOff'] } });
  const [problem] = outcome.staged.problems.list;
  if (problem !== undefined)
    throw new ImportFailedError({ code: 'malformed', place: problem.place, detail: { expected: problem.expected } });
}

class ImportFailedError extends Error {
  readonly failure: ImportFailure;
  constructor(failure: ImportFailure) {
    super(`Reading a dictionary of the backup: ${failure.code}.`);
    this.failure = failure;
  }
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof ImportFailedError) return error.failure;
  if (error instanceof FormatError) return { code: error.code, place: error.place, detail: { fault: error.fault } };
  return storeFailure(error);
}
