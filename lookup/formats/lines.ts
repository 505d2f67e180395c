import { FormatError } from './record.ts';

/** Characters of one line; longer ones are not text but an attack or another format. */
const MAX_LINE = 1024 * 1024;

/** Lines of a text that comes in pieces, without their ends: those that end in one piece together. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    number += lines.length;
    if (lines.length > 0) yield lines.map(withoutReturn);
    if (rest.length > MAX_LINE)
      throw new FormatError('too-long', `line ${number + 1}`, 'longLine', number + 1, MAX_LINE);
  }
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
