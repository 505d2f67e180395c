/** Starts Firefox with a profile of its own and ends it, profile included. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from './driver.ts';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';

/** The id in the manifest; Firefox knows an extension by it. */
export const EXTENSION_ID = 'vademecum@vademecum.invalid';

/** Host of the extension's pages. Firefox draws it at random for each profile; ours is fixed, so that addresses are known. */
export const HOST = '6f1c9a52-8f0e-4d7b-9a3e-2f7d1c5b8e40';

export interface FirefoxProcess {
  readonly marionette: Marionette;
  readonly closed: Promise<void>;
  end(): Promise<void>;
}

const PREFERENCES: Record<string, string | number | boolean> = {
  // 0: any free port; Firefox writes it to `MarionetteActivePort` in its profile.
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
  'extensions.autoDisableScopes': 0,
  // A temporary extension goes when the browser is closed: what it keeps is to be there when it is installed again.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // The pointer goes through the window, as a hand does: only so does it reach frames of other origins.
  'remote.events.async.enabled': true,
  'remote.events.async.mouse.enabled': true,
  // Nothing of its own on the network or in the way.
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'dom.disable_beforeunload': true,
  'extensions.blocklist.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'layout.css.prefers-color-scheme.content-override': 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.server': 'data:,',
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

function proxyPreferences(proxy: string | undefined): typeof PREFERENCES {
  if (proxy === undefined) return {};
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Starts Firefox and connects to it. */
export async function startFirefox(
  executable: string,
  { headless = true, proxy, profile: kept, preferences }: LaunchOptions,
): Promise<FirefoxProcess> {
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'vademecum-firefox-')));
  const lines = Object.entries({ ...PREFERENCES, ...proxyPreferences(proxy), ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));

  const flags = ['--marionette', '-remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(executable, [...(headless ? ['--headless'] : []), ...flags, 'about:blank'], { stdio: 'ignore' });
  let running = true;
  let failure: Error | null = null;
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error;
      running = false;
      resolve();
    });
    child.once('exit', () => {
      running = false;
      resolve();
    });
  });
  const kill = (): void => {
    if (running) child.kill('SIGKILL');
  };
  process.once('exit', kill);

  const end = async (marionette: Marionette | null): Promise<void> => {
    marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
    const timer = setTimeout(kill, marionette ? 5_000 : 0);
    await closed;
    clearTimeout(timer);
    marionette?.end();
    process.removeListener('exit', kill);
    if (kept === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const port = await until(
      'Firefox opens its remote port',
      async () => {
        if (!running) throw failure ?? new Error(`${executable} ended while starting.`);
        return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '0'));
      },
      { timeout: 60_000 },
    );
    const marionette = await Marionette.connect(port, () => running);
    return { marionette, closed, end: () => end(marionette) };
  } catch (error) {
    await end(null);
    throw error;
  }
}
