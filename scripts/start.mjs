/** `npm start`: a browser with the extension on the demonstration article. `npm start -- firefox` picks the browser. */
import { installPackages, runScript } from './setup/run.mjs';

try {
  installPackages();
  process.exitCode = runScript('scripts/demo/start.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
