/** `npm run content -- new "Title"`: a file that the checks lead its author through. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The id of an entry: its preferred name in small letters and hyphens. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Writes the beginning of an entry and returns its path from the root; refuses to touch a file that is there. */
export async function startArticle(root: string, title: string): Promise<string> {
  const id = slugOf(title);
  if (!id) throw new Error(`“${title}” has no letters to make an id of.`);
  const path = `content/articles/${id}.md`;
  try {
    await writeFile(join(root, path), beginning(id, title), { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'EEXIST') throw new Error(`${path} is there already.`, { cause: error });
    throw error;
  }
  return path;
}

function beginning(id: string, title: string): string {
  return `---
id: ${id}
title: ${JSON.stringify(title)}
terms: []
topics: []
xrefs: []
related: []
review:
  source: none
  wording: draft
---

## Summary

Say in one to four sentences what a reader must know, and end each in its citation [@key-of-a-reference].
`;
}
