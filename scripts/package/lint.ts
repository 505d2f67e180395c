/** Asks the store's own linter. Every warning that is not explained below is a failure. */
import { runStep } from '../setup/step.ts';

interface Message {
  _type: 'error' | 'warning' | 'notice';
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** A warning that stays, and why. */
interface Accepted {
  code: string;
  file: RegExp;
  reason: string;
}

export const ACCEPTED: readonly Accepted[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:card\.js|chunks\/[\w.-]+\.js)$/,
    reason:
      'Preact carries the code behind dangerouslySetInnerHTML. Our lint rules forbid that property and every other way to ' +
      'make markup of text, so it never runs.',
  },
];

/** What the linter says of a built extension beyond what is accepted: one sentence each. */
export async function lintExtension(folder: string): Promise<string[]> {
  const { output } = await runStep(
    ['web-ext', 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'],
    { output: 'keep', limit: 120 },
  );
  const start = output.indexOf('{');
  if (start < 0) return [`The linter gave no answer: ${output.trim()}`];
  const report = JSON.parse(output.slice(start)) as Record<'errors' | 'warnings' | 'notices', Message[]>;
  return [...report.errors, ...report.warnings].filter((message) => !isAccepted(message)).map(sentence);
}

/** Warnings alone can be accepted; an error never is. */
function isAccepted({ _type, code, file = '' }: Message): boolean {
  return _type !== 'error' && ACCEPTED.some((accepted) => accepted.code === code && accepted.file.test(file));
}

function sentence({ _type, code, message, file, line }: Message): string {
  return `${_type} ${code}: ${message}${file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`}`;
}
