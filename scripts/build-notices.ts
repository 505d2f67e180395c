/** Writes the licences of what the extension ships into the extension. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltFile } from './build-library.ts';
import { notices, thirdParties } from './licences/third-party.ts';

/** Writes `licences.txt` under `root`/.wxt/notices. */
export async function buildNotices(root: string): Promise<BuiltFile[]> {
  const folder = join(root, '.wxt/notices');
  const from = join(folder, 'licences.txt');
  await mkdir(folder, { recursive: true });
  await writeFile(from, notices(await thirdParties(root)));
  return [{ from, to: 'licences.txt' }];
}
