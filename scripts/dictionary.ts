/**
 * `npm run dictionary`: for authors of dictionaries. FILE is OBO, OBO Graphs JSON, MeSH XML, CSV, TSV or *.vademecum.json, plain, .gz
 * or .zip, or a folder laid out as content/ is.
 *   -- build FILE [--out FILE] [--id … --name … --version … --licence … --publisher … --language … --homepage … --address … --date …]
 *   -- check FILE [--all]    tells mistakes with file and line; the exit code says whether there are some
 *   -- stats FILE            counts what is in it
 *   -- schema                writes the JSON Schema of *.vademecum.json to docs/
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { expectationEn } from '../lookup/formats/faults.ts';
import { FormatError } from '../lookup/formats/record.ts';
import { build, PARTICULARS } from './dictionary/build.ts';
import { check } from './dictionary/check.ts';
import { dictionaryJsonSchema } from './dictionary/json-schema.ts';
import { stats } from './dictionary/stats.ts';

const SCHEMA = new URL('../docs/vademecum-dictionary.schema.json', import.meta.url);
const USAGE = 'Usage: npm run dictionary -- build|check|stats FILE (docs/dictionaries.md says more)';

try {
  await run();
} catch (error) {
  const place = error instanceof FormatError ? `${error.place}: ` : '';
  console.error(error instanceof Error ? `${place}${error.message}` : String(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      out: text,
      all: { type: 'boolean' },
      ...(Object.fromEntries(PARTICULARS.map((name) => [name, text])) as Record<
        (typeof PARTICULARS)[number],
        typeof text
      >),
    },
  });
  const [command, file] = positionals;
  if (command === 'schema') return writeFileSync(SCHEMA, dictionaryJsonSchema());
  if (command === undefined || file === undefined || !['build', 'check', 'stats'].includes(command))
    throw new Error(USAGE);
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  if (command === 'check') process.exitCode = (await check(file, values.all === true)) ? 0 : 1;
  else if (command === 'stats') for (const line of await stats(file)) console.log(line);
  else {
    const { out, all: _, ...particulars } = values;
    const built = await build(file, out, particulars);
    for (const { place, expected } of built.problems.slice(0, 100))
      console.error(`Left out, ${place}: expected ${expectationEn(expected)}`);
    console.log(`${built.path}: ${built.entries} entries, ${built.problems.length} left out.`);
    if (built.problems.length > 0) process.exitCode = 1;
  }
}
