import { sizeIn } from './sizes.ts';
import { usePageStrings, useWords } from '../strings/words.ts';

interface StorageUseProps {
  /** Bytes used and allowed; null where the browser does not say. */
  estimate: { usage: number; quota: number } | null;
  /** Whether the browser has promised not to delete; `refused` after it was asked. */
  persistence: 'kept' | 'not-kept' | 'refused';
  onAsk: () => void;
}

/** How much room the dictionaries take, and whether the browser may delete them. */
export function StorageUse({ estimate, persistence, onAsk }: StorageUseProps) {
  const { dictionaries: text } = usePageStrings();
  const { locale } = useWords();
  return (
    <div class="import">
      <h3>{text.storage}</h3>
      {estimate !== null && <p>{text.used(sizeIn(locale, estimate.usage), sizeIn(locale, estimate.quota))}</p>}
      <div role="status">
        {persistence === 'kept' && <p class="hint">{text.persistent}</p>}
        {persistence === 'refused' && <p class="hint">{text.persistRefused}</p>}
      </div>
      {persistence === 'not-kept' && (
        <>
          <p class="hint">{text.notPersistent}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={onAsk}>
              {text.askPersist}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
