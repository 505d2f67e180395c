import { FormatError } from './record.ts';

/** Characters of one line; longer ones are not text but an attack or another format. */
const MAX_LINE = 1024 * 1024;

/** Lines of a text that comes in pieces, without their ends, numbered from 1. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<{ text: string; number: number }> {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    rest += chunk;
    let from = 0;
    for (;;) {
      const end = rest.indexOf('\n', from);
      if (end < 0) break;
      yield { text: rest.slice(from, rest[end - 1] === '\r' && end > from ? end - 1 : end), number: ++number };
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > MAX_LINE)
      throw new FormatError(
        'too-long',
        `line ${number + 1}`,
        `Line ${number + 1} is longer than ${MAX_LINE} characters.`,
      );
  }
  if (rest !== '') yield { text: rest.replace(/\r$/, ''), number: ++number };
}
