/**
 * What the background says of blocks of text, and what the page makes of it: the contract between the lexicon (background),
 * the senses (page) and the painters. Offsets are UTF-16 code units of the block's text; ranges are half-open, [start, end).
 */
import type { EntryKey, TermKind } from './model.ts';

/** The text of one block-level run of the page. `id` is the page's own and comes back with the findings. */
export interface TextBlock {
  id: number;
  text: string;
}

/** One entry that a match may mean, with what the page needs to settle on it. */
export interface Sense extends EntryKey {
  /** Preferred name of the entry. */
  name: string;
  /** The dictionary's term that matched, as its dictionary writes it. */
  term: string;
  kind: TermKind;
  /** The name means one thing wherever it stands and needs no evidence (glucagonoma). */
  distinctive: boolean;
  /** Only one list knows the name, and it holds much besides what the other dictionaries are about: faint, a single word unmarked. */
  lone?: boolean;
  /** A kind of name that is not to mark (`senses/marked-kinds.ts`): shown among the others and when looked up. */
  silent?: boolean;
  /** Whether the source of its article is approved: decides the look of the mark. */
  approved: boolean;
  /**
   * Topic features that speak for this sense; compared with `BlockFindings.topics` over the document. The two low bits are a
   * feature's strength, which `BlockFindings.topics` leave out; the first is the entry itself.
   */
  topics: readonly number[];
  /** Topic features that speak for something else written the same way (NME and breast MRI). */
  against: readonly number[];
}

export interface Found {
  start: number;
  end: number;
  /** Indexes into `Findings.senses`, best first. Empty: a short form no dictionary knows, kept because a definition may bind it. */
  senses: readonly number[];
  /** The short form as definitions know it ("NME" where the text has "NME's"); absent on names that definitions do not rebind. */
  shortForm?: string;
  /** The longer name it is part of ("cholestatic hepatitis"), which no dictionary holds: at most faint. */
  partOf?: string;
  /** What the words around it say of each sense, parallel to `senses`: log-odds, positive speaks for it. Absent: nothing. */
  near?: readonly number[];
}

/** "long form (SF)" and its like, found in one block. */
export interface ShortFormDefinition {
  shortForm: string;
  longForm: string;
  /** Offset of the short form in the block that defines it. */
  at: number;
  /** The entries whose name the long form is; empty: defined as something that is not ours, which silences it. */
  means: readonly EntryKey[];
  /** The same entries as indexes into `Findings.senses`. */
  senses: readonly number[];
}

export interface BlockFindings {
  id: number;
  found: readonly Found[];
  definitions: readonly ShortFormDefinition[];
  /** Topic features spoken of in this block, each once. */
  topics: readonly number[];
  /** The same as the page writes them, parallel to `topics`: the words the card names as evidence. */
  topicWords: readonly string[];
  /** Words of clinical talk, and of talk of other worlds (law, computing, music …), counted. Absent: neither. */
  talk?: readonly [clinic: number, elsewhere: number];
}

/** The answer to one `page.match`. */
export interface Findings {
  senses: readonly Sense[];
  blocks: readonly BlockFindings[];
}

/** Why a sense was chosen; shown in the card as "why this meaning". */
export type Evidence =
  | { kind: 'defined'; longForm: string }
  | { kind: 'topic'; words: readonly string[] }
  /** `partOf`: it stands inside a longer name that no dictionary holds ("cholestatic hepatitis"), hence faint. */
  | { kind: 'distinctive'; partOf?: string }
  | { kind: 'chosen' };

/** One match, settled: what is painted. */
export interface SettledMatch {
  start: number;
  end: number;
  /** `marked` and `faint` ("may mean") are painted; unmarked matches are left out. */
  outcome: 'marked' | 'faint';
  sense: Sense;
  others: readonly Sense[];
  evidence: Evidence;
}
