/** Who speaks of whom in the library: its texts read as pages are, with the lexicon of its own terms. */
import { findMentions, type Mentions } from '../lookup/article/elsewhere.ts';
import { createLexicon, type Segment } from '../lookup/lexicon.ts';
import { createFinder } from '../lookup/senses/find.ts';
import { compileKnowledge, openKnowledge } from '../lookup/senses/knowledge.ts';
import type { Library } from './library.ts';

export function mentionsIn({ dictionary, entries }: Library, segment: Segment): Mentions {
  const knowledge = openKnowledge([compileKnowledge(dictionary.id, entries)]);
  return findMentions(dictionary.id, entries, createFinder(createLexicon([segment]), knowledge));
}
