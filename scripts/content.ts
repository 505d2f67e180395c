/**
 * `npm run content`: checks everything under content/ and shows every entry as its card on a local page.
 *   -- check                              checks only; the exit code says whether something is wrong
 *   -- new "Title"                        starts an entry
 *   -- cite FILE                          takes CSL-JSON, BibTeX or RIS into references.json
 *   -- step ID STATUS "NAME" YYYY-MM-DD   records a step of a review: submitted, under-review or approved
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { formatProblem } from '../lookup/article/problem.ts';
import { takeReferences } from './content/cite.ts';
import { readText } from './content/files.ts';
import { startArticle } from './content/new-article.ts';
import type { CslItem } from './content/references.ts';
import { showLibrary } from './content/show.ts';
import { recordStep } from './content/step.ts';
import { readLibrary } from './library.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const PORT = 4180;

const [command = 'show', ...rest] = process.argv.slice(2);
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  switch (command) {
    case 'show':
      return show();
    case 'check':
      process.exitCode = (await check()) ? 0 : 1;
      return;
    case 'new':
      return console.log(`Started ${await startArticle(root, required(rest[0], 'new "Title"'))}. Now: npm run content`);
    case 'cite':
      return cite(required(rest[0], 'cite FILE'));
    case 'step':
      return step();
    default:
      throw new Error(
        `“${command}” is not known. Known are: check, new "Title", cite FILE, step ID STATUS "NAME" DATE.`,
      );
  }
}

function required(value: string | undefined, usage: string): string {
  if (!value) throw new Error(`Usage: npm run content -- ${usage}`);
  return value;
}

async function check(): Promise<boolean> {
  const { entries, problems } = await readLibrary(root);
  for (const problem of problems) console.error(formatProblem(problem));
  for (const { id, article } of entries) {
    const changed = article?.review.wording.changedSince;
    if (!changed) continue;
    console.log(
      `content/articles/${id}.md: approved by ${changed.approvedBy} on ${changed.approvedOn}, changed since, so a draft again:`,
    );
    for (const line of changed.removed) console.log(`  − ${line}`);
    for (const line of changed.added) console.log(`  + ${line}`);
  }
  console.log(`${entries.length} entries read, ${problems.length} problem(s).`);
  return problems.length === 0;
}

async function show(): Promise<void> {
  await check();
  const server = await showLibrary(root, PORT);
  console.log(`Every entry as its card: ${server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${PORT}/`} (Ctrl+C ends)`);
}

async function cite(file: string): Promise<void> {
  const path = `${root}/content/references.json`;
  const known = await knownItems();
  const { items, refused, warnings } = takeReferences(await readCited(file), known, file);
  if (items.length > 0) {
    const options = await resolveConfig(path);
    await writeFile(path, await format(JSON.stringify([...known, ...items]), { ...options, parser: 'json' }));
  }
  for (const { id, title } of items) console.log(`[@${id}]  ${title ?? ''}`);
  for (const reason of [...refused, ...warnings]) console.error(`Left out: ${reason}.`);
  if (items.length === 0) process.exitCode = 1;
  else
    console.log('Keep only what you have read in a public page: an identifier in references.json counts as verified.');
}

async function knownItems(): Promise<CslItem[]> {
  const { text, problem } = await readText(root, 'content/references.json');
  if (problem) throw new Error(formatProblem(problem));
  try {
    return JSON.parse(text ?? '') as CslItem[];
  } catch (error) {
    throw new Error('content/references.json is not JSON. Mend it first: npm run content -- check', { cause: error });
  }
}

async function readCited(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`Cannot read ${file}: there is no such file.`, { cause: error });
  }
}

async function step(): Promise<void> {
  const usage = 'step ID STATUS "NAME" YYYY-MM-DD';
  const [id, status, by, on] = [0, 1, 2, 3].map((i) => required(rest[i], usage)) as [string, string, string, string];
  const { entries, problems } = await readLibrary(root);
  if (problems.length > 0) throw new Error('Mend the problems first: npm run content -- check');
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`There is no entry “${id}”.`);
  await recordStep(root, entry, { status, by, on });
  console.log(`${id}: ${status} by ${by} on ${on}.`);
}
