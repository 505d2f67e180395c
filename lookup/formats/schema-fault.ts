import * as v from 'valibot';
import type { Fault } from './faults.ts';

/** What a schema found wrong with a part of a file that it cannot do without. */
export function faultOf(issue: v.BaseIssue<unknown>, whole: string): Fault {
  const path = v.getDotPath(issue) ?? whole;
  if (issue.expected === 'never') return ['nothingAt', path];
  return issue.expected === null ? ['otherValueAt', path] : ['expectedAt', issue.expected, path];
}
