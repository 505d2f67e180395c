/** Writing to local storage, which says what went wrong in words that differ from browser to browser. */
import type { Browser } from './browser.ts';
import { StoreError, storeError } from './store-error.ts';

/** Something that the reader wants kept could not be. */
export class KeepError extends StoreError {}

/** Keeps these values; throws `KeepError`. */
export async function keep(values: Record<string, unknown>, api: Browser): Promise<void> {
  try {
    await api.storage.local.set(values);
  } catch (error) {
    throw new KeepError(storeError(error).code, error);
  }
}
