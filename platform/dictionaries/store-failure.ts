import type { ImportFailure } from '@/lookup/dictionaries/import.ts';
import { unforeseen } from '@/lookup/formats/faults.ts';
import { storeError } from '../store-error.ts';

/** An error of the browser's storage, or one that nobody foresaw, as what the reader is told. */
export function storeFailure(error: unknown): ImportFailure {
  const { code, cause } = storeError(error);
  // "Refused" and "full" are told by their code.
  return { code, place: '', detail: code === 'failed' ? unforeseen(cause) : null };
}
