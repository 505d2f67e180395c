/** Sees to it that both browsers are there and says which were found. */
import { ensureBrowser } from './browsers.ts';

for (const name of ['chromium', 'firefox'] as const) {
  try {
    console.log(`${name}: ${ensureBrowser(name)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
