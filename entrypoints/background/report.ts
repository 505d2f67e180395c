import { logError } from '@/platform/error-log.ts';

/**
 * The one place where an unexpected error is said, on the console and in the log that the user can copy. Only the name of the
 * error is: messages that are not ours may quote what was read.
 */
export function report(error: unknown, when: string): void {
  console.error(`Vademecum: ${error instanceof Error ? error.name : typeof error} while ${when}.`);
  void logError(error, 'background', when);
}
