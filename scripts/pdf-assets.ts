/**
 * What of pdf.js the extension ships, each file as it came from npm: the stores refuse modified copies. The legacy build, since
 * the other one uses what our oldest browser lacks.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile } from './build-library.ts';

/** Folders and files of the package, and where they belong inside the extension. Scripting (QuickJS) is left out: no PDF runs code here. */
const PARTS: readonly { from: string; to: string; files?: readonly string[]; not?: RegExp }[] = [
  { from: 'legacy/build', to: 'pdf', files: ['pdf.min.mjs', 'pdf.worker.min.mjs'] },
  { from: 'legacy/web', to: 'pdf', files: ['pdf_viewer.mjs', 'pdf_viewer.css'] },
  { from: 'legacy/web/images', to: 'pdf/images' },
  { from: 'cmaps', to: 'pdf/cmaps' },
  { from: 'iccs', to: 'pdf/iccs' },
  { from: 'standard_fonts', to: 'pdf/standard_fonts' },
  { from: 'wasm', to: 'pdf/wasm', not: /quickjs/i },
];

/** The files of pdf.js under `root`/node_modules that are shipped. */
export function pdfAssets(root: string): BuiltFile[] {
  const folder = join(root, 'node_modules/pdfjs-dist');
  return PARTS.flatMap(({ from, to, files, not }) =>
    (files ?? readdirSync(join(folder, from)))
      .filter((name) => not?.test(name) !== true)
      .map((name) => ({ from: join(folder, from, name), to: `${to}/${name}` })),
  );
}
