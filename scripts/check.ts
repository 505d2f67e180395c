/** Everything that must hold before a change is taken. The last line is the true count: `N passed, N failed`. */
import { mkdirSync, rmSync } from 'node:fs';
import { runStep } from './setup/step.ts';
import { tally } from './setup/tally.ts';

/** Checks that are one command each; each counts as one. Builds first: they write what the types refer to. */
const BUILDS: readonly Check[] = [
  { name: 'build for Chromium', command: ['wxt', 'build', '-b', 'chrome'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
];
const STATIC: readonly Check[] = [
  { name: 'sizes, and the stores’ linter', command: ['jiti', 'scripts/package.ts', '--built'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'licences of what is shipped', command: ['jiti', 'scripts/licences.ts'] },
];
/** Vitest projects, one after the other: never two browsers at a time. Seconds after which one is taken to hang, many times what it takes. */
const PROJECTS = [
  { name: 'unit', limit: 900 },
  { name: 'browser', limit: 900 },
  { name: 'e2e', limit: 1500 },
] as const;

const REPORTS = '.output/check';

interface Check {
  name: string;
  command: readonly string[];
}

interface Count {
  passed: number;
  failed: number;
}

async function check({ name, command }: Check): Promise<Count> {
  const { code, output, seconds } = await runStep(command, { output: 'keep', limit: 600 });
  const good = code === 0;
  console.log(`${good ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!good) console.log(output);
  return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
}

async function runProject({ name, limit }: { name: string; limit: number }): Promise<Count> {
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, seconds } = await runStep(['vitest', 'run', '--project', name, ...reporters], {
    output: 'show',
    limit,
  });
  const { passed, failed, skipped, problems } = tally(name, report, code);
  for (const problem of problems) console.log(problem);
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} not run` : ''} (${seconds.toFixed(1)} s)`,
  );
  return { passed, failed };
}

const start = Date.now();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const counts: Count[] = [];
for (const one of BUILDS) counts.push(await check(one));
// Two at a time: the machines that run this have two cores.
const queue = [...STATIC];
const worker = async (): Promise<void> => {
  for (let next = queue.shift(); next; next = queue.shift()) counts.push(await check(next));
};
await Promise.all([worker(), worker()]);
for (const project of PROJECTS) counts.push(await runProject(project));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`Checked in ${((Date.now() - start) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
