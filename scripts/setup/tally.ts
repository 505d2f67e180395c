/** Counts what a Vitest project says of itself, and what it does not say. */
import { readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  /** Neither: skipped on purpose, or because what comes before them failed. */
  skipped: number;
  /** Sentences about failures that no single test carries. */
  problems: readonly string[];
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly { status: string }[];
  }[];
}

/**
 * Reads the JSON report of a project that ended with this exit code. A project that ran nothing, a file that did not load and an
 * end without a failing test to explain it are failures too.
 */
export function tally(project: string, reportPath: string, code: number | null): Tally {
  const report = readReport(reportPath);
  if (!report)
    return { passed: 0, failed: 1, skipped: 0, problems: [`${project}: left no report (exit code ${code}).`] };

  const problems: string[] = [];
  for (const { name, status, message, assertionResults } of report.testResults) {
    const explained = assertionResults.some((result) => result.status === 'failed');
    if (status === 'failed' && !explained)
      problems.push(`${project}: ${name} failed as a whole: ${message || 'see above'}`);
  }
  const run = report.numPassedTests + report.numFailedTests;
  if (run === 0 && problems.length === 0) problems.push(`${project}: not one test ran.`);
  if (code !== 0 && report.numFailedTests === 0 && problems.length === 0) {
    problems.push(`${project}: ended with exit code ${code} though no test failed.`);
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + problems.length,
    skipped: report.numPendingTests + report.numTodoTests,
    problems,
  };
}

function readReport(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return null;
  }
}
