/** Reads content/sources.yaml (what we restate and what it says of itself) and content/library.yaml (who we are). */
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { isIsoDate } from '../../lookup/article/dates.ts';
import { yamlReason } from '../../lookup/article/front-matter.ts';
import type { Problem } from '../../lookup/article/problem.ts';
import type { RestatedSource } from '../../lookup/article/references.ts';

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const IsoDate = v.pipe(v.string(), v.check(isIsoDate, 'is not a date written YYYY-MM-DD'));
const Numbers = v.pipe(v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String))), v.minLength(1));

const SourceSchema = v.strictObject({
  title: Text,
  url: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  status: v.picklist(['submitted', 'under-review', 'approved']),
  /** Who reviewed it, in the source's own words: an approval without one is not believed. */
  by: Text,
  lastUpdated: IsoDate,
  /** null where the source does not state it. */
  approvedOn: v.nullable(IsoDate),
  disclaimer: Text,
  references: v.record(
    Text,
    v.strictObject({
      standing: v.picklist(['listed', 'identified', 'missing']),
      numbers: Numbers,
      note: v.optional(Text),
    }),
  ),
});

const LibrarySchema = v.strictObject({
  name: Text,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is not a version like 1.2.3')),
  date: v.nullable(IsoDate),
  publisher: v.nullable(Text),
  licence: v.nullable(Text),
  language: Text,
  homepage: v.nullable(v.pipe(v.string(), v.url())),
  /** Said under entries that restate no source. */
  disclaimer: Text,
});

/** What library.yaml says. */
export type LibraryFile = v.InferOutput<typeof LibrarySchema>;

/** The sources by name, and what is wrong with the file. */
export function readSources(yaml: string, file: string): { sources: Map<string, RestatedSource>; problems: Problem[] } {
  const { value, problems } = readYaml(v.record(Text, SourceSchema), yaml, file);
  const sources = new Map<string, RestatedSource>();
  for (const [name, { references, disclaimer, ...review }] of Object.entries(value ?? {})) {
    const entries = Object.entries(references).map(
      ([key, { standing, numbers, note }]) => [key, { standing, numbers, note: note ?? null }] as const,
    );
    sources.set(name, { review, disclaimer, references: new Map(entries) });
  }
  return { sources, problems };
}

/** The library's own particulars; null where the file is not usable. */
export function readLibraryFile(yaml: string, file: string): { value: LibraryFile | null; problems: Problem[] } {
  return readYaml(LibrarySchema, yaml, file);
}

function readYaml<S extends v.GenericSchema>(schema: S, yaml: string, file: string) {
  const problems: Problem[] = [];
  const remedy = 'Mend the file; see content/README.md.';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    problems.push({ file, line, message: `Not valid YAML: ${yamlReason(error)}.`, remedy });
  }
  if (problems.length > 0) return { value: null, problems };
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { value: parsed.output, problems };
  for (const issue of parsed.issues) {
    const path = (issue.path ?? []).map((part) => String((part as { key: unknown }).key));
    const key = path.at(-1) ?? '';
    const line = yaml.split('\n').findIndex((text) => text.trimStart().startsWith(`${key}:`)) + 1;
    problems.push({
      file,
      line: Math.max(line, 1),
      message: `${path.join('.') || 'The file'}: ${issue.message}.`,
      remedy,
    });
  }
  return { value: null, problems };
}
