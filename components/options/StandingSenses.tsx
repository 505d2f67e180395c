import type { Settings } from '@/lookup/settings.ts';
import { usePageStrings } from '../strings/words.ts';

interface StandingSensesProps {
  always: Settings['always'];
  onChange: (change: (always: Settings['always']) => Settings['always']) => void;
}

/** The meanings that the reader has chosen once and for all, each to be taken back. */
export function StandingSenses({ always, onChange }: StandingSensesProps) {
  const text = usePageStrings().options;
  const forms = Object.keys(always).sort();
  if (forms.length === 0) return <p class="hint">{text.noStanding}</p>;
  const without = (form: string) => (all: Settings['always']) =>
    Object.fromEntries(Object.entries(all).filter(([one]) => one !== form));
  return (
    <ul class="sites-list" role="list" aria-label={text.standing}>
      {forms.map((form) => (
        <li key={form}>
          <span>{text.standsFor(form, always[form]?.name ?? '')}</span>
          <button type="button" class="link" aria-label={text.removeSaid(form)} onClick={() => onChange(without(form))}>
            {text.remove}
          </button>
        </li>
      ))}
    </ul>
  );
}
