/** The sizes that have a budget: scripts that run in other people's pages, compressed as a store compresses them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  file: string;
  /** Bytes after gzip. */
  bytes: number;
  /** Bytes it may have. */
  budget: number;
}

const BUDGETS: readonly { file: string; budget: number }[] = [
  { file: 'content-scripts/highlight.js', budget: 15_000 },
  { file: 'marks.js', budget: 12_000 },
  { file: 'card.js', budget: 40_000 },
];

/** Sizes in one built extension. */
export function sizesOf(folder: string): Size[] {
  return BUDGETS.map(({ file, budget }) => ({
    file,
    budget,
    bytes: gzipSync(readFileSync(join(folder, file))).length,
  }));
}
