/** Reads a document as the extension does: every block found, the whole settled. */
import type { SettledMatch } from '../../lookup/findings.ts';
import { createDocumentSenses } from '../../lookup/senses/document.ts';
import type { Finder } from '../../lookup/senses/find.ts';

/** Settled matches of each block, in order. */
export function readDocument(finder: Finder, texts: readonly string[]): (readonly SettledMatch[])[] {
  const { blocks, senses } = finder.find(texts.map((text, id) => ({ id, text })));
  const document = createDocumentSenses();
  for (const block of blocks) document.put(block.id, block.id, block, senses);
  document.complete();
  return blocks.map(({ id }) => document.settle(id));
}
