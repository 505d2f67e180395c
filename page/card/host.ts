/**
 * The element that carries the card on a page that is not ours. A page can define `vademecum-card` as an element of its own
 * and would then be handed a shadow root placed on it: hence a plain inner <div> carries the closed root. The host is a
 * popover, above every z-index of the page; inside an open modal dialog, popover or fullscreen element where that holds the
 * word, since everything outside a modal dialog is inert.
 */
import { cardStyle } from '@/components/sheets/card-style.ts';
import { deepActiveElement } from '../selection.ts';
import { parentAcrossRoots } from '../skip.ts';
import { htmlElement } from './html-element.ts';
import { HOST_NAME } from './sweep.ts';

/** Rules that the page's own style sheets must not change: set inline and important. */
const HOST_RULES: readonly (readonly [string, string])[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['display', 'block'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['background', 'transparent'],
  ['color', 'inherit'],
  ['color-scheme', 'light dark'],
  ['width', 'max-content'],
  ['max-width', 'calc(100vw - 16px)'],
  ['height', 'auto'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

const SHEETS = ['foot', 'head'] as const;

/** Events that the card keeps to itself, so that the page's shortcuts and menus do not react to reading in it. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
  'touchstart',
  'touchend',
  'copy',
  'selectstart',
  'input',
  'change',
];

export interface CardHost {
  /** Where the card is rendered. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Puts the host where `node` can reach it and shows it. */
  attach(node: Node): void;
  /** Moves the host's top left corner, in viewport pixels. */
  moveTo(x: number, y: number): void;
  /** Lets the whole card scroll, its head too. */
  scrollWhole(whole: boolean): void;
  /** The edge of the screen at which the card is a sheet; null where it stands beside its word. */
  sheet: 'foot' | 'head' | null;
  /** Whether an event came from inside the card. */
  holds(event: Event): boolean;
  remove(): void;
}

export function createCardHost(document: Document): CardHost {
  const element = htmlElement(document, HOST_NAME);
  const carrier = htmlElement(document, 'div');
  const root = carrier.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetFor(document)];
  for (const [name, value] of HOST_RULES) element.style.setProperty(name, value, 'important');
  carrier.style.setProperty('all', 'initial', 'important');
  element.append(carrier);
  for (const type of OWN_EVENTS) element.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  return {
    root,
    element,
    attach(node) {
      const parent = parentFor(node);
      if (element.parentElement === parent && element.isConnected) return;
      parent.append(element);
      // A page that is zoomed by its style sheet: the card is measured and placed in pixels of the viewport.
      const zoom = parent.currentCSSZoom ?? 1;
      if (zoom !== 1) element.style.setProperty('zoom', String(1 / zoom), 'important');
      element.popover = 'manual';
      element.showPopover();
    },
    moveTo(x, y) {
      element.style.setProperty('inset', `${y}px auto auto ${x}px`, 'important');
    },
    scrollWhole: (whole) => carrier.toggleAttribute('data-low', whole),
    get sheet() {
      return SHEETS.find((edge) => edge === carrier.dataset.sheet) ?? null;
    },
    set sheet(edge) {
      if (edge === null) delete carrier.dataset.sheet;
      else carrier.dataset.sheet = edge;
      element.style.setProperty('max-width', edge === null ? 'calc(100vw - 16px)' : '100vw', 'important');
    },
    holds: (event) => event.composedPath().includes(element),
    remove: () => element.remove(),
  };
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Read once for all cards of a document. */
function sheetFor(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known !== undefined) return known;
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  sheets.set(document, sheet);
  return sheet;
}

/**
 * The open modal dialog, popover or fullscreen element that holds `node`. In one of the page's own popovers the card must be
 * part of it, or a press in the card is a press beside it and closes it. Else what is not inert.
 */
function parentFor(node: Node): Element {
  const document = node.ownerDocument ?? (node as Document);
  return (
    holderOf(node, (at) => at.matches(':popover-open, dialog:modal') || at === document.fullscreenElement) ??
    livingPart(document)
  );
}

/** Where an element is neither inert nor silent: the modal dialog in front, else the document element. */
export function livingPart(document: Document): Element {
  const isModal = (at: Element) => at.matches('dialog:modal');
  const active = deepActiveElement(document);
  return (
    (active && (isModal(active) ? active : holderOf(active, isModal))) ??
    [...document.querySelectorAll('dialog:modal')].at(-1) ??
    document.documentElement
  );
}

function holderOf(node: Node, isHolder: (element: Element) => boolean): Element | null {
  let at = parentAcrossRoots(node);
  while (at !== null && !isHolder(at)) at = parentAcrossRoots(at);
  return at;
}
