import { useId } from 'preact/hooks';
import type { ImportFailure } from '@/lookup/dictionaries/import.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { PlacedDetail } from '../dictionaries/PlacedDetail.tsx';
import { countIn } from '../strings/count.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

/** What a backup or restoring is doing, or how it ended. */
export type BackupState =
  | { type: 'idle' }
  | { type: 'saving' }
  | { type: 'saved' }
  /** Name of the dictionary it is at. */
  | { type: 'restoring'; name: string }
  /** `late`: why settings and saved entries could not be written yet. */
  | { type: 'restored'; dictionaries: number; late: ImportFailure | null }
  /** A restore that was broken off, and how it was ended since; null: its rest still cannot be written. */
  | { type: 'interrupted'; name: string; end: 'undone' | 'finished' | null }
  | { type: 'failed'; failure: ImportFailure };

interface BackupProps {
  state: BackupState;
  onSave: () => void;
  onRestore: (file: File) => void;
}

/** Everything of the reader's in one file, and back. */
export function Backup({ state, onSave, onRestore }: BackupProps) {
  const { dictionaries: text } = usePageStrings();
  const { language } = useWords();
  const id = useId();
  const busy = state.type === 'saving' || state.type === 'restoring';
  return (
    <>
      <p class="hint">{text.backupHint}</p>
      <div class="buttons">
        <button type="button" class="button" aria-disabled={busy} onClick={() => busy || onSave()}>
          {text.save}
        </button>
        <FileButton label={text.restore} describedBy={`${id}-restore`} onFile={(file) => busy || onRestore(file)} />
      </div>
      <p class="hint" id={`${id}-restore`}>
        {text.restoreHint}
      </p>
      <div role="status">
        {state.type === 'saving' && <p>{text.saving}</p>}
        {state.type === 'saved' && <p>{text.saved}</p>}
        {state.type === 'restoring' && <p>{text.restoring(state.name)}</p>}
        {state.type === 'restored' && state.late === null && (
          <p>{text.restoredAll(countIn(language)(state.dictionaries, text.dictionaryForms))}</p>
        )}
        {state.type === 'interrupted' && <p>{text.interrupted[state.end ?? 'late'](state.name)}</p>}
      </div>
      {state.type === 'failed' && <Failure failure={state.failure} then={text.restoreFailed} />}
      {state.type === 'restored' && state.late !== null && <Failure failure={state.late} then={text.restoredLate} />}
    </>
  );
}

function Failure({ failure, then }: { failure: ImportFailure; then: string }) {
  const { dictionaries: text } = usePageStrings();
  return (
    <div class="import-state failed" role="alert">
      <p class="import-name">{text.errors[failure.code]}</p>
      {failure.detail !== null && (
        <p class="detail">
          <PlacedDetail place={failure.place} detail={failure.detail} />
        </p>
      )}
      <p>{then}</p>
    </div>
  );
}
