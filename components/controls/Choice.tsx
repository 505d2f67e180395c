import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: string; hint: string }[];
  chosen: T;
  onChange: (value: T) => void;
}

/** One of a few, each with a sentence on what it means. */
export function Choice<T extends string>({ legend, options, chosen, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, hint }) => (
        <div class="choice-line" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={id}
            checked={chosen === value}
            aria-describedby={`${id}-${value}-hint`}
            onChange={() => onChange(value)}
          />
          <div>
            <label for={`${id}-${value}`}>{label}</label>
            <p class="hint" id={`${id}-${value}-hint`}>
              {hint}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
