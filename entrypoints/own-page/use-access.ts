/** Whether the browser lets us into the pages of a scope, followed as its user changes that. */
import { useEffect, useState } from 'preact/hooks';
import type { Access } from '@/components/options/ScopeChoice.tsx';
import type { Scope } from '@/lookup/settings.ts';
import { askAccess, hasAccess, onAccessChanged } from '@/platform/access.ts';

export function useAccess(scope: Scope): { access: Access; ask: () => void } {
  const [access, setAccess] = useState<Access>('unknown');
  useEffect(() => {
    let gone = false;
    const look = () =>
      void hasAccess(scope).then((granted) => {
        if (!gone) setAccess(granted ? 'granted' : 'missing');
      });
    look();
    const stop = onAccessChanged(look);
    return () => {
      gone = true;
      stop();
    };
  }, [scope]);
  return { access, ask: () => void askAccess(scope) };
}
