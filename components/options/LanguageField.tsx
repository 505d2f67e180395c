import { useId } from 'preact/hooks';
import { LANGUAGE_SETTINGS, type LanguageSetting } from '@/lookup/language.ts';
import { usePageStrings } from '../strings/words.ts';

interface LanguageFieldProps {
  chosen: LanguageSetting;
  onChange: (chosen: LanguageSetting) => void;
}

/** Which language the surfaces speak; each is written in its own. */
export function LanguageField({ chosen, onChange }: LanguageFieldProps) {
  const text = usePageStrings().options;
  const hint = useId();
  return (
    <div class="delay">
      <select
        class="field"
        aria-label={text.language}
        aria-describedby={hint}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          const setting = LANGUAGE_SETTINGS.find((one) => one === value);
          if (setting !== undefined) onChange(setting);
        }}
      >
        {LANGUAGE_SETTINGS.map((one) => (
          <option key={one} value={one} lang={one === 'auto' ? undefined : one} selected={one === chosen}>
            {text.languages[one]}
          </option>
        ))}
      </select>
      <p class="hint" id={hint}>
        {text.languageHint}
      </p>
    </div>
  );
}
