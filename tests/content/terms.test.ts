import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSegment, createLexicon, type Lexicon } from '@/lookup/lexicon.ts';
import { LIBRARY_ID, type Entry, type Term } from '@/lookup/model.ts';
import { createDocumentSenses } from '@/lookup/senses/document.ts';
import { createFinder, type Finder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { compileLibrary, type Library } from '@/scripts/library.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let library: Library;
let lexicon: Lexicon;
let finder: Finder;
beforeAll(async () => {
  library = await compileLibrary(ROOT);
  lexicon = createLexicon([compileSegment({ dictionary: LIBRARY_ID, entries: library.entries })]);
  finder = createFinder(lexicon, buildKnowledge([{ info: library.dictionary, entries: library.entries }]));
});

/** Every term of every entry. */
function* termsOf(entries: readonly Entry[]): Generator<{ entry: Entry; term: Term }> {
  for (const entry of entries) for (const term of entry.terms) yield { entry, term };
}

/** A page that speaks of the entry's topics, the term in the middle of its second paragraph. */
function pageAbout({ topics }: Entry, term: Term): { text: string; at: number }[] {
  const lead = 'She was referred because of ';
  return [
    { text: `The talk was of ${topics.slice(0, 4).join(', ')}.`, at: -1 },
    {
      text: `${lead}${term.text}, which had been overlooked; ${topics.slice(4, 8).join(' and ')} followed.`,
      at: lead.length,
    },
  ];
}

describe('every term of the library', () => {
  it('is found by the lexicon as a whole and belongs to its entry', () => {
    const lost: string[] = [];
    for (const { entry, term } of termsOf(library.entries)) {
      const lead = 'They wrote of ';
      const match = lexicon.match(`${lead}${term.text} in passing.`).find(({ start }) => start === lead.length);
      const whole = match?.end === lead.length + term.text.length;
      if (!whole || !match?.candidates.some((candidate) => candidate.entry === entry.id))
        lost.push(`${entry.id}: ${term.text}`);
    }
    expect(lost).toEqual([]);
  });

  it('is resolved to its entry on a page of its topic', () => {
    const lost: string[] = [];
    for (const { entry, term } of termsOf(library.entries)) {
      const page = pageAbout(entry, term);
      const blocks = page.map(({ text }, id) => ({ id, text }));
      const findings = finder.find(blocks);
      const senses = createDocumentSenses();
      findings.blocks.forEach((block) => senses.put(block.id, block.id, block, findings.senses));
      senses.complete();
      const settled = senses.settle(1).find(({ start }) => start === page[1]?.at);
      if (settled?.sense.entry !== entry.id || settled.outcome !== 'marked') {
        lost.push(`${entry.id}: ${term.text} (${settled ? `${settled.outcome} ${settled.sense.entry}` : 'unmarked'})`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('is not resolved to us on a page that says nothing of its topic', () => {
    for (const { entry, term } of abbreviations()) {
      const marked = markedOn([`The ${term.text} was measured. Then the ${term.text} was measured again.`]);
      expect(marked, `${entry.id}: ${term.text}`).not.toContain(entry.id);
    }
  });

  it('is not resolved to us where a rival is defined, even on a page of our topic', () => {
    let tried = 0;
    for (const { entry, term } of abbreviations()) {
      for (const { abbreviation, meaning } of entry.rivals) {
        const initials = meaning
          .replace(/[^\p{L} -]/gu, '')
          .match(/\p{L}+/gu)
          ?.map((word) => word.charAt(0));
        if (abbreviation !== term.text || initials?.join('').toUpperCase() !== abbreviation) continue;
        const topics = entry.topics.join(', ');
        const marked = markedOn([
          `We met ${meaning} (${abbreviation}) again.`,
          `${topics}.`,
          `The ${abbreviation} was rare.`,
        ]);
        expect(marked, `${entry.id}: ${meaning}`).not.toContain(`${entry.id} by ${abbreviation}`);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(8);
  });

  function* abbreviations() {
    for (const found of termsOf(library.entries)) if (found.term.kind === 'abbreviation') yield found;
  }

  /** Which entries are marked on a page, and by which term. */
  function markedOn(paragraphs: readonly string[]): string[] {
    const findings = finder.find(paragraphs.map((text, id) => ({ id, text })));
    const senses = createDocumentSenses();
    findings.blocks.forEach((block) => senses.put(block.id, block.id, block, findings.senses));
    senses.complete();
    const settled = paragraphs.flatMap((_, id) => senses.settle(id)).filter(({ outcome }) => outcome === 'marked');
    return settled.flatMap(({ sense }) => [sense.entry, `${sense.entry} by ${sense.term}`]);
  }
});
