/** A Chromium tab and its frames. Closed shadow roots are reached through the DevTools protocol. */
import type { CDPSession, Frame, Page as Tab } from 'playwright-core';
import type { Holdings, Mark, Page, Point, Rect, Scope } from './driver.ts';
import { framesLater, readCardRect, readCardText, readFrameOrigin, readMarks, readRect } from './in-page.ts';

/** The part of a DevTools DOM node that is used here. */
interface DomNode {
  nodeName: string;
  backendNodeId: number;
  frameId?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

class ChromiumScope implements Scope {
  constructor(
    protected readonly tab: Tab,
    private readonly document: Frame,
    private readonly within: { parent: ChromiumScope; selector: string } | null = null,
  ) {}

  async evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.document.evaluate(`(${run.toString()})(...${JSON.stringify(args)})`)) as T;
  }

  async inCard<T, A extends readonly unknown[]>(
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | null> {
    const { session, frameId } = await this.#session();
    try {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const shadow = cardRoot(documentOf(root, frameId));
      if (!shadow) return null;
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId: shadow.backendNodeId,
        executionContextId,
      });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (...args) { return (${run.toString()})(this, ...args); }`,
        objectId: object.objectId ?? '',
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    } finally {
      await session.detach();
    }
  }

  cardText(): Promise<string | null> {
    return this.inCard(readCardText);
  }

  async cardRect(selector?: string): Promise<Rect | null> {
    const [rect, origin] = await Promise.all([this.inCard(readCardRect, selector ?? null), this.origin()]);
    return rect && { ...rect, left: rect.left + origin.x, top: rect.top + origin.y };
  }

  async marks(): Promise<Mark[]> {
    const origin = await this.origin();
    return this.evaluate(readMarks, origin.x, origin.y);
  }

  async rect(selector: string): Promise<Rect> {
    const [rect, origin] = await Promise.all([this.evaluate(readRect, selector), this.origin()]);
    if (!rect) throw new Error(`Nothing matches ${selector}.`);
    return { ...rect, left: rect.left + origin.x, top: rect.top + origin.y };
  }

  async frame(selector: string): Promise<Scope> {
    const element = await this.document.$(selector);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`No frame matches ${selector}.`);
    await frame.waitForLoadState();
    return new ChromiumScope(this.tab, frame, { parent: this, selector });
  }

  /** Where this document begins in the top document's viewport. */
  protected async origin(): Promise<Point> {
    if (!this.within) return { x: 0, y: 0 };
    const { parent, selector } = this.within;
    const [base, at] = await Promise.all([parent.origin(), parent.evaluate(readFrameOrigin, selector)]);
    if (!at) throw new Error(`No frame matches ${selector}.`);
    return { x: base.x + at.x, y: base.y + at.y };
  }

  /** A session that sees this document, and its frame's id there. Only frames in a process of their own have their own session. */
  async #session(): Promise<{ session: CDPSession; frameId: string }> {
    const context = this.tab.context();
    if (this.document !== this.tab.mainFrame()) {
      const own = await context.newCDPSession(this.document).catch(() => null);
      if (own) return { session: own, frameId: (await own.send('Page.getFrameTree')).frameTree.frame.id };
    }
    const session = await context.newCDPSession(this.tab);
    return { session, frameId: await this.#frameId(session) };
  }

  async #frameId(session: CDPSession): Promise<string> {
    const { frameTree } = await session.send('Page.getFrameTree');
    type Tree = { frame: { id: string }; childFrames?: Tree[] };
    const path: number[] = [];
    for (let frame = this.document; frame.parentFrame(); frame = frame.parentFrame() ?? frame) {
      path.unshift(frame.parentFrame()?.childFrames().indexOf(frame) ?? 0);
    }
    let tree: Tree = frameTree;
    for (const index of path) tree = tree.childFrames?.[index] ?? tree;
    return tree.frame.id;
  }
}

export class ChromiumPage extends ChromiumScope implements Page {
  readonly #idInFront: () => Promise<number>;

  constructor(tab: Tab, idInFront: () => Promise<number>) {
    super(tab, tab.mainFrame());
    this.#idInFront = idInFront;
  }

  async goto(url: string): Promise<void> {
    await this.tab.goto(url, { waitUntil: 'load' });
  }

  url(): Promise<string> {
    return Promise.resolve(this.tab.url());
  }

  async focus(): Promise<void> {
    await this.tab.bringToFront();
  }

  async hover({ x, y }: Point): Promise<void> {
    await this.tab.mouse.move(x, y, { steps: 3 });
  }

  async click(point: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.hover(point);
    await this.tab.mouse.click(point.x, point.y, { button });
    await this.#drawn();
  }

  async press(keys: string): Promise<void> {
    await this.tab.keyboard.press(keys);
    await this.#drawn();
  }

  async type(text: string): Promise<void> {
    await this.tab.keyboard.type(text);
    await this.#drawn();
  }

  async screenshot(path: string): Promise<void> {
    await this.tab.screenshot({ path });
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.tab.setViewportSize({ width, height });
  }

  async tabId(): Promise<number> {
    await this.focus();
    return this.#idInFront();
  }

  async holdings(): Promise<Holdings> {
    const session = await this.tab.context().newCDPSession(this.tab);
    try {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners, documents } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners, documents };
    } finally {
      await session.detach();
    }
  }

  async close(): Promise<void> {
    await this.tab.close();
  }

  /** Waits until an action shows, as a person does. A click may have led away or closed the tab; that is no matter here. */
  async #drawn(): Promise<void> {
    await this.evaluate(framesLater).catch(() => undefined);
  }
}

/** The document of this frame in a tree that may hold several. */
function documentOf(node: DomNode, frameId: string): DomNode | null {
  // The protocol puts a frame's id on its root element.
  if (node.nodeName === '#document' && node.children?.some((child) => child.frameId === frameId)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = documentOf(child.contentDocument ?? child, frameId);
    if (found) return found;
  }
  return null;
}

/** The closed root inside the card's host, which is not looked for in frames within. */
function cardRoot(node: DomNode | null): DomNode | null {
  if (!node) return null;
  if (node.nodeName.toLowerCase() === 'vademecum-card') {
    return (node.children ?? []).flatMap((child) => child.shadowRoots ?? [])[0] ?? null;
  }
  for (const child of node.children ?? []) {
    const found = cardRoot(child);
    if (found) return found;
  }
  return null;
}
