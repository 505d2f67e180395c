/** Every test that SECURITY.md leans on exists, under the name it gives. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const named = [...readFileSync('SECURITY.md', 'utf8').matchAll(/\(`(tests\/[\w./-]+)`(?:,\s“([^”]+(?:’[^”]+)*)”)?\)/g)];

test('SECURITY.md names tests', () => {
  expect(named.length).toBeGreaterThan(10);
});

test.each(named.map(([, file = '', title = '']) => [file, title] as const))('%s has “%s”', (file, title) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(title);
});
