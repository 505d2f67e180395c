/** Drives Firefox through Marionette: web pages, the extension's own pages, and the browser's code where nothing else reaches. */
import type { Driver, LaunchOptions, MenuClick, Page } from './driver.ts';
import { callText, Turn, type FirefoxBrowser } from './firefox-commands.ts';
import { FirefoxPage } from './firefox-page.ts';
import { answerPrompt } from './firefox-prompt.ts';
import { EXTENSION_ID, HOST, startFirefox, type FirefoxProcess } from './firefox-process.ts';
import { until } from './until.ts';

/** Starts Firefox with the extension. */
export async function launchFirefox(executable: string, extension: string, options: LaunchOptions): Promise<Driver> {
  const process = await startFirefox(executable, options);
  try {
    const session = (await process.marionette.send('WebDriver:NewSession')) as {
      capabilities: Record<string, unknown>;
    };
    const { browserName, browserVersion } = session.capabilities;
    const driver = new FirefoxDriver(process, extension, `${String(browserName)} ${String(browserVersion)}`, options);
    if (options.install !== false) await driver.install();
    return driver;
  } catch (error) {
    await process.end();
    throw error;
  }
}

class FirefoxDriver implements Driver, FirefoxBrowser {
  readonly name = 'firefox';
  readonly closed: Promise<void>;
  readonly turn = new Turn();
  #home: string | null = null;

  constructor(
    readonly process: FirefoxProcess,
    readonly extension: string,
    readonly version: string,
    readonly options: LaunchOptions,
  ) {
    this.closed = process.closed;
  }

  send(name: string, params: Record<string, unknown> = {}): Promise<unknown> {
    return this.process.marionette.send(name, params);
  }

  async chrome<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return (await this.send('WebDriver:ExecuteScript', { script: callText(run), args, sandbox: 'system' })) as T;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async install(): Promise<void> {
    await this.turn.take(() =>
      this.send('Addon:Install', {
        path: this.extension,
        temporary: true,
        allowPrivateBrowsing: this.options.privateWindows === true,
      }),
    );
    await until('the extension starts in Firefox', () =>
      this.turn.take(() => this.chrome(backgroundIsRunning, EXTENSION_ID)),
    );
    if (this.options.welcome === true) return;
    await until('the page of the first run', () =>
      this.turn.take(() => this.chrome(closeTabOf, this.extensionUrl('welcome.html'))),
    );
  }

  async open(url: string): Promise<Page> {
    const page = await this.#openIn({ type: 'tab', focus: true });
    await page.goto(url);
    return page;
  }

  async openPrivate(url: string): Promise<Page> {
    const page = await this.#openIn({ type: 'window', focus: true, private: true });
    // A private window begins with a page of its own, which may come after the one that is asked for.
    await until('the page in the private window', async () => {
      await page.goto(url).catch(() => undefined);
      return (await page.url().catch(() => '')) === url;
    });
    return page;
  }

  #openIn(place: Record<string, unknown>): Promise<FirefoxPage> {
    return this.turn.take(async () => {
      // The tab that Firefox starts with stays: without a tab in front no new one can be asked for.
      this.#home ??= (await this.send('WebDriver:GetWindowHandle')) as string;
      await this.send('WebDriver:SwitchToWindow', { handle: this.#home, focus: false });
      const { handle } = (await this.send('WebDriver:NewWindow', place)) as { handle: string };
      return new FirefoxPage(this, handle);
    });
  }

  extensionUrl(path: string): string {
    return `moz-extension://${HOST}/${path}`;
  }

  background<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return this.turn.take(async () => {
      // The window that was used last may be closed by now; the one of the first tab is not.
      if (this.#home !== null) await this.send('WebDriver:SwitchToWindow', { handle: this.#home, focus: false });
      return this.chrome(runInBackground, EXTENSION_ID, callText(run), args);
    }) as Promise<T>;
  }

  async clickMenu(page: Page, click: MenuClick): Promise<void> {
    await page.focus();
    await this.turn.take(() => this.chrome(emitMenuClick, EXTENSION_ID, click));
  }

  async command(page: Page, name: string): Promise<void> {
    await page.focus();
    await this.turn.take(() => this.chrome(emitCommand, EXTENSION_ID, name));
  }

  async enterInAddressBar(text: string): Promise<void> {
    await this.turn.take(() => this.chrome(emitOmnibox, EXTENSION_ID, text));
  }

  async letInto(pages: 'all' | 'none'): Promise<void> {
    await this.turn.take(() => this.chrome(changeAccess, EXTENSION_ID, pages === 'all' ? 'add' : 'remove'));
  }

  answerPrompt(answer: 'allow' | 'refuse'): Promise<string> {
    return answerPrompt(this, answer);
  }

  async reloadExtension(): Promise<void> {
    await this.turn.take(() => this.chrome(reloadAddon, EXTENSION_ID));
    await until('the extension starts again', () =>
      this.turn.take(() => this.chrome(backgroundIsRunning, EXTENSION_ID)),
    );
  }

  async stopBackground(): Promise<void> {
    await this.turn.take(() => this.chrome(terminateBackground, EXTENSION_ID));
  }

  async colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.turn.take(() => this.chrome(setColorScheme, scheme === 'dark' ? 0 : 1));
  }

  complaints(): Promise<string[]> {
    return this.turn.take(() => this.chrome(readComplaints));
  }

  async close(): Promise<void> {
    await this.process.end();
  }
}

// What follows runs in Firefox's own code. Only what is used of its interfaces is described.
interface BrowsingContext {
  currentWindowGlobal: {
    getActor(name: string): { executeScript(script: string, args: unknown, options: object): Promise<unknown> };
  };
}
interface Extension {
  backgroundState: string;
  views: Iterable<{ viewType: string; xulBrowser: { browsingContext: BrowsingContext } }>;
  wakeupBackground?(): Promise<void>;
  terminateBackground(options: object): Promise<void>;
  emit(event: string, ...args: unknown[]): void;
  shortcuts: { manifestCommands: Map<string, unknown>; onCommand(name: string): void };
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
type ChangePermissions = (id: string, what: object, extension: Extension) => Promise<unknown>;
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    ExtensionPermissions: { add: ChangePermissions; remove: ChangePermissions };
  };
};
interface ConsoleMessage {
  QueryInterface?(type: unknown): { errorMessage: string; sourceName: string; flags: number; warningFlag: number };
}
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  console: { getMessageArray(): ConsoleMessage[] };
};
declare const Ci: { nsIScriptError: unknown };
interface BrowserTab {
  linkedBrowser: { currentURI: { spec: string } };
}
declare const gBrowser: { selectedTab: object; tabs: BrowserTab[]; removeTab(tab: BrowserTab): void };

function backgroundIsRunning(id: string): boolean {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState === 'running';
}

async function runInBackground(id: string, script: string, args: unknown): Promise<unknown> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is not installed.');
  await extension.wakeupBackground?.();
  for (const view of extension.views) {
    if (view.viewType !== 'background') continue;
    const actor = view.xulBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
    return actor.executeScript(script, args, { sandboxName: null, timeout: 30_000 });
  }
  throw new Error('The extension has no background.');
}

function emitMenuClick(id: string, click: object): void {
  const info = { modifiers: [], editable: false, frameId: 0, button: 0, ...click };
  WebExtensionPolicy.getByID(id)?.extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

function emitCommand(id: string, name: string): void {
  const shortcuts = WebExtensionPolicy.getByID(id)?.extension.shortcuts;
  if (!shortcuts?.manifestCommands.has(name)) throw new Error(`The manifest has no command ${name}.`);
  shortcuts.onCommand(name);
}

function emitOmnibox(id: string, text: string): void {
  WebExtensionPolicy.getByID(id)?.extension.emit('webext-omnibox-input-entered', text, 'newForegroundTab');
}

/** Closes the tab that shows this page; false while there is none. */
function closeTabOf(url: string): boolean {
  const found = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === url);
  if (found !== undefined) gBrowser.removeTab(found);
  return found !== undefined;
}

/** As the browser's own page of add-ons does. */
async function changeAccess(id: string, change: 'add' | 'remove'): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('The extension is not installed.');
  await ExtensionPermissions[change](id, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, extension);
}

async function reloadAddon(id: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id)?.extension.terminateBackground({ ignoreDevToolsAttached: true });
}

function setColorScheme(value: number): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
}

/** Script errors of pages and of the extension; the browser's own code complains of much that is no matter here. */
function readComplaints(): string[] {
  return Services.console.getMessageArray().flatMap((message) => {
    try {
      const error = message.QueryInterface?.(Ci.nsIScriptError);
      if (!error || (error.flags & error.warningFlag) !== 0) return [];
      // Said by Firefox of every page that is left while an answer is on its way; no script can prevent it.
      if (/^Promise (?:resolved|rejected) after context unloaded/.test(error.errorMessage)) return [];
      return /^(?:moz-extension|https?|file):/.test(error.sourceName)
        ? [`${error.errorMessage} (${error.sourceName})`]
        : [];
    } catch {
      // No script error: a message of another kind.
      return [];
    }
  });
}
