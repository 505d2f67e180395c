import { render, type ComponentChild } from 'preact';
import { page } from 'vitest/browser';
import { InWords } from '@/components/InWords.tsx';
import { cardStyle } from '@/components/sheets/card-style.ts';
import pageSheet from '@/components/sheets/page-sheet.css?inline';
import popupPage from '@/components/sheets/popup-page.css?inline';
import readingPage from '@/components/sheets/reading-page.css?inline';
import { PolicyContext } from '@/components/controls/Lockable.tsx';
import type { Language } from '@/lookup/language.ts';
import { NO_POLICY, type Policy } from '@/lookup/policy.ts';
import type { State } from './states/state.ts';

/** A window's size for each kind of surface. */
export const SIZES: Record<State['frame'], [number, number]> = {
  card: [480, 640],
  popup: [400, 600],
  page: [1000, 800],
};

function sheet(text: string): CSSStyleSheet {
  const style = new CSSStyleSheet();
  style.replaceSync(text);
  return style;
}

export interface Mounted {
  /** Where the component stands: a shadow root for cards, the stage element for pages. */
  root: ShadowRoot | HTMLElement;
  rerender: (node: ComponentChild) => void;
  unmount: () => void;
}

/** Mounts a component where it belongs: a card in a shadow root on a page with a style of its own, the rest in a page of ours. */
export async function mount(
  node: ComponentChild,
  frame: State['frame'],
  size = SIZES[frame],
  language: Language = 'en',
  policy: Policy = NO_POLICY,
): Promise<Mounted> {
  await page.viewport(...size);
  const stage = document.createElement('div');
  document.body.append(stage);
  let root: ShadowRoot | HTMLElement = stage;
  if (frame === 'card') {
    document.adoptedStyleSheets = [
      sheet('* { margin: 9px; font-style: italic } button { width: 300px } p { color: red }'),
    ];
    // Open only here, so that tests can look inside; on pages the root is closed.
    root = stage.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet(cardStyle)];
  } else {
    document.adoptedStyleSheets = [sheet(pageSheet), sheet(frame === 'popup' ? popupPage : readingPage)];
  }
  const target = root;
  const draw = (next: ComponentChild) =>
    render(
      <PolicyContext.Provider value={policy}>
        <InWords language={language}>{next}</InWords>
      </PolicyContext.Provider>,
      target,
    );
  draw(node);
  return {
    root,
    rerender: draw,
    unmount: () => {
      render(null, target);
      stage.remove();
      document.adoptedStyleSheets = [];
    },
  };
}

/** The one element of a kind; a test that finds none has found a fault. */
export function one<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`Nothing matches ${selector}`);
  return found;
}
