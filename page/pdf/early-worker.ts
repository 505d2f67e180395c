/**
 * The worker of pdf.js, started by a script of its own before the reader's: it is the largest script of all, and a first page waits
 * for it longest. The two scripts meet in the page's global object.
 */

declare global {
  var earlyPdfWorker: Worker | null | undefined;
}

export function startWorkerEarly(address: string): void {
  globalThis.earlyPdfWorker = startWorker(address);
}

/** The one that was started; null where the browser starts none, and pdf.js has to find its own way. */
export function startedWorker(): Worker | null {
  return globalThis.earlyPdfWorker ?? null;
}

function startWorker(address: string): Worker | null {
  try {
    return new Worker(address, { type: 'module' });
  } catch {
    return null;
  }
}
