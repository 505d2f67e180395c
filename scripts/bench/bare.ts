/** The built extension with one more page, of a search box and a line of script: what opening a page costs before any of ours is in it. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from './extension.ts';

export const BARE_PAGE = '/bare.html';

const FILES = {
  [BARE_PAGE]:
    '<!doctype html><meta charset="utf-8"><title>Bare</title><input type="search"><script src="/bare.js"></script>',
  '/bare.js': "document.querySelector('input').focus();",
};

/** The folder that holds it. */
export async function extensionWithBarePage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-bare-'));
  await cp(await builtExtension(), folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  return folder;
}
