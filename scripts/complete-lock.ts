/**
 * Adds to `package-lock.json` the optional packages of other platforms that npm left out because the registry in use had none.
 * Without them `npm ci` refuses the lock file. Run it after an `npm install` that dropped them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptional, type LockEntry } from './setup/lock.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
const missing = missingOptional(lock.packages);
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...missing }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} added.`);
