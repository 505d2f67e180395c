/** What goes to the stores: complete, in one version, under licences that may be shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALLOWED_LICENCES, notices, thirdParties } from '@/scripts/licences/third-party.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

test('the sources archive holds every folder of the house', () => {
  const listed = /const ROOMS = \[([^\]]*)\]/.exec(read('wxt.config.ts'))?.[1] ?? '';
  const rooms = [...listed.matchAll(/'([^']+)'/g)].map((match) => match[1]);
  const folders = readdirSync('.', { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== 'node_modules' && !item.name.startsWith('.'))
    .map(({ name }) => name);
  expect(new Set(rooms)).toEqual(new Set(folders));
});

test('the version stands in package.json alone', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(read('wxt.config.ts')).not.toMatch(/^\s*version:/m);
  expect(read('CHANGELOG.md')).toContain(`## ${version}`);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});

test('what is shipped of others may be shipped, and its licence goes with it', async () => {
  const parts = await thirdParties('.');
  expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'webextension-polyfill']));
  expect(parts.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence))).toEqual([]);
  expect(parts.filter(({ text }) => text === null).map(({ name }) => name)).toEqual([]);
  const text = notices(parts);
  for (const { name, version } of parts) expect(text).toContain(`${name} ${version}`);
});
