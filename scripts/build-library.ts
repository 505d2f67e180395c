/** Compiles the built-in library into the files that the extension ships: entries as JSON, terms as a lexicon segment. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileSegment, saveSegment } from '../lookup/lexicon.ts';
import { exportReferences } from './content/exports.ts';
import { compileLibrary } from './library.ts';
import { mentionsIn } from './mentions.ts';

export interface BuiltFile {
  /** Where it was written. */
  from: string;
  /** Where it belongs inside the extension. */
  to: string;
}

/** Writes the files under `root`/.wxt/library. Throws what `compileLibrary` throws: a damaged library fails the build. */
export async function buildLibrary(root: string): Promise<BuiltFile[]> {
  const library = await compileLibrary(root);
  const segment = compileSegment({ dictionary: library.dictionary.id, entries: library.entries });
  const mentions = mentionsIn(library, segment);
  const folder = join(root, '.wxt/library');
  await mkdir(folder, { recursive: true });
  const files: [string, string | Uint8Array][] = [
    ['entries.json', JSON.stringify({ ...library, mentions })],
    ['references.json', JSON.stringify(exportReferences(library.entries))],
    ['segment.bin', new Uint8Array(saveSegment(segment))],
  ];
  return Promise.all(
    files.map(async ([name, contents]) => {
      const from = join(folder, name);
      await writeFile(from, contents);
      return { from, to: `library/${name}` };
    }),
  );
}
