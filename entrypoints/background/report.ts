/** The one place where an unexpected error is said. Messages of ours hold no page text; others' are named, not quoted. */
export function report(error: unknown, when: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  console.error(`Vademecum: ${name} while ${when}.`, error instanceof Error ? (error.stack ?? '') : '');
}
