import { useId, useState } from 'preact/hooks';
import { REST_DELAY_RANGE } from '@/lookup/settings.ts';
import { usePageStrings } from '../strings/words.ts';

interface DelayFieldProps {
  delay: number;
  onChange: (delay: number) => void;
}

/** How long the pointer rests on a mark before its card opens. Only a value within range is handed on. */
export function DelayField({ delay, onChange }: DelayFieldProps) {
  const text = usePageStrings().options;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { min, max } = REST_DELAY_RANGE;
  const shown = draft ?? String(delay);
  const wrong = readDelay(shown) === null;
  return (
    <div class="delay">
      <label for={id}>{text.restDelay}</label>
      <input
        id={id}
        class="field"
        type="number"
        min={min}
        max={max}
        step={50}
        value={shown}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setDraft(typed);
          const read = readDelay(typed);
          if (read !== null) onChange(read);
        }}
        onBlur={() => setDraft(null)}
      />
      <p id={`${id}-hint`} class={wrong ? 'wrong' : 'hint'}>
        {wrong ? text.restDelayWrong(min, max) : text.restDelayHint(min, max)}
      </p>
    </div>
  );
}

function readDelay(typed: string): number | null {
  const delay = Number(typed);
  const usable = typed.trim() !== '' && Number.isInteger(delay);
  return usable && delay >= REST_DELAY_RANGE.min && delay <= REST_DELAY_RANGE.max ? delay : null;
}
