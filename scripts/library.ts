/** Compiles content/ into the built-in dictionary. Used by the build, by the tests and by `npm run content`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../lookup/article/article.ts';
import { checkLibrary, type FiledEntry } from '../lookup/article/library-checks.ts';
import { formatProblem, type Problem } from '../lookup/article/problem.ts';
import { LIBRARY_ID, type DictionaryInfo, type Entry } from '../lookup/model.ts';
import { approvedPath, settleApproval } from './content/approval.ts';
import { checkDays, latestDay, lineOfMatch } from './content/days.ts';
import { ARTICLES, listArticles, readText } from './content/files.ts';
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

/** Reads everything under `root`/content and says what is wrong with it. No step of a review may be later than `today`. */
export async function readLibrary(root: string, today: string = latestDay()): Promise<LibraryReading> {
  const listing = await listArticles(root);
  const [about, sourceFile, referenceFile] = await Promise.all([
    readText(root, 'content/library.yaml'),
    readText(root, 'content/sources.yaml'),
    readText(root, 'content/references.json'),
  ]);
  const articles = await Promise.all(listing.paths.map((path) => readText(root, path)));
  const files = [about, sourceFile, referenceFile, ...articles];
  const unread = [...listing.problems, ...files.flatMap(({ problem }) => problem ?? [])];
  const unlisted = listing.paths.length === 0 && listing.problems.length > 0;
  // Without one of these every entry would seem wrong; what is missing is said alone.
  if (about.text === null || sourceFile.text === null || referenceFile.text === null || unlisted)
    return { dictionary: null, entries: [], problems: unread };

  const { value: info, problems: infoProblems } = readLibraryFile(about.text, about.path);
  const { sources, problems: sourceProblems } = readSources(sourceFile.text, sourceFile.path);
  const { references, problems: referenceProblems } = buildReferences(referenceFile.text, referenceFile.path);
  const problems: Problem[] = [...unread, ...infoProblems, ...sourceProblems, ...referenceProblems];
  for (const { text, path } of [sourceFile, ...articles]) problems.push(...checkDays(text ?? '', path, today));

  const ids = new Set(listing.paths.map((path) => path.slice(ARTICLES.length + 1, -'.md'.length)));
  const filed: FiledEntry[] = [];
  const entries: Entry[] = [];
  for (const { text, path } of articles) {
    if (text === null) continue;
    const reading = readArticle(text, { file: path, ids, references, sources, disclaimer: info?.disclaimer ?? '' });
    if (!reading.ok) {
      problems.push(...reading.problems);
      continue;
    }
    const { ok: _ok, ...read } = reading;
    filed.push({ file: path, ...read });
    const place = { file: path, line: lineOfMatch(text, /\bstatus:\s*['"]?approved\b/) };
    const settled = settleApproval(reading.entry, place, await readApproved(root, reading.entry));
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
