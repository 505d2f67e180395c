/** A Firefox tab and its frames. Every action names its tab and frame anew: Marionette remembers only the last one. */
import { writeFile } from 'node:fs/promises';
import type { Mark, Page, Point, Rect, Scope } from './driver.ts';
import { callText, type FirefoxBrowser } from './firefox-commands.ts';
import { framesLater, readCardRect, readCardText, readFrameOrigin, readMarks, readRect } from './in-page.ts';
import { keyActions } from './keys.ts';
import { until } from './until.ts';

type Run = (...args: never[]) => unknown;

class FirefoxScope implements Scope {
  constructor(
    protected readonly browser: FirefoxBrowser,
    protected readonly handle: string,
    /** Selectors of the frames from the top down to this document. */
    protected readonly frames: readonly string[] = [],
  ) {}

  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.inFront(() => this.execute(run, args, null)) as Promise<T>;
  }

  async inCard<T, A extends readonly unknown[]>(
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<T | null> {
    // The system sandbox sees closed roots and keeps apart from the page's world.
    const script = `
      const host = document.querySelector('vademecum-card');
      const root = host && Array.from(host.children, (child) => child.openOrClosedShadowRoot).find((found) => found);
      return root ? (${run.toString()})(root, ...arguments) : null;`;
    return (await this.inFront(() =>
      this.browser.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' }),
    )) as T | null;
  }

  cardText(): Promise<string | null> {
    return this.inCard(readCardText);
  }

  async cardRect(selector?: string): Promise<Rect | null> {
    const [rect, origin] = [await this.inCard(readCardRect, selector ?? null), await this.origin()];
    return rect && { ...rect, left: rect.left + origin.x, top: rect.top + origin.y };
  }

  async marks(): Promise<Mark[]> {
    const origin = await this.origin();
    return this.evaluate(readMarks, origin.x, origin.y);
  }

  async rect(selector: string): Promise<Rect> {
    const [rect, origin] = [await this.evaluate(readRect, selector), await this.origin()];
    if (!rect) throw new Error(`Nothing matches ${selector}.`);
    return { ...rect, left: rect.left + origin.x, top: rect.top + origin.y };
  }

  async frame(selector: string): Promise<Scope> {
    await this.rect(selector);
    return new FirefoxScope(this.browser, this.handle, [...this.frames, selector]);
  }

  /** Where this document begins in the top document's viewport. */
  private async origin(): Promise<Point> {
    const sum = { x: 0, y: 0 };
    for (const [depth, selector] of this.frames.entries()) {
      const parent = new FirefoxScope(this.browser, this.handle, this.frames.slice(0, depth));
      const at = await parent.evaluate(readFrameOrigin, selector);
      if (!at) throw new Error(`No frame matches ${selector}.`);
      sum.x += at.x;
      sum.y += at.y;
    }
    return sum;
  }

  /** Takes a turn with this document as the current one. */
  protected inFront<T>(work: () => Promise<T>, frames = this.frames): Promise<T> {
    return this.browser.turn.take(async () => {
      await this.browser.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: true });
      await this.browser.send('WebDriver:SwitchToFrame', { id: null });
      for (const value of frames) {
        const found = await this.browser.send('WebDriver:FindElement', { using: 'css selector', value });
        await this.browser.send('WebDriver:SwitchToFrame', { element: Object.values(found as object)[0] as string });
      }
      return work();
    });
  }

  protected execute(run: Run, args: readonly unknown[], sandbox: string | null): Promise<unknown> {
    return this.browser.send('WebDriver:ExecuteScript', { script: callText(run), args, sandbox });
  }
}

export class FirefoxPage extends FirefoxScope implements Page {
  #pointer: Point = { x: 0, y: 0 };

  async goto(url: string): Promise<void> {
    await this.inFront(() => this.browser.send('WebDriver:Navigate', { url }), []);
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  async focus(): Promise<void> {
    await this.inFront(() => Promise.resolve());
  }

  async hover(point: Point): Promise<void> {
    await this.#pointerActions(this.#moves(point));
  }

  async click(point: Point, button: 'left' | 'right' = 'left'): Promise<void> {
    const which = button === 'left' ? 0 : 2;
    await this.#pointerActions([
      ...this.#moves(point),
      { type: 'pointerDown', button: which },
      { type: 'pointerUp', button: which },
    ]);
    await this.#drawn();
  }

  async press(keys: string): Promise<void> {
    await this.#keyActions(keyActions(keys));
    await this.#drawn();
  }

  async type(text: string): Promise<void> {
    await this.#keyActions(Array.from(text, (letter) => keyActions(letter)).flat());
    await this.#drawn();
  }

  async screenshot(path: string): Promise<void> {
    const image = await this.inFront(() => this.browser.send('WebDriver:TakeScreenshot', { full: false }));
    await writeFile(path, Buffer.from(image as string, 'base64'));
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.inFront(async () => {
      // A window never gets narrower than 450 pixels, the browser element in it does.
      await this.browser.send('WebDriver:SetWindowRect', { width: Math.max(width + 40, 500), height: height + 200 });
      await this.browser.chrome(sizeBrowser, width, height);
    });
    await until(`a viewport of ${width} by ${height}`, async () => {
      const [w, h] = await this.evaluate(() => [innerWidth, innerHeight] as const);
      return w === width && h === height;
    });
  }

  tabId(): Promise<number> {
    return this.inFront(() => this.browser.chrome(idOfSelectedTab));
  }

  holdings(): Promise<null> {
    return Promise.resolve(null);
  }

  async close(): Promise<void> {
    await this.inFront(() => this.browser.send('WebDriver:CloseWindow'));
  }

  /** Waits until an action shows, as a person does. A click may have led away or closed the tab; that is no matter here. */
  async #drawn(): Promise<void> {
    await this.evaluate(framesLater).catch(() => undefined);
  }

  #moves({ x, y }: Point): object[] {
    const from = this.#pointer;
    const to = { x: Math.round(x), y: Math.round(y) };
    this.#pointer = to;
    return [0.5, 1].map((part) => ({
      type: 'pointerMove',
      origin: 'viewport',
      duration: 20,
      x: Math.round(from.x + (to.x - from.x) * part),
      y: Math.round(from.y + (to.y - from.y) * part),
    }));
  }

  async #pointerActions(actions: object[]): Promise<void> {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.inFront(() => this.browser.send('WebDriver:PerformActions', { actions: [source] }), []);
  }

  async #keyActions(actions: object[]): Promise<void> {
    const source = { type: 'key', id: 'keyboard', actions };
    await this.inFront(() => this.browser.send('WebDriver:PerformActions', { actions: [source] }), []);
  }
}

// These run in Firefox's own code.
declare const gBrowser: { selectedTab: object; selectedBrowser: HTMLElement };
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionParent: { apiManager: { global: { tabTracker: { getId(tab: object): number } } } };
  };
};

function sizeBrowser(width: number, height: number): void {
  for (const [side, size] of [
    ['width', width],
    ['height', height],
  ] as const) {
    gBrowser.selectedBrowser.style.setProperty(`min-${side}`, `${size}px`);
    gBrowser.selectedBrowser.style.setProperty(`max-${side}`, `${size}px`);
  }
}

function idOfSelectedTab(): number {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}
