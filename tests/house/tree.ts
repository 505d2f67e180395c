/** The source files of the house and what they import, for the tests that hold it to its rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface Import {
  /** As written. */
  specifier: string;
  line: number;
}

export interface Source {
  /** Path from the root of the repository, with `/`. */
  path: string;
  /** Comments are blanked, lines kept. */
  code: string;
  text: string;
  imports: readonly Import[];
}

const ROOMS = ['components', 'entrypoints', 'lookup', 'page', 'platform', 'scripts', 'tests'];

/** Every TypeScript and JavaScript module in the rooms. */
export function sources(): Source[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .toSorted()
    .map((path) => toSource(path, readFileSync(path, 'utf8')));
}

/** Reads one module's text. */
export function toSource(path: string, text: string): Source {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const pattern =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/gm;
  const imports = [...code.matchAll(pattern)].map((match) => ({
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
    line: lineAt(code, match.index + match[0].length),
  }));
  return { path, code, text, imports };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The room a path lies in: its first folder. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Where an import of our own leads, from the root; null for a package. */
export function target(source: Source, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('@/')) return bare.slice(2);
  if (bare.startsWith('.')) return posix.normalize(posix.join(dirname(source.path), bare));
  return null;
}

/** The name of the package an import asks for: `preact` for `preact/hooks`, `@floating-ui/dom` whole. */
export function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
