/** Which containers are near the viewport: about two screens either way. */

const MARGIN = '200%';

export interface Nearness {
  observe(container: Element): void;
  unobserve(container: Element): void;
  isNear(container: Element): boolean;
  destroy(): void;
}

/** Calls back when a container comes near (`true`) or leaves (`false`). Costs no layout of its own. */
export function createNearness(document: Document, onChange: (container: Element, near: boolean) => void): Nearness {
  const near = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting === near.has(target)) continue;
        if (isIntersecting) near.add(target);
        else near.delete(target);
        onChange(target, isIntersecting);
      }
    },
    // Scrolled containers get the same look-ahead.
    { root: document, rootMargin: `${MARGIN} 0px`, scrollMargin: MARGIN },
  );
  return {
    observe: (container) => observer.observe(container),
    unobserve(container) {
      observer.unobserve(container);
      near.delete(container);
    },
    isNear: (container) => near.has(container),
    destroy: () => observer.disconnect(),
  };
}
