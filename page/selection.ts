/** The reader's selection: its text and where it stands, in the page or in a field. */
import { MAX_QUERY } from '@/lookup/limits.ts';
import type { Anchor } from './card/card-script.ts';

export interface Selected {
  text: string;
  anchor: Anchor;
}

/** Field types whose selection may be read when the reader asks to look it up. Passwords are none of them. */
const TEXT_FIELDS = new Set(['text', 'search', 'url', 'tel', 'email']);

/** What is selected in this document now, or null. */
export function selectedIn(document: Document): Selected | null {
  return selectedInField(document) ?? selectedInText(document);
}

/** The text of it alone. */
export function selectedText(document: Document): string {
  return fieldSelection(document)?.text ?? document.getSelection()?.toString() ?? '';
}

/** Whether `text`, as a browser hands on what is selected, is what is selected in this document now. */
export function isSelected(document: Document, text: string): boolean {
  const selected = bare(selectedText(document));
  // A long selection is handed on in part.
  return text.length > MAX_QUERY ? selected.startsWith(bare(text)) : selected === bare(text);
}

/** Browsers differ in the blanks they hand on. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function selectedInField(document: Document): Selected | null {
  const own = fieldSelection(document);
  return own && { text: own.text, anchor: anchorOf(own.field, () => [own.field.getBoundingClientRect()]) };
}

function fieldSelection(document: Document): { field: Element; text: string } | null {
  const field = deepActiveElement(document);
  const isField =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && TEXT_FIELDS.has(field.type));
  if (!isField) return null;
  const { selectionStart: start, selectionEnd: end, value } = field;
  return start === null || end === null || start === end ? null : { field, text: value.slice(start, end) };
}

function selectedInText(document: Document): Selected | null {
  const selection = document.getSelection();
  const node = selection?.anchorNode ?? null;
  if (selection === null || node === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const text = selection.toString();
  return text === '' ? null : { text, anchor: anchorOf(node, () => boxesOf(range)) };
}

/** An anchor for a text that is not (or no longer) selected: the middle of the viewport. */
export function viewportAnchor(document: Document): Anchor {
  const { innerWidth, innerHeight } = document.defaultView ?? window;
  const box = () => [new DOMRect(innerWidth / 2, innerHeight / 4, 0, 0)];
  return anchorOf(document.body ?? document.documentElement, box);
}

function boxesOf(range: Range): DOMRect[] {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return boxes.length > 0 ? boxes : [range.getBoundingClientRect()];
}

function anchorOf(node: Node, boxes: () => readonly DOMRect[]): Anchor {
  return { node, boxes };
}

/** The element with the focus, inside whatever open shadow trees it is. */
export function deepActiveElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
