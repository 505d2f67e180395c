import { itemsOf } from '@/lookup/formats/items.ts';
import type { FormatItem, TextSource } from '@/lookup/formats/record.ts';

/** A text as a source, in pieces of a given length. */
export function inPieces(text: string, length = 7): TextSource {
  return async function* () {
    for (let at = 0; at < text.length; at += length) yield await Promise.resolve(text.slice(at, at + length));
  };
}

/** Everything a reader gives, sorted by kind. */
export async function readAll(batches: AsyncIterable<readonly FormatItem[]>) {
  const entries = [];
  const problems = [];
  let header = null;
  for await (const item of itemsOf(batches)) {
    if (item.type === 'entry') entries.push(item);
    else if (item.type === 'problem') problems.push(item.problem);
    else header = item.header;
  }
  return { entries, problems, header };
}
