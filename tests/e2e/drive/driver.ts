/**
 * One way to drive the built extension in either browser, so that the same end-to-end tests run in both.
 * All points and rectangles are CSS pixels of the top document's viewport, also when asked of a frame.
 */

export type BrowserName = 'chromium' | 'firefox';

export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One range of a native highlight. `rect` is that of its first line box; all zero when it is not rendered. */
export interface Mark {
  /** Name of the highlight it is registered under: `vademecum-approved`, `vademecum-entry` or `vademecum-uncertain`. */
  name: string;
  text: string;
  rect: Rect;
}

/** A document that can be looked into: a page or one of its frames. */
export interface Scope {
  /** Runs a function in the document's own world. It is sent as text: it sees its arguments and the page, no closure. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Runs a function on the card's closed shadow root, apart from the page's world; null when no card is there. */
  inCard<T, A extends readonly unknown[]>(run: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<T | null>;
  /** The text of the card as rendered; null when no card is there. */
  cardText(): Promise<string | null>;
  /** Where the card, or an element inside it, stands; null when it is not there. */
  cardRect(selector?: string): Promise<Rect | null>;
  /** The native marks registered now, in document order within each name. */
  marks(): Promise<Mark[]>;
  /** Where the first element with this selector stands; throws when there is none. */
  rect(selector: string): Promise<Rect>;
  /** The document of the frame that matches the selector. */
  frame(selector: string): Promise<Scope>;
}

/** A tab: web page or page of the extension. Clicks and keys return when the page has had two frames to show what they did. */
export interface Page extends Scope {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Brings the tab to the front. */
  focus(): Promise<void>;
  /** Moves the pointer in a few steps, as a hand does; it stays there. */
  hover(point: Point): Promise<void>;
  click(point: Point, button?: 'left' | 'right'): Promise<void>;
  /** Presses one key, with modifiers: `Escape`, `ArrowDown`, `Shift+Tab`, `Alt+Shift+L`. */
  press(keys: string): Promise<void>;
  /** Types text into whatever has focus. */
  type(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** The id that the extension knows this tab by, for `popup.html?tab=ID`. */
  tabId(): Promise<number>;
  /** What the page's process holds after a collection, where the browser tells; else null. */
  holdings(): Promise<Holdings | null>;
  close(): Promise<void>;
}

/** Counts for one page, those of every world in it included. */
export interface Holdings {
  nodes: number;
  listeners: number;
  documents: number;
}

/** What the browser tells the extension of a click in its context menu. */
export interface MenuClick {
  menuItemId: string;
  selectionText?: string;
  /** 0 is the top frame. */
  frameId?: number;
  frameUrl?: string;
  editable?: boolean;
  linkUrl?: string;
}

export interface Driver {
  readonly name: BrowserName;
  /** Product and version, as the browser says. */
  readonly version: string;
  /** Resolves when the browser is gone, closed by us or by its user. */
  readonly closed: Promise<void>;
  /** Installs the extension; done by `launch` unless told otherwise. */
  install(): Promise<void>;
  open(url: string): Promise<Page>;
  /** Opens a page in a private window; the browser was launched with `privateWindows`. */
  openPrivate(url: string): Promise<Page>;
  /** Full address of a page of the extension, e.g. `popup.html?tab=3`. */
  extensionUrl(path: string): string;
  /** Runs a function in the extension's background, where `browser` or `chrome` is the extension's. */
  background<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Hands a context-menu click on this tab to the extension's own listener; native menus cannot be clicked headless. */
  clickMenu(page: Page, click: MenuClick): Promise<void>;
  /** Hands a keyboard command to the extension's own listener, with this tab in front. */
  command(page: Page, name: string): Promise<void>;
  /** Hands a text to the extension's own listener, as entered in the address bar after its keyword, for a new tab. */
  enterInAddressBar(text: string): Promise<void>;
  /** Lets the extension into all web pages or, as its user can, into none. */
  letInto(pages: 'all' | 'none'): Promise<void>;
  /** Answers the question that Firefox asks its user when the extension asks for more, and gives its words; Chromium has none that can be reached. */
  answerPrompt?(answer: 'allow' | 'refuse'): Promise<string>;
  /** Loads the extension anew, as an update does: scripts in open pages are orphaned. */
  reloadExtension(): Promise<void>;
  /** Ends the background as the browser does when it has been idle; the next event starts it again. */
  stopBackground(): Promise<void>;
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Errors that pages and the extension's own parts have left on the console so far. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; `.output/chrome-mv3` or `.output/firefox-mv3` unless given. */
  extension?: string;
  /** False starts the browser without the extension: `install()` adds it later, beside tabs that are open already. */
  install?: boolean;
  headless?: boolean;
  /** A folder for the browser's profile, kept when it is closed: launching with it again is a restart. Without, one that goes. */
  profile?: string;
  /** Lets the extension into private windows, as its user can. */
  privateWindows?: boolean;
  /** Firefox's own preferences, beside those that every test has. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** `host:port` of a proxy for everything the browser asks for, pages of this machine included. */
  proxy?: string;
  /** True leaves the page of the first run open; without, it is closed as soon as it has opened, so that it disturbs no test. */
  welcome?: boolean;
}
