/**
 * What `npm start` and `npm test` have in common: on a fresh clone there is only some Node and npm, so this is plain JavaScript
 * without dependencies. It installs the packages from the lock file and runs the rest, TypeScript, with a Node that is new enough.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDEST_NODE_TO_START = 20;
const OLDEST_NODE_FOR_TOOLS = 22;

/** Installs what is missing; throws with a sentence that says what to do when it cannot. */
export function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE_TO_START) {
    throw new Error(
      `This is Node ${process.versions.node}. Please install Node ${OLDEST_NODE_TO_START} or newer: https://nodejs.org`,
    );
  }
  if (!packagesMatchLock()) {
    console.log('Installing the packages of package-lock.json …');
    npm('ci', '--no-audit', '--no-fund');
  } else if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    npm('run', 'postinstall');
  }
}

/** Runs a TypeScript file of ours and returns its exit code. */
export function runScript(file, args = []) {
  const jiti = join(ROOT, 'node_modules', 'jiti', 'lib', 'jiti-cli.mjs');
  const { status, error } = spawnSync(nodeForTools(), [jiti, join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
  });
  if (error) throw error;
  // No status: ended by a signal, which is no success.
  return status ?? 1;
}

/** The Node among the packages, else this machine's own when it is new enough. */
function nodeForTools() {
  const ours = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (process.platform !== 'win32' && spawnSync(ours, ['--version'], { stdio: 'ignore' }).status === 0) return ours;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE_FOR_TOOLS) return process.execPath;
  throw new Error(
    `The build needs Node ${OLDEST_NODE_FOR_TOOLS} or newer; this is ${process.versions.node}, and the package "node", which brings a newer one, ` +
      `was not installed. Run "npm rebuild node", or install Node ${OLDEST_NODE_FOR_TOOLS} or newer: https://nodejs.org`,
  );
}

/** Whether what is installed is what the lock file says, package by package. Optional ones may be for another platform. */
function packagesMatchLock() {
  const installed = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing: is this a whole clone of the repository?');
  if (!installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (!found) return optional === true;
    return found.version === version && existsSync(join(ROOT, path));
  });
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

function npm(...args) {
  // Installing replaces node_modules, the Node in it included: npm must run on the machine's own.
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !resolve(folder).startsWith(join(ROOT, 'node_modules')));
  const { status, error } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: folders.join(delimiter) },
  });
  if (error) throw new Error(`npm could not be started: ${error.message}. It comes with Node: https://nodejs.org`);
  if (status !== 0)
    throw new Error(
      `"npm ${args.join(' ')}" failed. Its messages above say why; without a network nothing can be installed.`,
    );
}
