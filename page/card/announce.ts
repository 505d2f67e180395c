/** A polite word to screen readers, from an element that is there only while it is being said. */
import { livingPart } from './host.ts';
import { htmlElement } from './html-element.ts';
import { HOST_NAME } from './sweep.ts';

/** Milliseconds after which a sentence has been read out or queued by every screen reader tried. */
const SPEAKING = 4000;

/** Live regions must be there before they change, or nothing is said. */
const SETTLING = 60;

let current: { element: HTMLElement; timer: number } | null = null;

/** Takes back what is being said. */
export function hush(): void {
  if (current === null) return;
  clearTimeout(current.timer);
  current.element.remove();
  current = null;
}

export function announceIn(document: Document, sentence: string): void {
  hush();
  const element = htmlElement(document, HOST_NAME);
  const region = htmlElement(document, 'div');
  for (const [name, value] of [
    ['position', 'fixed'],
    ['width', '1px'],
    ['height', '1px'],
    ['overflow', 'hidden'],
    ['clip-path', 'inset(50%)'],
    ['white-space', 'nowrap'],
  ] as const) {
    element.style.setProperty(name, value, 'important');
  }
  // The sentence names terms of this page: it stays in a closed root like the card.
  const root = region.attachShadow({ mode: 'closed' });
  const live = htmlElement(document, 'div');
  live.setAttribute('role', 'status');
  live.setAttribute('aria-live', 'polite');
  root.append(live);
  element.append(region);
  // Nobody hears what lies under a modal dialog.
  livingPart(document).append(element);
  window.setTimeout(() => live.append(sentence), SETTLING);
  const timer = window.setTimeout(hush, SPEAKING);
  current = { element, timer };
}
