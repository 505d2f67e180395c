/** `npm run soak -- 600 firefox`: reads for so many seconds (60) in one browser (both, one after the other) and prints what it counted. */
import type { BrowserName } from '../tests/e2e/drive/driver.ts';
import { soakIn } from '../tests/e2e/soak/soak-in.ts';
import { long } from '../tests/pdf/papers.ts';

/** Tabs that are open all the while. */
const TABS = 40;

const [time = '60', only] = process.argv.slice(2);
const seconds = Number(time);
if (!(seconds > 0)) throw new Error(`Expected a number of seconds, got "${time}".`);
for (const name of ['chromium', 'firefox'] satisfies BrowserName[]) {
  if (only !== undefined && only !== name) continue;
  console.log(name, JSON.stringify(await soakIn(name, seconds, long(12), TABS), null, 2));
}
