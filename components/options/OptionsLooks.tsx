import { DENSITIES, HOVER_KEYS } from '@/lookup/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { DelayField } from './DelayField.tsx';
import { Lockable } from '../controls/Lockable.tsx';
import type { OptionsProps } from './Options.tsx';
import { Part } from './Part.tsx';
import { usePageStrings } from '../strings/words.ts';

/** How terms are marked, how many of them, and how their cards open. */
export function OptionsLooks({ settings, onChange }: Pick<OptionsProps, 'settings' | 'onChange'>) {
  const text = usePageStrings().options;
  const marks = [
    { value: 'native' as const, label: text.native, hint: text.nativeHint },
    { value: 'focusable' as const, label: text.focusable, hint: text.focusableHint },
  ];
  return (
    <Part name="looks" heading={text.looks}>
      <Lockable setting="marks">
        <Choice
          legend={text.marks}
          options={marks}
          chosen={settings.marks}
          onChange={(chosen) => onChange(() => ({ marks: chosen }))}
        />
      </Lockable>
      <Lockable setting="density">
        <Choice
          legend={text.density}
          options={DENSITIES.map((value) => ({ value, ...text.densities[value] }))}
          chosen={settings.density}
          onChange={(density) => onChange(() => ({ density }))}
        />
      </Lockable>
      <Lockable setting="restDelay">
        <DelayField delay={settings.restDelay} onChange={(restDelay) => onChange(() => ({ restDelay }))} />
      </Lockable>
      <Lockable setting="hoverKey">
        <Choice
          legend={text.hoverKey}
          options={HOVER_KEYS.map((value) => ({ value, ...text.hoverKeys[value] }))}
          chosen={settings.hoverKey}
          onChange={(hoverKey) => onChange(() => ({ hoverKey }))}
        />
      </Lockable>
    </Part>
  );
}
