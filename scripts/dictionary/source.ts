/** Whatever an author has, as one stream: a dictionary file of any format, or a folder laid out as content/ is. */
import { openAsBlob, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { itemsOf } from '../../lookup/formats/items.ts';
import { openDictionaryFile } from '../../lookup/formats/open.ts';
import { emptyHeader, type FormatItem } from '../../lookup/formats/record.ts';
import { readLibrary } from '../library.ts';

/** The items of what stands at `path`; problems carry the file that they are in. */
export async function* readSource(path: string): AsyncGenerator<FormatItem> {
  if (statSync(path).isDirectory()) yield* readFolder(path);
  else {
    const file = Object.assign(await openAsBlob(path), { name: basename(path) });
    yield* itemsOf((await openDictionaryFile(file)).read());
  }
}

async function* readFolder(path: string): AsyncGenerator<FormatItem> {
  const root = basename(path) === 'content' ? dirname(path) : path;
  const { dictionary, entries, problems } = await readLibrary(root);
  if (dictionary !== null) yield { type: 'header', header: { ...emptyHeader(), ...dictionary, id: null } };
  for (const { file, line, message, remedy } of problems) {
    yield { type: 'problem', problem: { place: `${file}:${line}`, expected: ['repaired', `${message} ${remedy}`] } };
  }
  for (const entry of entries) {
    yield { type: 'entry', entry, obsolete: false, place: join('content/articles', `${entry.id}.md`) };
  }
}
