/**
 * The lexicon: compiled terms, one segment per dictionary, matched as people write them.
 * This file is the interface the rest of the house uses; the pages' pre-filter is in `lexicon/filter.ts` (building) and
 * `lexicon/open-filter.ts` (judging), kept apart because content scripts must stay small.
 */
import type { DictionaryId, TermKind } from './model.ts';

export { compileSegment } from './lexicon/compile.ts';
export { explain } from './lexicon/explain.ts';
export { createLexicon } from './lexicon/matcher.ts';
export { loadSegment, saveSegment, type Segment, SegmentError } from './lexicon/segment.ts';

/** One entry that a match may mean, before senses are settled. */
export interface Candidate {
  dictionary: DictionaryId;
  entry: string;
  /** The matched term as its dictionary writes it. */
  term: string;
  kind: TermKind;
  language: string;
}

export interface Match {
  /** UTF-16 span [start, end) in the original text. */
  start: number;
  end: number;
  candidates: readonly Candidate[];
}

export interface Lexicon {
  /** Leftmost-longest whole-word matches over all segments, in order, without overlaps. */
  match(text: string): Match[];
}
