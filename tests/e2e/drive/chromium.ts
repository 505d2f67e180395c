/** Drives Chromium and its kin through Playwright and the DevTools protocol. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page as Tab } from 'playwright-core';
import { ChromiumPage } from './chromium-page.ts';
import { evaluateInWorker, isActivated, runningWorker, startWorker } from './chromium-worker.ts';
import type { Driver, LaunchOptions, MenuClick, Page } from './driver.ts';
import { until } from './until.ts';

/** Starts Chromium with the extension. */
export async function launchChromium(executable: string, extension: string, options: LaunchOptions): Promise<Driver> {
  const headless = options.headless ?? true;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'vademecum-chromium-')));
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      headless,
      viewport: headless ? { width: 1200, height: 800 } : null,
      ignoreDefaultArgs: ['--disable-extensions'],
      // Branded Chrome ignores `--load-extension` since 137; the DevTools command that this flag opens is heeded by all.
      args: ['--enable-unsafe-extension-debugging', ...(headless ? ['--headless=new'] : [])],
      // The sandbox refuses to run as root and in many containers; on a person's own desktop it stays on.
      ...(options.proxy === undefined ? {} : { proxy: { server: options.proxy, bypass: '<-loopback>' } }),
      chromiumSandbox: !headless && process.getuid?.() !== 0,
    });
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gives no browser for this context.');
    const session = await browser.newBrowserCDPSession();
    const driver = new ChromiumDriver(context, session, extension, profile, `chromium ${browser.version()}`, options);
    try {
      if (options.install !== false) await driver.install();
    } catch (error) {
      await driver.close();
      throw error;
    }
    return driver;
  } catch (error) {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly closed: Promise<void>;
  #id = '';
  #scheme: 'light' | 'dark' = 'light';
  #blankTab: Tab | undefined;
  readonly #complaints: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly session: CDPSession,
    readonly extension: string,
    readonly profile: string,
    readonly version: string,
    readonly options: LaunchOptions,
  ) {
    this.#blankTab = context.pages()[0];
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
    context.on('weberror', (error) => this.#complaints.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(`${message.text()} (${message.location().url})`);
    });
  }

  async install(): Promise<void> {
    const before = await this.#worker();
    const isFirst = this.#id === '';
    this.#id = await this.#loadUnpacked();
    await until('the extension starts in Chromium', async () => {
      const now = await this.#worker();
      return now !== null && now !== before && isActivated(this.session, now);
    });
    if (isFirst && this.options.welcome !== true) await this.#closeWelcome();
    if (isFirst && this.options.privateWindows === true) await this.#allowPrivateWindows();
  }

  async open(url: string): Promise<Page> {
    const tab = this.#blankTab ?? (await this.context.newPage());
    this.#blankTab = undefined;
    await tab.emulateMedia({ colorScheme: this.#scheme });
    const page = new ChromiumPage(tab, () => this.#idOfTabInFront());
    await page.goto(url);
    return page;
  }

  async openPrivate(url: string): Promise<Page> {
    const opened = this.context.waitForEvent('page', (tab) => tab.url() === url);
    await this.background(openPrivateWindow, url);
    const tab = await opened;
    return new ChromiumPage(tab, () => this.#idOfTabInFront());
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.#id}/${path}`;
  }

  async background<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const worker = (await this.#worker()) ?? (await startWorker(this.context, this.session, this.extensionUrl('')));
    const expression = `(${run.toString()})(...${JSON.stringify(args)})`;
    return (await evaluateInWorker(this.session, worker, expression)) as T;
  }

  async clickMenu(page: Page, click: MenuClick): Promise<void> {
    const [id, pageUrl] = [await page.tabId(), await page.url()];
    await this.background(dispatchMenuClick, id, { editable: false, frameId: 0, pageUrl, ...click });
  }

  async command(page: Page, name: string): Promise<void> {
    await this.background(dispatchCommand, await page.tabId(), name);
  }

  async enterInAddressBar(text: string): Promise<void> {
    await this.background(dispatchOmnibox, text);
  }

  async letInto(pages: 'all' | 'none'): Promise<void> {
    await this.#configure({ hostAccess: pages === 'all' ? 'ON_ALL_SITES' : 'ON_CLICK' });
  }

  async reloadExtension(): Promise<void> {
    await this.install();
  }

  async stopBackground(): Promise<void> {
    const targetId = await this.#worker();
    if (!targetId) return;
    await this.session.send('Target.closeTarget', { targetId });
    // An event that waits may start it anew at once: that is another target.
    await until('the background ends', async () => (await this.#worker()) !== targetId);
  }

  async colorScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    for (const tab of this.context.pages()) await tab.emulateMedia({ colorScheme: scheme });
  }

  complaints(): Promise<string[]> {
    return Promise.resolve([...this.#complaints]);
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.options.profile === undefined) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The browser loads the extension anew. */
  async #allowPrivateWindows(): Promise<void> {
    await this.#configure({ incognitoAccess: true });
    await until('the extension to be let into private windows', () =>
      this.background(isLetIntoPrivateWindows).catch(() => false),
    );
  }

  /** By the switches of the browser's own page of extensions. */
  async #configure(switches: object): Promise<void> {
    const tab = await this.context.newPage();
    await tab.goto('chrome://extensions/');
    await tab.evaluate(configureExtension, { extensionId: this.#id, ...switches });
    await tab.close();
  }

  async #loadUnpacked(): Promise<string> {
    const params = { path: this.extension };
    try {
      // A command that Playwright's types do not know yet.
      const answer = await this.session.send('Extensions.loadUnpacked' as 'Browser.getVersion', params);
      return (answer as unknown as { id: string }).id;
    } catch (error) {
      throw new Error(
        `${this.version} did not load ${this.extension}: ${error instanceof Error ? error.message : String(error)}. ` +
          'If this is branded Chrome, which also ignores --load-extension since 137, set CHROME_PATH to Chromium or Chrome for Testing.',
        { cause: error },
      );
    }
  }

  async #closeWelcome(): Promise<void> {
    const isWelcome = (tab: Tab) => tab.url() === this.extensionUrl('welcome.html');
    const welcome = await until('the page of the first run', () =>
      Promise.resolve(this.context.pages().find(isWelcome)),
    );
    await welcome.close();
  }

  #worker(): Promise<string | null> {
    return runningWorker(this.session, this.extensionUrl(''));
  }

  async #idOfTabInFront(): Promise<number> {
    const ids = await this.background(idsOfActiveTabs);
    const [id] = ids;
    if (id === undefined) throw new Error('The extension sees no active tab.');
    return id;
  }
}

// These run in the extension's background. Events of Chromium have an undocumented `dispatch`.
interface Dispatching {
  dispatch(...args: unknown[]): void;
}
interface ExtensionTab {
  id?: number;
}
declare const chrome: {
  tabs: { query(filter: object): Promise<ExtensionTab[]>; get(id: number): Promise<ExtensionTab> };
  contextMenus: { onClicked: Dispatching };
  commands: { onCommand: Dispatching };
  omnibox: { onInputEntered: Dispatching };
  windows: { create(window: object): Promise<unknown> };
  extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  /** On the browser's own page of extensions. */
  developerPrivate: {
    updateExtensionConfiguration(values: object): Promise<void>;
    updateProfileConfiguration(values: object): Promise<void>;
  };
};

async function configureExtension(switches: object): Promise<void> {
  // Without, what was loaded from a folder is switched off when it is loaded anew.
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.updateExtensionConfiguration(switches);
}

function isLetIntoPrivateWindows(): Promise<boolean> {
  return chrome.extension.isAllowedIncognitoAccess();
}

async function openPrivateWindow(url: string): Promise<void> {
  await chrome.windows.create({ incognito: true, url });
}

async function idsOfActiveTabs(): Promise<number[]> {
  const tabs = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function dispatchMenuClick(id: number, click: object): Promise<void> {
  chrome.contextMenus.onClicked.dispatch(click, await chrome.tabs.get(id));
}

async function dispatchCommand(id: number, name: string): Promise<void> {
  chrome.commands.onCommand.dispatch(name, await chrome.tabs.get(id));
}

function dispatchOmnibox(text: string): void {
  chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
}
