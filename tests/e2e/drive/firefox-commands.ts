/** How commands reach Firefox: in turns, functions as text. */

/** One command after another: Marionette has one current window, frame and context for everybody. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }
}

/** What a page needs of its browser. */
export interface FirefoxBrowser {
  readonly turn: Turn;
  send(name: string, params?: Record<string, unknown>): Promise<unknown>;
  /** Runs a function in the browser's own code, with the tab that is in front at hand as `gBrowser.selectedTab`. */
  chrome<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

/** A call of a function as the body of another: how functions travel to where they run. */
export function callText(run: (...args: never[]) => unknown): string {
  return `return (${run.toString()}).apply(null, arguments);`;
}
