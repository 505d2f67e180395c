/** `npm test`: installs what is missing, then checks everything. The last line is the count: `N passed, N failed`. */
import { installPackages, runScript } from './setup/run.mjs';

try {
  installPackages();
  if (runScript('scripts/setup/install-browsers.ts') === 0) {
    process.exitCode = runScript('scripts/check.ts');
  } else {
    giveUp();
  }
} catch (error) {
  console.error(error.message);
  giveUp();
}

/** Nothing was tested: that is one failure, not none. */
function giveUp() {
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
