/** Marks for painters to draw, on whatever words a test names. */
import type { Sense, SettledMatch } from '@/lookup/findings.ts';
import { type Block, walkBlocks } from '@/page/blocks.ts';
import type { Mark } from '@/page/mark.ts';
import { placeOf } from '@/page/positions.ts';

export function sense(entry: string, approved = false): Sense {
  return {
    dictionary: 'library',
    entry,
    name: entry,
    term: entry,
    kind: 'preferred',
    distinctive: true,
    approved,
    topics: [],
    against: [],
  };
}

export function blocksIn(root: Element): Block[] {
  let id = 0;
  const walk = walkBlocks(root, { openRoot: (element) => element.shadowRoot, nextId: () => ++id });
  return [...walk].filter((block) => block !== null);
}

export function markAt(block: Block, start: number, end: number, outcome: SettledMatch['outcome'] = 'marked'): Mark {
  const place = placeOf(block, start, end);
  if (place === null) throw new Error(`no place for ${start} to ${end}`);
  const match: SettledMatch = {
    start,
    end,
    outcome,
    sense: sense(block.text.slice(start, end).replace(/\s+/g, '-')),
    others: [],
    evidence: { kind: 'distinctive' },
  };
  return { block, match, place };
}

/** Marks every occurrence of the words, in block order. */
export function marksOf(root: Element, ...words: string[]): Mark[] {
  return blocksIn(root).flatMap((block) =>
    words
      .flatMap((word) => [...block.text.matchAll(new RegExp(word, 'g'))])
      .sort((a, b) => a.index - b.index)
      .map((found) => markAt(block, found.index, found.index + found[0].length)),
  );
}
