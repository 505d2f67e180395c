/** The README and the tree agree. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('every npm script it names exists', () => {
  const named = [...readme.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  expect(named).toEqual(expect.arrayContaining(['start', 'test']));
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every path it names exists', () => {
  const paths = [
    ...readme.matchAll(/`((?:components|content|entrypoints|lookup|page|platform|public|scripts|tests)\/[\w./-]*)`/g),
  ];
  const linked = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)];
  const missing = [...paths, ...linked].map((match) => match[1] ?? '').filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});
