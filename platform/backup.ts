/** Everything of the reader's in one file, and back: dictionaries, the choices for them, settings and saved entries. */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { isBuiltIn } from '@/lookup/dictionaries.ts';
import type { ImportFailure } from '@/lookup/dictionaries/import.ts';
import { BACKUP_FORMAT, type BackupList, openBackup, writeBackup } from '@/lookup/formats/backup.ts';
import { openDictionaryFile } from '@/lookup/formats/open.ts';
import { FormatError } from '@/lookup/formats/record.ts';
import type { KeptEntry } from '@/lookup/kept-entry.ts';
import type { DictionaryId } from '@/lookup/model.ts';
import { version } from './about.ts';
import { dictionaryText } from './dictionaries/export.ts';
import { runImport } from './dictionaries/import-job.ts';
import {
  changeDictionary,
  listDictionaries,
  removeDictionary,
  reorderDictionaries,
  rollBack,
} from './dictionaries/installed.ts';
import { storeError } from './dictionaries/store-error.ts';
import { listSaved, replaceSaved } from './saved.ts';
import { changeSettings, readSettings, settingsToKeep } from './settings.ts';

/** The backup of now. What an organisation's policy installs is not in it: the policy brings it back. */
export async function saveBackup(now: Date = new Date()): Promise<{ blob: Blob; name: string }> {
  const [settings, saved, all] = await Promise.all([settingsToKeep(), listSaved(), listDictionaries()]);
  const byFile = new Map<string, InstalledDictionary>();
  const dictionaries = all
    .filter(({ locked }) => !locked)
    .map((dictionary, at) => {
      const { info, enabled, marks, onPublicSites } = dictionary;
      const file = isBuiltIn(info.id) ? null : `dictionaries/${at}.vademecum.json`;
      if (file !== null) byFile.set(file, dictionary);
      return { id: info.id, file, enabled, marks: [...marks], onPublicSites };
    });
  const list: BackupList = {
    format: BACKUP_FORMAT,
    backup: { made: now.toISOString(), version: version() },
    settings,
    saved: [...saved],
    dictionaries,
  };
  const stream = writeBackup(list, (file) => {
    const dictionary = byFile.get(file);
    if (dictionary === undefined) throw new Error('A dictionary of the backup is unknown.');
    return dictionaryText(dictionary);
  });
  return {
    blob: await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob(),
    name: `vademecum-backup-${now.toISOString().slice(0, 10)}.zip`,
  };
}

export type Restored = { ok: true; dictionaries: number } | { ok: false; failure: ImportFailure };

/** Restores a backup: whole, or nothing of it. `onName` hears which dictionary it is at. */
export async function restoreBackup(file: File, onName: (name: string) => void): Promise<Restored> {
  // What takes each step back that was made, the last one first.
  const undo: (() => Promise<unknown>)[] = [];
  let count = 0;
  try {
    const { list, dictionary } = await openBackup(file);
    // Each is read to its end before anything is changed: a backup that is damaged somewhere changes nothing.
    for (const one of list.dictionaries) {
      if (one.file === null) continue;
      onName(one.id);
      await readThrough(await dictionary(one.file), one.file);
    }
    for (const one of list.dictionaries) {
      if (one.file === null) continue;
      onName(one.id);
      const { id, replaced } = await take(new File([await dictionary(one.file)], one.file), one.id);
      undo.push(() => (replaced ? rollBack(id) : removeDictionary(id)));
      count++;
    }
    const before = { all: await listDictionaries(), saved: await listSaved() };
    undo.push(() => chooseAsIn(before.all.map(({ info, ...choices }) => ({ id: info.id, ...choices }))));
    await chooseAsIn(list.dictionaries);
    undo.push(() => replaceSaved(before.saved));
    await replaceSaved(list.saved as KeptEntry[]);
    // The last step needs no way back: it is one write, done or not.
    const settings = readSettings(list.settings);
    await changeSettings(() => settings);
    return { ok: true, dictionaries: count };
  } catch (error) {
    // Where one cannot be taken back, the others still are.
    for (const step of undo.toReversed()) await step().catch(() => null);
    return { ok: false, failure: failureOf(error) };
  }
}

interface Taken {
  id: DictionaryId;
  /** It took the place of another state, which comes back where restoring fails. */
  replaced: boolean;
}

type Chosen = Pick<InstalledDictionary, 'enabled' | 'onPublicSites' | 'marks'> & { id: DictionaryId };

/** Makes the choices for these dictionaries, in their order. */
async function chooseAsIn(dictionaries: readonly Chosen[]): Promise<void> {
  for (const { id, enabled, marks, onPublicSites } of dictionaries)
    await changeDictionary(id, { enabled, marks, onPublicSites });
  await reorderDictionaries(dictionaries.map(({ id }) => id));
}

async function readThrough(blob: Blob, name: string): Promise<void> {
  const opened = await openDictionaryFile(new File([blob], name));
  for await (const item of opened.read()) {
    if (item.type === 'problem')
      throw new FormatError('malformed', item.problem.place, `Expected ${item.problem.expected}.`);
  }
}

async function take(file: File, id: DictionaryId): Promise<Taken> {
  const nothing = () => undefined;
  const outcome = await runImport(
    { source: file, into: id },
    { onProgress: nothing, onStaged: () => Promise.resolve(true) },
  );
  if (outcome.type === 'done') return { id: outcome.staged.info.id, replaced: outcome.staged.replaces !== null };
  throw outcome.type === 'failed' ? new ImportFailedError(outcome.failure) : new Error('Restoring was broken off.');
}

class ImportFailedError extends Error {
  readonly failure: ImportFailure;
  constructor(failure: ImportFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof ImportFailedError) return error.failure;
  if (error instanceof FormatError) return { code: error.code, place: error.place, message: error.message };
  return { code: storeError(error).code, place: '', message: error instanceof Error ? error.message : '' };
}
