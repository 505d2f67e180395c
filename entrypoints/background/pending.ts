/** A looked-up text on its way to the search page that was opened for it. Kept in memory, never in an address or a store. */
let pending: string | null = null;

export function setPending(text: string): void {
  pending = text;
}

export function takePending(): string | null {
  const text = pending;
  pending = null;
  return text;
}
