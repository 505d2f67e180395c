import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { findBrowser, PATH_VARIABLE } from './executables.ts';
import { launchFirefox } from './firefox.ts';

const BUILT: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Starts a browser of this machine with the built extension, in a fresh profile. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  const executable = findBrowser(name);
  if (!executable) {
    throw new Error(`No ${name} was found. Set ${PATH_VARIABLE[name]} to its program, or let "npm test" install it.`);
  }
  const extension = resolve(options.extension ?? BUILT[name]);
  if (!existsSync(`${extension}/manifest.json`)) {
    throw new Error(`There is no built extension in ${extension}. Run "npm run build" first.`);
  }
  return name === 'chromium'
    ? launchChromium(executable, extension, options)
    : launchFirefox(executable, extension, options);
}
