/** The terms that an entry's own text speaks of: links to look up in turn. */
import type { Finder } from '../senses/find.ts';
import { createDocumentSenses } from '../senses/document.ts';
import type { Entry, EntryKey } from '../model.ts';
import { sentencesOf } from './statements-of.ts';

/** A term at [start, end) of one piece of one sentence. */
export interface TermWithin extends EntryKey {
  sentence: number;
  piece: number;
  start: number;
  end: number;
  name: string;
}

/** Each other entry at its first mention, settled as on a page: the entry's text is the document. What is not sure is left out. */
export function termsWithin(own: EntryKey, entry: Entry, finder: Finder): TermWithin[] {
  const sentences = sentencesOf(entry);
  const senses = createDocumentSenses();
  const blocks = sentences.map((pieces, id) => ({ id, text: pieces.map(({ text }) => text).join('') }));
  const findings = finder.find(blocks);
  findings.blocks.forEach((block) => senses.put(block.id, block.id, block, findings.senses));
  senses.complete();

  const seen = new Set([nameOf(own)]);
  for (const { entry: linked } of sentences.flat().filter((piece) => piece.type === 'entry')) {
    seen.add(nameOf({ dictionary: own.dictionary, entry: linked }));
  }
  const terms: TermWithin[] = [];
  sentences.forEach((pieces, sentence) => {
    for (const { start, end, outcome, sense } of senses.settle(sentence)) {
      const { dictionary, entry: id, name } = sense;
      if (outcome !== 'marked' || seen.has(nameOf(sense))) continue;
      const place = placeIn(pieces, start, end);
      if (place === null) continue;
      seen.add(nameOf(sense));
      terms.push({ sentence, ...place, dictionary, entry: id, name });
    }
  });
  return terms;
}

/** The piece of plain text that holds the whole of [start, end); a dose or a link is never split. */
function placeIn(pieces: ReturnType<typeof sentencesOf>[number], start: number, end: number) {
  let before = 0;
  for (const [piece, { type, text }] of pieces.entries()) {
    const after = before + text.length;
    if (start < after)
      return type === 'text' && end <= after ? { piece, start: start - before, end: end - before } : null;
    before = after;
  }
  return null;
}

function nameOf({ dictionary, entry }: EntryKey): string {
  return `${dictionary} ${entry}`;
}
