import { useEffect, useState } from 'preact/hooks';
import { NotKept } from '@/components/controls/NotKept.tsx';
import { KeepError } from '@/platform/keep.ts';

/**
 * Says so where something could not be kept. Whoever changes a setting or saves an entry waits for nothing: what fails then is
 * a rejection that nobody handles.
 */
export function KeepFailures() {
  const [failure, setFailure] = useState<KeepError | null>(null);
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent) => {
      if (reason instanceof KeepError) setFailure(reason);
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, []);
  return failure && <NotKept full={failure.code === 'full'} onClose={() => setFailure(null)} />;
}
