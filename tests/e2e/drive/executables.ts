/** Where the browsers of this machine are. `CHROME_PATH` and `FIREFOX_PATH` win over everything found. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './driver.ts';

/** The variable that names the executable of each browser. */
export const PATH_VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The executable of a browser on this machine, or null. Throws when the variable names something that cannot be run. */
export function findBrowser(name: BrowserName, environment = process.env): string | null {
  const variable = PATH_VARIABLE[name];
  const named = environment[variable];
  if (named) {
    if (!isExecutable(named))
      throw new Error(`${variable} is set to ${named}, which is not a program that can be run.`);
    return named;
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...PLACES[name].filter((place) => existsSync(place))].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
