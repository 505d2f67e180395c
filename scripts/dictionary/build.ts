import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import * as v from 'valibot';
import { expectationEn } from '../../lookup/formats/faults.ts';
import { type Header, type Problem } from '../../lookup/formats/record.ts';
import { dictionarySchema } from '../../lookup/formats/vademecum-schema.ts';
import { writeVademecum } from '../../lookup/formats/write-vademecum.ts';
import type { DictionaryInfo, Entry } from '../../lookup/model.ts';
import { readSource } from './source.ts';

/** What the author says of the dictionary; it goes before what the file says. */
export type Particulars = Partial<Record<(typeof PARTICULARS)[number], string>>;

export const PARTICULARS = [
  'id',
  'name',
  'version',
  'date',
  'publisher',
  'licence',
  'language',
  'homepage',
  'address',
] as const;

export interface Built {
  path: string;
  entries: number;
  problems: Problem[];
}

/** Writes `out` (gzip where it ends in .gz) from any source. Bad records are left out and told; a failed build leaves no file. */
export async function build(source: string, out: string | undefined, given: Particulars): Promise<Built> {
  const items = readSource(source);
  const problems: Problem[] = [];
  let first = await items.next();
  while (first.done !== true && first.value.type === 'problem') {
    problems.push(first.value.problem);
    first = await items.next();
  }
  if (first.done === true || first.value.type !== 'header')
    throw new Error(
      `${source} cannot be read:\n${problems.map(({ place, expected }) => `  ${place}  ${expectationEn(expected)}`).join('\n')}`,
    );
  const { info, address } = particulars(first.value.header, given, source);
  const path = out ?? `${info.id}.vademecum.json`;
  let entries = 0;
  const rest = async function* (): AsyncGenerator<Entry> {
    for await (const item of items) {
      if (item.type === 'problem') problems.push(item.problem);
      if (item.type !== 'entry') continue;
      entries++;
      yield item.entry;
    }
  };
  const part = `${path}.part`;
  try {
    const text = Readable.from(writeVademecum(info, rest(), address));
    if (path.endsWith('.gz')) await pipeline(text, createGzip(), createWriteStream(part));
    else await pipeline(text, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { path, entries, problems };
}

function particulars(
  header: Header,
  given: Particulars,
  source: string,
): { info: DictionaryInfo; address: string | null } {
  const base = basename(source).replace(/(?:\.(?:gz|zip|obo|json|xml|csv|tsv|txt|vademecum))+$/i, '');
  const stated = Object.fromEntries(Object.entries(header).filter(([, value]) => value !== null));
  const all = {
    id: slug(given.name ?? header.name ?? base),
    name: base,
    version: '1',
    language: 'en',
    ...stated,
    ...given,
  };
  const parsed = v.safeParse(dictionarySchema, all);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`--${v.getDotPath(issue) ?? ''}: expected ${issue.expected ?? 'another value'}.`);
  }
  const {
    date = null,
    publisher = null,
    licence = null,
    language = 'en',
    homepage = null,
    address = null,
  } = parsed.output;
  const { id, name, version } = parsed.output;
  return { info: { id, name, version, date, publisher, licence, language, homepage }, address };
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 100) || 'dictionary';
}
