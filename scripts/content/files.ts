/** Reads files of content/, and says of those that cannot be read what is the matter with them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../lookup/article/problem.ts';

/** Where the entries are, from the root. */
export const ARTICLES = 'content/articles';

/** A file as read; `text` is null where it could not be, and `problem` says why. */
export interface TextFile {
  path: string;
  text: string | null;
  problem: Problem | null;
}

/** Reads one file of the library, without the mark some editors put before the first letter. */
export async function readText(root: string, path: string): Promise<TextFile> {
  try {
    const text = await readFile(join(root, path), 'utf8');
    return { path, text: text.replace(/^\uFEFF/, ''), problem: null };
  } catch (error) {
    return { path, text: null, problem: unreadable(path, error) };
  }
}

/** The files of the entries in the order of the alphabet, and what stands among them without being one. */
export async function listArticles(root: string): Promise<{ paths: string[]; problems: Problem[] }> {
  let names: string[];
  try {
    names = (await readdir(join(root, ARTICLES))).filter((name) => !name.startsWith('.')).toSorted();
  } catch (error) {
    return { paths: [], problems: [unreadable(ARTICLES, error)] };
  }
  const paths = names.filter((name) => name.endsWith('.md')).map((name) => `${ARTICLES}/${name}`);
  const problems = names
    .filter((name) => !name.endsWith('.md'))
    .map((name) => ({
      file: `${ARTICLES}/${name}`,
      line: 1,
      message: 'The name does not end in “.md”, so it is not read.',
      remedy: 'Rename it, or take it out of the folder.',
    }));
  return { paths, problems };
}

function unreadable(file: string, error: unknown): Problem {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOENT')
    return { file, line: 1, message: 'It is missing.', remedy: 'Restore it; see content/README.md.' };
  if (code === 'EISDIR')
    return { file, line: 1, message: 'It is a folder, not a file.', remedy: 'Rename or remove it.' };
  return { file, line: 1, message: `It cannot be read (${code || String(error)}).`, remedy: 'See to the file.' };
}
