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
  /** What the linter says, where one file has several of a code. */
  message?: RegExp;
  reason: string;
}

const PDFJS = /^pdf\/pdf(?:_viewer|\.min|\.worker\.min)\.mjs$/;

/** Code of pdf.js is shipped as it came from npm, since the stores refuse modified copies: it can be explained and not removed. */
const ACCEPTED: readonly Accepted[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^(?:card\.js|chunks\/[\w.-]+\.js)$/,
    reason:
      'Preact carries the code behind dangerouslySetInnerHTML. Our lint rules forbid that property and every other way to ' +
      'make markup of text, so it never runs.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^import-worker\.js$/,
    message: /call to import/,
    reason:
      'zip.js loads a codec from an address that its caller has registered for a way of packing. lookup/formats registers none, ' +
      'an archive cannot name one, and the policy of our pages loads scripts of the package alone.',
  },
  {
    code: 'DANGEROUS_EVAL',
    file: PDFJS,
    reason:
      "core-js, which pdf.js brings along for older browsers, asks Function('return this') for the global object where neither " +
      'globalThis nor window nor self is one. It stands behind || and is not reached; the policy of our pages forbids it besides.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^pdf\/pdf_viewer\.mjs$/,
    message: /call to (?:activeXDocument|iframeDocument)\.write/,
    reason: 'core-js makes Object.create for browsers that lack it. Ours have it, so neither document is made.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^pdf\/pdf_viewer\.mjs$/,
    message: /assignment to innerHTML/,
    reason:
      'Fluent reads a translation that holds markup into a template, where nothing runs. The only translations given to it are ' +
      'the English ones inside the same file, none of which does; nothing of a PDF comes this way, and trusted types would refuse it.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: PDFJS,
    message: /call to import/,
    reason:
      'pdf.js loads what it consists of from addresses that page/pdf/engine.ts gives it, all inside the package: its worker where ' +
      'none can be started, decoders without WebAssembly, and the scripting of PDFs, which is not shipped and not asked for. ' +
      'The policy of our pages loads scripts of the package alone.',
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
  const { errors, warnings } = JSON.parse(output.slice(start)) as Record<'errors' | 'warnings', Message[]>;
  // An error is never accepted.
  const open = warnings.filter((warning) => !ACCEPTED.some((accepted) => explains(accepted, warning)));
  const idle = ACCEPTED.filter((accepted) => !warnings.some((warning) => explains(accepted, warning)));
  return [
    ...[...errors, ...open].map(sentence),
    ...idle.map(({ code, reason }) => `The reason for ${code} explains nothing any more: ${reason}`),
  ];
}

function explains(accepted: Accepted, { code, message, file = '' }: Message): boolean {
  return accepted.code === code && accepted.file.test(file) && (accepted.message?.test(message) ?? true);
}

function sentence({ _type, code, message, file, line }: Message): string {
  return `${_type} ${code}: ${message}${file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`}`;
}
