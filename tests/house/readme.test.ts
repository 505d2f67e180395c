/** What the documents say of the tree is so: rooms, files, commands and links they name exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const DOCUMENTS = readdirSync('.').filter((name) => name.endsWith('.md'));

test('the documents that a newcomer looks for are there', () => {
  expect(DOCUMENTS).toEqual(
    expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']),
  );
  expect(existsSync('LICENSE')).toBe(true);
});

test('the README gives the two commands', () => {
  expect(namedScripts(readFileSync('README.md', 'utf8'))).toEqual(expect.arrayContaining(['start', 'test']));
});

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  test('names only npm scripts that exist', () => {
    expect(namedScripts(text).filter((script) => !(script in scripts))).toEqual([]);
  });

  test('names only paths that exist', () => {
    const paths = text.matchAll(
      /`((?:components|content|docs|entrypoints|lookup|page|platform|public|scripts|tests)\/[\w./-]*)`/g,
    );
    const linked = text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g);
    const missing = [...paths, ...linked].map((match) => match[1] ?? '').filter((path) => !existsSync(path));
    expect(missing).toEqual([]);
  });
});

function namedScripts(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
}
