import { useEffect, useState } from 'preact/hooks';
import { Backup, type BackupState } from '@/components/options/Backup.tsx';
import { unforeseen } from '@/lookup/formats/faults.ts';
import { tellInterruptedRestore } from '@/platform/backup/ending.ts';
import { restoreBackup } from '@/platform/backup/restore.ts';
import { saveBackup } from '@/platform/backup/save.ts';
import { saveFile } from '@/platform/save-file.ts';

/** The backup on the options page, wired. */
export function BackupPart() {
  const [state, setState] = useState<BackupState>({ type: 'idle' });
  useEffect(() => {
    void tellInterruptedRestore().then((note) => note !== null && setState({ type: 'interrupted', ...note }));
  }, []);
  const save = async (): Promise<void> => {
    setState({ type: 'saving' });
    try {
      const { blob, name } = await saveBackup();
      saveFile(blob, name);
      setState({ type: 'saved' });
    } catch (error) {
      setState({ type: 'failed', failure: { code: 'failed', place: '', detail: unforeseen(error) } });
    }
  };
  const restore = async (file: File): Promise<void> => {
    setState({ type: 'restoring', name: file.name });
    const restored = await restoreBackup(file, (name) => setState({ type: 'restoring', name }));
    setState(
      restored.ok
        ? { type: 'restored', dictionaries: restored.dictionaries, late: restored.late }
        : { type: 'failed', failure: restored.failure },
    );
  };
  return <Backup state={state} onSave={() => void save()} onRestore={(file) => void restore(file)} />;
}
