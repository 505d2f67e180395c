import { useId } from 'preact/hooks';
import { Lockable } from '../controls/Lockable.tsx';
import type { OptionsProps } from './Options.tsx';
import { Part } from './Part.tsx';
import { StandingSenses } from './StandingSenses.tsx';
import { usePageStrings } from '../strings/words.ts';
import { Switch } from '../controls/Switch.tsx';

type OptionsDictionariesProps = Pick<OptionsProps, 'settings' | 'onChange' | 'dictionaries'>;

/** What is looked up in: the dictionaries, whether drafts count, and the meanings chosen for good. */
export function OptionsDictionaries({ settings, onChange, dictionaries }: OptionsDictionariesProps) {
  const text = usePageStrings().options;
  const hint = useId();
  return (
    <Part name="dictionaries" heading={text.dictionaries}>
      {dictionaries}
      <Lockable setting="drafts">
        <Switch
          label={text.drafts}
          on={settings.drafts}
          onChange={(drafts) => onChange(() => ({ drafts }))}
          describedBy={hint}
        />
      </Lockable>
      <p class="hint" id={hint}>
        {text.draftsHint}
      </p>
      <div class="sites">
        <h3>{text.standing}</h3>
        <Lockable setting="always">
          <StandingSenses
            always={settings.always}
            onChange={(change) => onChange(({ always }) => ({ always: change(always) }))}
          />
        </Lockable>
      </div>
    </Part>
  );
}
