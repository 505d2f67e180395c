import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small whole library; a test changes the files it is about. */
const FILES: Readonly<Record<string, string>> = {
  'content/library.yaml': `name: Sample
version: 1.0.0
date: 2025-01-31
publisher: null
licence: null
language: en
homepage: null
disclaimer: Mind yourself.
`,
  'content/sources.yaml': `book:
  title: A book
  url: https://example.org/book
  status: approved
  by: its board
  lastUpdated: 2025-01-01
  approvedOn: null
  disclaimer: Restated.
  references:
    first: { standing: listed, numbers: [1] }
`,
  'content/references.json': `[
  { "id": "first", "type": "article-journal", "title": "A first paper", "PMID": "12345678" },
  { "id": "second", "type": "article-journal", "title": "A second paper", "DOI": "10.1000/xyz" }
]
`,
  'content/articles/one.md': `---
id: one
title: One
terms: [single thing]
related: [two]
review:
  source: book
  wording: draft
---

## Summary

It is rare [@first].
It is mild [@source].
`,
  'content/articles/two.md': `---
id: two
title: Two
terms: []
review:
  source: none
  wording: draft
---

## Summary

It is common [@second].
`,
};

/** Writes the sample library, with `changes` in place of its files (null: left out), and gives its root. Gone after the test. */
export async function sampleLibrary(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'library-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** One file of the sample library with `from` replaced by `to`. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = FILES[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  return { [path]: text.replace(from, to) };
}
