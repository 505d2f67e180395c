/** What can go wrong with the browser's storage, as the words that cross to the user interface. */

/** `refused`: the browser keeps no data for us (private windows, "never remember history"); `full`: no room is left. */
export type StoreErrorCode = 'refused' | 'full' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, cause: unknown) {
    super(`The browser's storage: ${code}.`, { cause });
    this.code = code;
  }
}

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  QuotaExceededError: 'full',
  // Firefox where history is never remembered, Chromium where site data is blocked.
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
};

/** Local storage gives its errors no names: what Chromium, Firefox and the disk under them say where no room is left. */
const SAYS_FULL = /quota|no space left|disk (?:is )?full/i;

/** An error of the database or of local storage as one of ours. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof DOMException) return new StoreError(CODES[error.name] ?? 'failed', error);
  return new StoreError(error instanceof Error && SAYS_FULL.test(error.message) ? 'full' : 'failed', error);
}
