import { useEffect, useState } from 'preact/hooks';
import { ErrorLog } from '@/components/options/ErrorLog.tsx';
import { errorLogText } from '@/lookup/error-log.ts';
import { clearErrors, getErrors, onErrorsChanged } from '@/platform/error-log.ts';

/** The log of unexpected errors, wired. */
export function ErrorPart() {
  const [log, setLog] = useState('');
  useEffect(() => {
    const read = () => void getErrors().then((errors) => setLog(errorLogText(errors)));
    read();
    return onErrorsChanged(read);
  }, []);
  return <ErrorLog log={log} onCopy={() => navigator.clipboard.writeText(log)} onClear={() => void clearErrors()} />;
}
