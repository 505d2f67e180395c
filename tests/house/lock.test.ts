/** The lock file serves every platform: `npm ci` refuses one that lacks an optional package it names. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingOptional, type LockEntry } from '@/scripts/setup/lock.ts';

test('the lock file is whole; if not, run "npx jiti scripts/complete-lock.ts"', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };
  expect(Object.keys(missingOptional(packages))).toEqual([]);
});

test('a missing package is found and its platform known', () => {
  const packages: Record<string, LockEntry> = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { 'tool-linux-x64-musl': '1.0.0', 'tool-darwin-arm64': '1.0.0' },
    },
    'node_modules/tool/node_modules/tool-darwin-arm64': { version: '1.0.0', optional: true },
  };
  expect(missingOptional(packages)).toEqual({
    'node_modules/tool-linux-x64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
  });
});
