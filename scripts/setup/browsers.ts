/** Finds the browsers, and on Debian or Ubuntu as root installs a missing one through apt. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from '../../tests/e2e/drive/driver.ts';
import { findBrowser, PATH_VARIABLE } from '../../tests/e2e/drive/executables.ts';

const PACKAGE: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const SHOWN: Record<BrowserName, string> = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

/** The executable of a browser, installed first if need be. Throws with a sentence that says what to do when it cannot. */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  if (canInstall()) {
    console.log(`Installing ${PACKAGE[name]} through apt …`);
    apt('update');
    apt('install', '--yes', '--no-install-recommends', PACKAGE[name]);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(
    `${SHOWN[name]} was not found${canInstall() ? ', and apt could not install it' : ''}. On Debian, "sudo apt-get install ` +
      `${PACKAGE[name]}" brings it. Elsewhere install it from its maker; if it is not on the path, set ${PATH_VARIABLE[name]} to its ` +
      "program. Ubuntu offers both browsers as snaps, which may not see the temporary profile used here: prefer the maker's own.",
  );
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['--quiet', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env });
}
