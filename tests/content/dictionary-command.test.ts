/** `npm run dictionary`, run for real. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compileLibrary } from '@/scripts/library.ts';
import { readVademecum } from '@/lookup/formats/vademecum.ts';
import { inPieces, readAll } from '@/tests/lookup/formats/read.ts';

/** From the root, where the tests run. */
const SCRIPT = join('scripts', 'dictionary.ts');
const folder = mkdtempSync(join(tmpdir(), 'vademecum-dictionary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TIME = { timeout: 60_000 };

interface Ran {
  code: number;
  out: string;
  err: string;
}

function run(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile('npx', ['jiti', SCRIPT, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GLOSSARY = `id,name,synonyms,parents,definition
w-1,ward round,WR,,
w-2,cold,rigor|WR,w-9,
w-2,chill,,,
w-3,,,,
`;

test('check names each mistake with its file and line', TIME, async () => {
  const path = file('glossary.csv', GLOSSARY);
  const { code, out } = await run('check', path);
  expect(code).toBe(1);
  const lines = out.trim().split('\n');
  expect(lines).toEqual([
    'Cannot be read: 1',
    `  ${path}:5  expected a name in column 2`,
    'Duplicate ids: 1',
    `  ${path}:4  the id w-2 already stands at line 3`,
    'Dangling references: 1',
    `  ${path}:3  parent w-9 of w-2 is not in the dictionary`,
    'Ambiguous names (marked only on evidence): 1',
    `  ${path}:2  “WR” names w-1, w-2`,
    'Common words (marked only on evidence): 1',
    `  ${path}:3  “cold” (w-2) is an everyday word`,
    '3 entries, 6 names, 3 mistake(s).',
  ]);
});

test('build writes what reads back, with what the author says of it', TIME, async () => {
  const path = file('good.csv', 'id,name,synonyms\nw-1,ward round,WR\n');
  const out = join(folder, 'good.vademecum.json.gz');
  const ran = await run(
    'build',
    path,
    '--out',
    out,
    '--id',
    'ward',
    '--name',
    'Ward words',
    '--version',
    '3',
    '--licence',
    'CC0',
  );
  expect(ran).toMatchObject({ code: 0, out: `${out}: 1 entries, 0 left out.\n` });
  const { header, entries } = await readAll(readVademecum(inPieces(gunzipSync(readFileSync(out)).toString())));
  expect(header).toMatchObject({ id: 'ward', name: 'Ward words', version: '3', licence: 'CC0', language: 'en' });
  expect(entries.map(({ entry }) => entry.terms.map(({ text }) => text))).toEqual([['ward round', 'WR']]);
  expect((await run('check', out)).code).toBe(0);
});

test('build takes a folder of Markdown articles whole', TIME, async () => {
  const out = join(folder, 'library.vademecum.json');
  expect(await run('build', 'content', '--out', out)).toMatchObject({ code: 0 });
  const { entries, problems } = await readAll(readVademecum(inPieces(readFileSync(out, 'utf8'), 10_000)));
  expect(problems).toEqual([]);
  const library = await compileLibrary('.');
  expect(entries.map(({ entry }) => entry)).toEqual(JSON.parse(JSON.stringify(library.entries)));
});

test('stats counts', TIME, async () => {
  const { code, out } = await run(
    'stats',
    file('stats.csv', 'id,name,abbreviation,xrefs\nw-1,ward round,WR,MESH:D1\n'),
  );
  expect(code).toBe(0);
  expect(out).toContain('Entries        1 (0 obsolete, 0 unreadable)');
  expect(out).toContain('Names          2: preferred 1, abbreviation 1');
  expect(out).toContain('References     MESH 1');
});

test('what cannot be done is said in a sentence', TIME, async () => {
  expect(await run('check', join(folder, 'none.obo'))).toMatchObject({ code: 1 });
  expect((await run('check', join(folder, 'none.obo'))).err).toContain('There is no ');
  expect((await run('stats', file('page.obo', '<!doctype html><html></html>'))).err).toContain('A web page');
  expect((await run()).err).toContain('Usage: npm run dictionary');
  const bad = await run('build', file('b.csv', 'name\na b\n'), '--id', 'Not A Slug');
  expect(bad).toMatchObject({ code: 1 });
  expect(bad.err).toContain('--id: expected');
});
