/** Builds the extension and opens it on the demonstration article; without a display, shows by text and pictures what it did. */
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../tests/e2e/drive/driver.ts';
import { findBrowser, PATH_VARIABLE } from '../../tests/e2e/drive/executables.ts';
import { launch } from '../../tests/e2e/drive/launch.ts';
import { serve } from '../../tests/e2e/drive/serve.ts';
import { ensureBrowser } from '../setup/browsers.ts';
import { runStep } from '../setup/step.ts';
import { showHeadless } from './headless.ts';

const TARGET: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** The browser asked for, else the first that is there, else Chromium, which is then installed. */
function choose(asked: string | undefined): BrowserName {
  if (asked === 'chromium' || asked === 'firefox') return asked;
  if (asked !== undefined) throw new Error(`"${asked}" is neither chromium nor firefox.`);
  if (process.env[PATH_VARIABLE.chromium]) return 'chromium';
  if (process.env[PATH_VARIABLE.firefox]) return 'firefox';
  return findBrowser('chromium') === null && findBrowser('firefox') !== null ? 'firefox' : 'chromium';
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function build(name: BrowserName): Promise<void> {
  const { code, output, seconds } = await runStep(['wxt', 'build', '-b', TARGET[name]], { output: 'keep', limit: 180 });
  if (code !== 0) throw new Error(`${output}\nThe build failed; its messages above say why.`);
  console.log(`Built for ${name} in ${seconds.toFixed(1)} s.`);
}

async function main(): Promise<void> {
  const name = choose(process.argv[2]);
  ensureBrowser(name);
  await build(name);

  const site = await serve(fileURLToPath(new URL('.', import.meta.url)));
  const headless = !hasDisplay();
  const driver = await launch(name, { headless });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void driver.close());
  try {
    console.log(`Started ${driver.version} with the extension.`);
    if (headless) {
      await showHeadless(driver, site.url('article.html'));
    } else {
      await driver.open(site.url('article.html'));
      console.log('Rest the pointer on a marked term; the toolbar button opens the library. Close the browser to end.');
      await driver.closed;
    }
  } finally {
    await driver.close();
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
