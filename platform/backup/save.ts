/** Everything of the reader's in one file: dictionaries, the choices for them, settings and saved entries. */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { isBuiltIn } from '@/lookup/dictionaries.ts';
import { BACKUP_FORMAT, type BackupList, writeBackup } from '@/lookup/formats/backup.ts';
import { version } from '../about.ts';
import { dictionaryText } from '../dictionaries/export.ts';
import { listDictionaries } from '../dictionaries/installed.ts';
import { listSaved } from '../saved.ts';
import { settingsToKeep } from '../settings.ts';

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
