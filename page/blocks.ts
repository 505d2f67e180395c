/**
 * The page's text as blocks: one for each block-level run, across inline elements. A phrase may cross inline elements, never
 * blocks. Which elements are inline is told by name here, since asking for the computed style of every element would cost
 * more than all the rest; `positions.ts` asks for it where a match really crosses elements.
 */
import { MAX_BLOCK_TEXT } from '@/lookup/limits.ts';
import { isUnread, isUnreadByName } from './skip.ts';

/** One text node (or part of one) in a block. `at` is the offset of its first character in the block's text. */
export interface Piece {
  node: Text;
  at: number;
}

export interface Block {
  id: number;
  /** The element whose run of text this is. */
  container: Element;
  pieces: readonly Piece[];
  text: string;
  /** Number of the section it stands in, by the headings before it; null where that is for its neighbours to say. */
  section: number | null;
}

/** The document's title, asked about like a block; blocks are numbered from 1. */
export const TITLE_ID = 0;

/** Opens a shadow root, closed ones too where the browser lets extensions; null for an element without one. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'label',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
  'nobr',
]);

/** Something inside a block that its text does not tell of: a block, a raised number, a part that may be left unread (`skip.ts`). */
const PARTED = `:not(${[...INLINE].join()}),sup,[aria-hidden],[contenteditable],[role]`;

/** Whether an element continues the run of text round it: by name; custom elements are inline unless styled otherwise. */
export function isInline(element: Element): boolean {
  const name = element.localName;
  return INLINE.has(name) || (name.includes('-') && element.shadowRoot === null);
}

/** The element whose run a node belongs to. */
export function containerOf(node: Node): Element | null {
  let at = node.parentElement;
  while (at !== null && isInline(at) && at.parentElement !== null) at = at.parentElement;
  return at;
}

export interface WalkOptions {
  openRoot: OpenRoot;
  /** Told of each shadow root on the way, before its text is read. */
  onRoot?: (root: ShadowRoot) => void;
  /** Whether there is nothing in a text that anyone wants to know: then its block may be left out. */
  isBare?: (text: string) => boolean;
  /** Whether the page has moved this node while the walk paused. */
  isMoved?: (node: Node) => boolean;
  nextId: () => number;
  /** Read only the run of `root` itself, not the blocks inside it. */
  shallow?: boolean;
}

/** Times that a walk begins again because the page moved the ground under it; a page that does more never rests. */
const MAX_RESTARTS = 20;

/**
 * Walks the text under `root` in document order and yields its blocks, and null now and then, where the caller may pause,
 * whatever the page is made of. After a pause the caller goes on with
 * `next(true)`; where the page has moved or removed the place meanwhile, the walk begins again and blocks may come twice.
 */
export function* walkBlocks(
  root: Element | ShadowRoot,
  options: WalkOptions,
): Generator<Block | null, void, boolean | undefined> {
  const run = new Run(options.nextId);
  const waiting = new Set<ShadowRoot>();
  let steps = 0;
  let restarts = 0;
  let node: Node | null = root;
  while (node !== null) {
    if (++steps % 64 === 0) {
      const paused: boolean | undefined = yield null;
      const lost = paused === true && (!root.contains(node) || options.isMoved?.(node) === true);
      if (lost && restarts < MAX_RESTARTS) {
        restarts += 1;
        run.reset();
        node = root;
      }
    }
    let enter = true;
    if (node.nodeType === Node.TEXT_NODE) {
      run.add(node as Text);
      enter = false;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const inline = isInline(element);
      enter = (element === root || !options.shallow || inline) && !isUnread(element);
      if (enter) {
        const inner = rootOf(element, options.openRoot);
        if (inner !== null) waiting.add(inner);
        else if (!inline && isLeftOut(element, options)) {
          enter = false;
          // It was as much work as many steps: the next one offers a pause.
          steps |= 63;
        }
      }
      if (!inline) {
        if (element !== root) {
          const ended = run.end(element.parentElement);
          if (ended !== null) yield ended;
        }
      } else if (element.localName === 'sup') run.separate();
    }
    if (enter && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node !== null && node !== root && !isInline(node as Element)) {
        const ended = run.end(node as Element);
        if (ended !== null) yield ended;
      }
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  const last = run.end(root instanceof ShadowRoot ? root.host : root);
  if (last !== null) yield last;
  for (const inner of waiting) {
    options.onRoot?.(inner);
    if (!options.shallow) yield* walkBlocks(inner, options);
  }
}

/** An element's shadow root. Closed or late ones are looked for on custom elements and on what holds nothing else. */
function rootOf(element: Element, openRoot: OpenRoot): ShadowRoot | null {
  const name = element.localName;
  const mayHost = name.includes('-') || (element.firstChild === null && (name === 'div' || name === 'span'));
  return mayHost ? openRoot(element) : element.shadowRoot;
}

/**
 * Whether an element is one block of many nodes, by whose text it is plain that nothing is in it: one question to the browser
 * instead of a way through all of them.
 */
function isLeftOut(element: Element, { isBare, openRoot }: WalkOptions): boolean {
  const first = element.firstElementChild;
  // Most elements that are no such block begin with one.
  if (isBare === undefined || first === null || !INLINE.has(first.localName)) return false;
  if (element.querySelector(PARTED) !== null || isHeading(element)) return false;
  for (const span of element.getElementsByTagName('span')) {
    if (rootOf(span, openRoot) !== null || isUnreadByName(span)) return false;
  }
  const text = element.textContent;
  return text.length <= MAX_BLOCK_TEXT && isBare(text);
}

/** Whether an element heads a section. */
export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';
}

/** A block in the making. */
class Run {
  private pieces: Piece[] = [];
  private text = '';

  constructor(private readonly nextId: () => number) {}

  add(node: Text): void {
    const data = node.data;
    // The blanks between blocks: nearly every second text of a page.
    if (this.pieces.length === 0 && !/\S/.test(data)) return;
    if (this.text.length + data.length > MAX_BLOCK_TEXT) return;
    this.pieces.push({ node, at: this.text.length });
    this.text += data;
  }

  /** A raised citation number ends the word before it: "glucagonoma<sup>1</sup>" is not "glucagonoma1". */
  separate(): void {
    if (/[\p{L}\p{N}]$/u.test(this.text)) this.text += ' ';
  }

  reset(): void {
    this.pieces = [];
    this.text = '';
  }

  end(container: Element | null): Block | null {
    const { pieces, text } = this;
    if (pieces.length === 0) return null;
    this.reset();
    if (container === null) return null;
    // A run can end where a block begins inside an inline element; its container is the block round the run's own text.
    const own = containerOf((pieces[0] as Piece).node) ?? container;
    return { id: this.nextId(), container: own, pieces, text, section: null };
  }
}
