/**
 * Hidden text that is shown without a change of its box: faded in, made visible. Nothing tells of that but the end of a
 * transition or animation, so while there is hidden text it is looked at again then, and now and then besides.
 */

export interface Revelation {
  /** There is hidden text now. */
  watch(): void;
  destroy(): void;
}

/** Milliseconds between looks; each costs one style question per block with findings. */
const LOOK = 1000;

/** `look` looks at all hidden text and says whether any is left. */
export function createRevelation(document: Document, look: () => boolean): Revelation {
  let timer = 0;
  let controller: AbortController | null = null;

  function lookAgain(): void {
    clearTimeout(timer);
    if (document.visibilityState === 'visible' && !look()) return stop();
    timer = window.setTimeout(lookAgain, LOOK);
  }

  function stop(): void {
    clearTimeout(timer);
    controller?.abort();
    controller = null;
  }

  return {
    watch() {
      if (controller !== null) return;
      controller = new AbortController();
      const { signal } = controller;
      for (const type of ['transitionend', 'animationend']) {
        document.addEventListener(type, lookAgain, { capture: true, passive: true, signal });
      }
      timer = window.setTimeout(lookAgain, LOOK);
    },
    destroy: stop,
  };
}
