import { report } from '../report.ts';

/** An answer that needs the dictionaries: where they cannot be had the asker is told so, and asks again. */
export async function whenReady<T>(answer: () => Promise<T>): Promise<T | { ok: false; error: 'not-ready' }> {
  try {
    return await answer();
  } catch (error) {
    report(error, 'answering a page');
    return { ok: false, error: 'not-ready' };
  }
}
