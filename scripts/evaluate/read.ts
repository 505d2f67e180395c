/** Reads a document as the extension does: every block found, the whole settled. */
import type { SettledMatch } from '../../lookup/findings.ts';
import { createDocumentSenses } from '../../lookup/senses/document.ts';
import type { Finder } from '../../lookup/senses/find.ts';

/** Settled matches of each block of text, in order; the title is evidence only. */
export function readDocument(
  finder: Finder,
  title: string | null,
  texts: readonly string[],
): (readonly SettledMatch[])[] {
  const all = [...(title === null ? [] : [{ id: -1, text: title }]), ...texts.map((text, id) => ({ id, text }))];
  const { blocks, senses } = finder.find(all);
  const document = createDocumentSenses();
  for (const block of blocks) document.put(block.id, block.id < 0 ? -Infinity : block.id, block, senses);
  document.complete();
  return texts.map((_, id) => document.settle(id));
}
