/** Compiles content/ into the built-in dictionary. Used by the build, by the tests and by `npm run content`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../lookup/article/article.ts';
import { checkLibrary, type FiledEntry } from '../lookup/article/library-checks.ts';
import { formatProblem, type Problem } from '../lookup/article/problem.ts';
import { LIBRARY_ID, type DictionaryInfo, type Entry } from '../lookup/model.ts';
import { approvedPath, settleApproval } from './content/approval.ts';
import { buildReferences } from './content/references.ts';
import { readLibraryFile, readSources } from './content/sources.ts';

/** The built-in dictionary. */
export interface Library {
  dictionary: DictionaryInfo;
  entries: Entry[];
}

/** What reading content/ gave: the entries that could be read, and everything that is wrong. */
export interface LibraryReading {
  /** Null where library.yaml is not usable. */
  dictionary: DictionaryInfo | null;
  entries: Entry[];
  problems: readonly Problem[];
}

/** Reads everything under `root`/content. Throws one error that lists all problems. */
export async function compileLibrary(root: string): Promise<Library> {
  const { dictionary, entries, problems } = await readLibrary(root);
  if (dictionary && problems.length === 0) return { dictionary, entries };
  throw new Error(`content/ has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
}

/** Reads everything under `root`/content and says what is wrong with it. */
export async function readLibrary(root: string): Promise<LibraryReading> {
  const read = async (path: string) => ({ text: await readFile(join(root, path), 'utf8'), path });
  const about = await read('content/library.yaml');
  const sourceFile = await read('content/sources.yaml');
  const referenceFile = await read('content/references.json');
  const names = (await readdir(join(root, 'content/articles'))).filter((name) => name.endsWith('.md')).toSorted();
  const files = await Promise.all(names.map((name) => read(`content/articles/${name}`)));

  const { value: info, problems: infoProblems } = readLibraryFile(about.text, about.path);
  const { sources, problems: sourceProblems } = readSources(sourceFile.text, sourceFile.path);
  const { references, problems: referenceProblems } = buildReferences(referenceFile.text, referenceFile.path);
  const problems: Problem[] = [...infoProblems, ...sourceProblems, ...referenceProblems];

  const ids = new Set(names.map((name) => name.slice(0, -'.md'.length)));
  const filed: FiledEntry[] = [];
  const entries: Entry[] = [];
  for (const { text, path } of files) {
    const reading = readArticle(text, { file: path, ids, references, sources, disclaimer: info?.disclaimer ?? '' });
    if (!reading.ok) {
      problems.push(...reading.problems);
      continue;
    }
    filed.push({ file: path, entry: reading.entry, lineOfTerm: reading.lineOfTerm });
    const settled = settleApproval(reading.entry, path, await readApproved(root, reading.entry));
    entries.push(settled.entry);
    problems.push(...settled.problems);
  }
  problems.push(...checkLibrary(filed));
  if (!info) return { dictionary: null, entries, problems };
  const { disclaimer: _, ...particulars } = info;
  return { dictionary: { id: LIBRARY_ID, ...particulars }, entries, problems };
}

async function readApproved(root: string, { id, article }: Entry): Promise<string | null> {
  if (article?.review.wording.status !== 'approved') return null;
  return readFile(join(root, approvedPath(id)), 'utf8').catch(() => null);
}
