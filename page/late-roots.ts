/**
 * Elements that get their shadow root after they were read: no record tells of that, and components are often defined late.
 * They are asked again a few times, and whenever the page changes anyhow.
 */
import type { OpenRoot } from './blocks.ts';

export interface LateRootsOptions {
  document: Document;
  openRoot: OpenRoot;
  /** Told of each element that has a root now. */
  onRoot: (host: Element) => void;
  signal: AbortSignal;
}

export interface LateRoots {
  /** Opens an element's root, and remembers the element where it has none. */
  open: OpenRoot;
  look(): void;
}

/** Milliseconds after the first such element at which all are asked again: components are defined early or not at all. */
const LOOKS = [500, 1500, 4000, 10_000, 30_000];

/** Elements remembered; beyond this a page uses custom elements as mere tags. */
const REMEMBERED = 5000;

export function createLateRoots({ document, openRoot, onRoot, signal }: LateRootsOptions): LateRoots {
  const rootless = new Set<Element>();
  let timed = false;

  function look(): void {
    for (const element of rootless) {
      // Chromium takes six microseconds to say whether there is a closed one: custom elements alone are worth that every time.
      const root = element.localName.includes('-') ? openRoot(element) : element.shadowRoot;
      if (root !== null || !element.isConnected) rootless.delete(element);
      if (root !== null) onRoot(element);
    }
  }

  signal.addEventListener('abort', () => rootless.clear());
  function remember(element: Element): void {
    // Custom elements always find room beside the others.
    if (rootless.size >= (element.localName.includes('-') ? REMEMBERED : REMEMBERED / 2)) return;
    rootless.add(element);
    if (timed) return;
    timed = true;
    for (const delay of LOOKS) setTimeout(look, delay);
    document.defaultView?.addEventListener('load', look, { signal });
  }

  return {
    open(element) {
      const root = openRoot(element);
      if (root === null) remember(element);
      return root;
    },
    look,
  };
}
