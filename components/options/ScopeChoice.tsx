import { SCOPES, type Scope } from '@/lookup/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { Lockable } from '../controls/Lockable.tsx';
import { usePageStrings } from '../strings/words.ts';

/** Whether the browser lets us into the pages that the scope names; `unknown` until it has said. */
export type Access = 'granted' | 'missing' | 'unknown';

interface ScopeChoiceProps {
  scope: Scope;
  onChange: (scope: Scope) => void;
  access: Access;
  /** Lets the browser ask the reader. */
  onAskAccess: () => void;
}

/** Where terms are marked, and whether the browser lets us read there. */
export function ScopeChoice({ scope, onChange, access, onAskAccess }: ScopeChoiceProps) {
  const text = usePageStrings().scope;
  return (
    <>
      <Lockable setting="scope">
        <Choice
          legend={text.legend}
          options={SCOPES.map((value) => ({ value, ...text.scopes[value] }))}
          chosen={scope}
          onChange={onChange}
        />
      </Lockable>
      {access === 'missing' && (
        <div class="access" role="status">
          <p>{scope === 'literature' ? text.noAccessToSome : text.noAccess}</p>
          <button type="button" class="button" onClick={onAskAccess}>
            {text.allow}
          </button>
        </div>
      )}
    </>
  );
}
