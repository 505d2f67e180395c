/** Shadow roots, closed ones too: browsers open them for extensions, each by a call of its own. */

interface ChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
}

/** The shadow root of `element`, open or closed, or null. */
export function openRoot(element: Element): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  // Firefox: a property of elements, for extensions only.
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot;
  return (globalThis as ChromeDom).chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}
