import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { lockedBy, NO_POLICY, type Policy } from '@/lookup/policy.ts';
import type { Settings } from '@/lookup/settings.ts';
import { usePageStrings } from '../strings/words.ts';

/** What the organisation has fixed; provided by the page. */
export const PolicyContext = createContext<Policy>(NO_POLICY);

type LockableProps = { children: ComponentChildren } & ({ setting: keyof Settings } | { locked: boolean });

/** A control that an organisation may have fixed: then it is shown as it stands, cannot be used, and says who set it. */
export function Lockable(props: LockableProps) {
  const policy = useContext(PolicyContext);
  const { dictionaries: text } = usePageStrings();
  const locked = 'setting' in props ? lockedBy(policy).includes(props.setting) : props.locked;
  if (!locked) return <>{props.children}</>;
  return (
    <fieldset class="locked" disabled>
      <legend>{text.locked}</legend>
      {props.children}
    </fieldset>
  );
}
