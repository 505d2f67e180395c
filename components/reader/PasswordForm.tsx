import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { usePageStrings } from '../strings/words.ts';

export interface PasswordFormProps {
  /** What was given before does not open the document. */
  wrong: boolean;
  onGive: (password: string) => void;
}

/** Asks for the password of a locked PDF. */
export function PasswordForm({ wrong, onGive }: PasswordFormProps) {
  const text = usePageStrings().reader.password;
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
    setTyped('');
  }, [wrong]);
  return (
    <form
      class="reader-notice"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onGive(typed);
      }}
    >
      <h2>{text.heading}</h2>
      <label for={`${id}-field`}>{text.ask}</label>
      <input
        ref={input}
        id={`${id}-field`}
        class="field"
        type="password"
        autocomplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p id={`${id}-hint`} class={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ? text.wrong : text.hint}
      </p>
      <button type="submit" class="button">
        {text.give}
      </button>
    </form>
  );
}
