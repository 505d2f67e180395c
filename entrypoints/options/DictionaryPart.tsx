import { useCallback, useEffect, useState } from 'preact/hooks';
import { ColumnChoice } from '@/components/dictionaries/ColumnChoice.tsx';
import { DictionaryImport } from '@/components/dictionaries/DictionaryImport.tsx';
import { DictionaryTable } from '@/components/dictionaries/DictionaryTable.tsx';
import { ImportDecision } from '@/components/dictionaries/ImportDecision.tsx';
import { ImportOutcomeView } from '@/components/dictionaries/ImportOutcome.tsx';
import { ImportProgressView } from '@/components/dictionaries/ImportProgress.tsx';
import { Notice, type NoticeText } from '@/components/controls/Notice.tsx';
import { StorageUse } from '@/components/dictionaries/StorageUse.tsx';
import { usePageStrings } from '@/components/strings/words.ts';
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { exportDictionary } from '@/platform/dictionaries/export.ts';
import {
  changeDictionary,
  removeDictionary,
  reorderDictionaries,
  rollBack,
  undoRemove,
} from '@/platform/dictionaries/installed.ts';
import { saveFile } from '@/platform/save-file.ts';
import { storeError } from '@/platform/store-error.ts';
import { askToPersist, type Room, storageRoom } from '@/platform/storage-room.ts';
import { useDictionaries } from './use-dictionaries.ts';
import { useDrop } from './use-drop.ts';
import { type Import, useImport } from './use-import.ts';

/** The dictionaries on the options page, wired: the table, what can be done with each, and the ways in. */
export function DictionaryPart() {
  const { dictionaries: text } = usePageStrings();
  const dictionaries = useDictionaries();
  const importing = useImport();
  const [notice, setNotice] = useState<NoticeText | null>(null);
  const over = useDrop(useLatest(importing.ofFile));

  const act = <T,>(doing: Promise<T>, said?: (done: T) => NoticeText): void => {
    doing.then(
      (done) => setNotice(said?.(done) ?? null),
      (error: unknown) => {
        const { code } = storeError(error);
        setNotice({ text: code === 'failed' ? text.failed : `${text.errors[code]} ${text.unchanged}` });
      },
    );
  };
  const move = (moved: InstalledDictionary, by: -1 | 1): void => {
    const ids = (dictionaries ?? []).map(({ info }) => info.id);
    const from = ids.indexOf(moved.info.id);
    ids.splice(from + by, 0, ...ids.splice(from, 1));
    act(reorderDictionaries(ids), () => ({ text: text.moved(moved.info.name, from + by + 1) }));
  };
  const remove = ({ info: { id, name } }: InstalledDictionary): void => {
    const undo = (): void =>
      act(
        undoRemove(id).then((back) => {
          if (!back) throw new Error('It is gone for good.');
        }),
        () => ({ text: text.restored(name) }),
      );
    act(removeDictionary(id), (canUndo) => ({
      text: text.removed(name),
      ...(canUndo && { action: { label: text.undo, press: undo } }),
    }));
  };

  return (
    <>
      <DictionaryTable
        dictionaries={dictionaries}
        onChange={(id, change) => act(changeDictionary(id, change))}
        onMove={move}
        onUpdate={({ info, address }) => address !== null && importing.ofAddress(address, info.id)}
        onUpdateFrom={({ info }, file) => importing.ofFile(file, info.id)}
        onExport={(dictionary) => act(exportDictionary(dictionary).then(({ blob, name }) => saveFile(blob, name)))}
        onRollBack={({ info }) => act(rollBack(info.id), () => ({ text: text.rolledBack(info.name) }))}
        onRemove={remove}
      />
      <Notice notice={notice} />
      <ImportPlace {...importing} />
      <DictionaryImport
        onFile={(file) => importing.ofFile(file)}
        onAddress={(address) => importing.ofAddress(address)}
      />
      <Storage dictionaries={dictionaries} />
      {over && <div class="drop-target">{text.drop}</div>}
    </>
  );
}

function ImportPlace({ state, close }: Import) {
  switch (state.type) {
    case 'idle':
      return null;
    case 'columns':
      return (
        <ColumnChoice
          key={state.name}
          name={state.name}
          table={state.table}
          onGo={(columns, language) => state.choose({ columns, language })}
          onCancel={close}
        />
      );
    case 'running':
      return <ImportProgressView name={state.name} progress={state.progress} onCancel={close} />;
    case 'staged':
      return <ImportDecision staged={state.staged} isUpdate={state.isUpdate} onDecide={state.decide} />;
    case 'ended':
      return <ImportOutcomeView name={state.name} outcome={state.outcome} onClose={close} />;
  }
}

function Storage({ dictionaries }: { dictionaries: readonly InstalledDictionary[] | null }) {
  const [room, setRoom] = useState<Room | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void storageRoom().then(setRoom);
  }, [dictionaries]);
  if (room === null) return null;
  const ask = async (): Promise<void> => {
    setRefused(!(await askToPersist()));
    setRoom(await storageRoom());
  };
  return (
    <StorageUse
      estimate={room.estimate}
      persistence={room.persisted ? 'kept' : refused ? 'refused' : 'not-kept'}
      onAsk={() => void ask()}
    />
  );
}

/** The function of the latest drawing under one name, for listeners that stay. */
function useLatest(act: (file: File) => void): (file: File) => void {
  const [holder] = useState({ act });
  holder.act = act;
  return useCallback((file: File) => holder.act(file), [holder]);
}
