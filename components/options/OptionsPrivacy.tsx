import { useId, useRef, useState } from 'preact/hooks';
import { Lockable } from '../controls/Lockable.tsx';
import type { OptionsProps } from './Options.tsx';
import { Part } from './Part.tsx';
import { usePageStrings } from '../strings/words.ts';
import { Switch } from '../controls/Switch.tsx';

type OptionsPrivacyProps = Pick<OptionsProps, 'settings' | 'onRemember' | 'recentCount' | 'onClearRecent' | 'onForget'>;

/** What is kept, and how to keep less of it. */
export function OptionsPrivacy({ settings, onRemember, recentCount, onClearRecent, onForget }: OptionsPrivacyProps) {
  const text = usePageStrings().options;
  const hint = useId();
  return (
    <Part name="privacy" heading={text.privacy}>
      {text.privacyText.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Lockable setting="recent">
        <Switch label={text.remember} on={settings.recent} onChange={onRemember} describedBy={hint} />
      </Lockable>
      <p class="hint" id={hint}>
        {text.rememberHint}
      </p>
      <p class="options-buttons">
        <button type="button" class="button" disabled={recentCount === 0} onClick={onClearRecent}>
          {text.clearRecent(recentCount)}
        </button>
      </p>
      <Forget onForget={onForget} />
    </Part>
  );
}

/** Everything goes, after a second look. */
function Forget({ onForget }: Pick<OptionsProps, 'onForget'>) {
  const text = usePageStrings().options;
  const [state, setState] = useState<'idle' | 'asking' | 'done' | 'failed'>('idle');
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div class="forget">
      <h3>{text.forget}</h3>
      <p class="hint" id={id}>
        {text.forgetHint}
      </p>
      {state === 'asking' ? (
        <p class="options-buttons" role="group" aria-label={text.forgetSure}>
          <span>{text.forgetSure}</span>
          <button
            type="button"
            class="button button-danger"
            onClick={() =>
              void onForget().then(
                () => setState('done'),
                () => setState('failed'),
              )
            }
          >
            {text.forgetYes}
          </button>
          <button
            type="button"
            class="button"
            ref={(button) => button?.focus()}
            onClick={() => {
              setState('idle');
              setTimeout(() => first.current?.focus());
            }}
          >
            {text.cancel}
          </button>
        </p>
      ) : (
        <p class="options-buttons">
          <button type="button" class="button" aria-describedby={id} ref={first} onClick={() => setState('asking')}>
            {text.forgetAsk}
          </button>
        </p>
      )}
      <p role="status">{state === 'done' ? text.forgotten : state === 'failed' ? text.forgetFailed : ''}</p>
    </div>
  );
}
