import { useState } from 'preact/hooks';
import { usePageStrings } from '../strings/words.ts';

interface ErrorLogProps {
  /** The log as text; empty while nothing went wrong. */
  log: string;
  onCopy: () => Promise<void>;
  onClear: () => void;
}

/** What went wrong unexpectedly, for a report: shown whole before it is copied, since it is the reader who sends it. */
export function ErrorLog({ log, onCopy, onClear }: ErrorLogProps) {
  const text = usePageStrings().options;
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  if (log === '') return <p class="hint">{text.noErrors}</p>;
  return (
    <div>
      <p class="hint">{text.errorsHint}</p>
      <textarea class="error-log" readOnly rows={6} aria-label={text.errors} value={log} />
      <p class="options-buttons">
        <button
          type="button"
          class="button"
          onClick={() =>
            void onCopy().then(
              () => setState('copied'),
              () => setState('failed'),
            )
          }
        >
          {text.copyErrors}
        </button>
        <button type="button" class="button" onClick={onClear}>
          {text.clearErrors}
        </button>
      </p>
      <p role="status">{state === 'copied' ? text.copiedErrors : state === 'failed' ? text.copyErrorsFailed : ''}</p>
    </div>
  );
}
