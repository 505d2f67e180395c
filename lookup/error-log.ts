/**
 * The log of unexpected errors, kept on this machine for its user to read, copy and clear. An entry says where in our own code
 * something went wrong and while doing what; never what a page, a file or a message said: others' error messages may quote them.
 */

export interface LoggedError {
  /** ISO date and time, to the minute. */
  at: string;
  /** Version of the extension. */
  version: string;
  /** The part of the extension it happened in: `background`, `options.html` … */
  part: string;
  /** What was being done, in words of ours. */
  when: string;
  /** Name of the error's class. */
  name: string;
  /** Places in our own files, innermost first. */
  places: readonly string[];
  /** How often the same has happened; `at` is the last time. */
  times: number;
}

/** Entries kept. What went wrong last is what is asked about. */
export const MAX_ERRORS = 50;

const MAX_PLACES = 6;

/** A place in our own files as browsers write it: `chrome-extension://id/background.js:1:23`. The id is left out. */
const PLACE = /(?:chrome|moz)-extension:\/\/[^/\s]+\/([\w./-]+:\d+:\d+)/g;

/** Words that can be the name of an error's class, and nothing else. */
const NAME = /^[A-Za-z]{1,40}$/;

/** What is kept of an error. Its message is not: it may quote what was read. */
export function loggedError(
  error: unknown,
  context: { now: Date; version: string; part: string; when: string },
): LoggedError {
  const { now, version, part, when } = context;
  const name = error instanceof Error && NAME.test(error.name) ? error.name : typeof error;
  const stack = error instanceof Error ? withoutMessage(error.stack ?? '', error.message) : '';
  const places = [...stack.matchAll(PLACE)].slice(0, MAX_PLACES).map((match) => match[1] ?? '');
  return { at: `${now.toISOString().slice(0, 16)}Z`, version, part, when, name, places, times: 1 };
}

/** Some browsers begin the stack with the name and the message. */
function withoutMessage(stack: string, message: string): string {
  const head = stack.indexOf(`: ${message}`);
  return head < 0 ? stack : stack.slice(head + 2 + message.length);
}

/** The log with one more entry, newest first; the same error again is counted, not listed twice. */
export function withError(log: readonly LoggedError[], entry: LoggedError): LoggedError[] {
  const same = log.find((one) => identity(one) === identity(entry));
  const others = log.filter((one) => one !== same);
  return [{ ...entry, times: (same?.times ?? 0) + 1 }, ...others].slice(0, MAX_ERRORS);
}

function identity({ version, part, when, name, places }: LoggedError): string {
  return JSON.stringify([version, part, when, name, places]);
}

/** The log as text to copy into a report. */
export function errorLogText(log: readonly LoggedError[]): string {
  return log
    .map(({ at, version, part, when, name, places, times }) =>
      [`${at} · ${version} · ${part} · ${name} while ${when} · ${times}×`, ...places.map((place) => `  ${place}`)].join(
        '\n',
      ),
    )
    .join('\n');
}
