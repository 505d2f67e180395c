/** The check counts truly: what it cannot explain is a failure. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runStep } from '@/scripts/setup/step.ts';
import { tally } from '@/scripts/setup/tally.ts';
import { findBrowser } from '@/tests/e2e/drive/executables.ts';

const folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(passed: number, failed: number, testResults: object[] = []): string {
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults,
    }),
  );
  return path;
}

const results = (...statuses: string[]) => statuses.map((status) => ({ status }));

test('counts tests', () => {
  const files = [{ name: 'a', status: 'failed', message: '', assertionResults: results('passed', 'failed') }];
  expect(tally('unit', report(1, 1, files), 1)).toMatchObject({ passed: 1, failed: 1, problems: [] });
  expect(tally('unit', report(7, 0), 0)).toMatchObject({ passed: 7, failed: 0, skipped: 2 });
});

test('counts a file that failed as a whole', () => {
  const files = [{ name: 'a', status: 'failed', message: 'does not parse', assertionResults: [] }];
  expect(tally('unit', report(3, 0, files), 1)).toMatchObject({ passed: 3, failed: 1 });
});

test('counts a project that ran nothing', () => {
  expect(tally('e2e', report(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('counts a project that left no report', () => {
  expect(tally('e2e', join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('counts an end that no test explains', () => {
  expect(tally('e2e', report(5, 0), 1)).toMatchObject({ passed: 5, failed: 1 });
  expect(tally('e2e', report(5, 0), null)).toMatchObject({ passed: 5, failed: 1 });
});

test('a step tells how its command ended', async () => {
  const say = [process.execPath, '-e', 'console.log("said"); process.exit(3)'];
  expect(await runStep(say, { output: 'keep', limit: 20 })).toMatchObject({ code: 3, output: 'said\n' });
  expect((await runStep(['no-such-command'], { output: 'keep', limit: 20 })).code).toBeNull();
});

test('a step that takes too long is ended', async () => {
  const wait = [process.execPath, '-e', 'setTimeout(() => {}, 60000)'];
  const { code, output } = await runStep(wait, { output: 'keep', limit: 0.5 });
  expect(code).toBeNull();
  expect(output).toContain('Ended after 0.5 seconds.');
});

test('a browser named by its variable wins, and must be one that runs', () => {
  expect(findBrowser('firefox', { FIREFOX_PATH: process.execPath, PATH: '' })).toBe(process.execPath);
  expect(() => findBrowser('chromium', { CHROME_PATH: join(folder, 'none') })).toThrow('CHROME_PATH');
});
