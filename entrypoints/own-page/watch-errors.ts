/** What goes wrong unexpectedly on one of our own pages goes into the log that the reader can copy. */
import { logError } from '@/platform/error-log.ts';

export function watchErrors(): void {
  const part = location.pathname.slice(1);
  addEventListener('error', ({ error }) => void logError(error, part, 'drawing or answering'));
  addEventListener('unhandledrejection', ({ reason }) => void logError(reason, part, 'waiting for an answer'));
}
