/** Ways to give the page its turn. */

interface Scheduler {
  postTask?: (task: () => void) => Promise<void>;
}

/**
 * Resolves when the page has had its turn. Not by `scheduler.yield()`: that comes back before the page's own timers and tasks,
 * which would wait until all of a long page was read.
 */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask !== undefined) return scheduler.postTask(() => {});
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Resolves when the browser is idle, at the latest after `timeout` milliseconds. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout });
  });
}

/** Resolves when the document is shown: tabs in the background cost nothing. */
export function shown(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') return resolve();
    const listen = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', listen);
      resolve();
    };
    document.addEventListener('visibilitychange', listen, { signal });
  });
}
