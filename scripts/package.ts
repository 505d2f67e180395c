/**
 * `npm run package`: the files that the stores take. The archives are made twice and must come out the same to the byte;
 * the store's linter must be content and the page scripts within their budgets. With `--built` only the last two, of what is
 * built already.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintExtension } from './package/lint.ts';
import { sizesOf } from './package/sizes.ts';
import { runStep } from './setup/step.ts';

const OUTPUT = '.output';
const problems: string[] = [];

async function zipAll(): Promise<Map<string, string>> {
  for (const browser of ['chrome', 'firefox']) {
    const { code, output } = await runStep(['wxt', 'zip', '-b', browser], { output: 'keep', limit: 180 });
    if (code !== 0) throw new Error(`Packing for ${browser} failed:\n${output}`);
  }
  const archives = readdirSync(OUTPUT).filter((name) => name.endsWith('.zip'));
  return new Map(archives.sort().map((name) => [name, sha256(join(OUTPUT, name))]));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

async function compareTwo(): Promise<void> {
  const first = await zipAll();
  const second = await zipAll();
  for (const [name, hash] of second) {
    console.log(`${hash}  ${name}  ${(readFileSync(join(OUTPUT, name)).length / 1000).toFixed(0)} kB`);
    if (first.get(name) !== hash) problems.push(`${name} came out differently the second time.`);
  }
}

const onlyBuilt = process.argv.includes('--built');
if (!onlyBuilt) await compareTwo();
for (const browser of ['chrome-mv3', 'firefox-mv3']) {
  for (const { file, bytes, budget } of sizesOf(join(OUTPUT, browser))) {
    console.log(`${browser}/${file}: ${(bytes / 1000).toFixed(1)} kB gzip, budget ${budget / 1000} kB`);
    if (bytes > budget) problems.push(`${browser}/${file} is over its budget.`);
  }
}
problems.push(...(await lintExtension(join(OUTPUT, 'firefox-mv3'))));
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length === 0)
  console.log(`✓ ${onlyBuilt ? '' : 'Made twice alike, '}within the budgets, and the linter is content.`);
process.exitCode = problems.length === 0 ? 0 : 1;
