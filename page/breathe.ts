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
    const listen = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', listen);
      resolve();
    };
    document.addEventListener('visibilitychange', listen, { signal });
    listen();
  });
}

/** Milliseconds between two rounds of reading on a page that changes all the time: from the first to the longest. */
const ROUNDS = { first: 50, longest: 2000 };

/** Milliseconds without a round after which a page counts as rested. */
const RESTED = 3000;

/** A pace for reading again: at once on a page that has rested, ever more slowly on one that never does. */
export function createPace(): { wait: () => Promise<void> } {
  let delay = ROUNDS.first;
  let last = -Infinity;
  return {
    wait() {
      const now = performance.now();
      delay = now - last > RESTED ? ROUNDS.first : Math.min(delay * 2, ROUNDS.longest);
      last = now + delay;
      return new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
    },
  };
}
