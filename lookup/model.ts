/**
 * The words of the house as types: dictionaries, entries, terms, articles, reviews, references.
 * Everything here is plain data that survives JSON and structured clone.
 */

export type DictionaryId = string;

/** The built-in dictionary, the "Vademecum library". Imported ones get ids of their own. */
export const LIBRARY_ID: DictionaryId = 'library';

/** Names one entry over all dictionaries. `entry` is unique within `dictionary` only. */
export interface EntryKey {
  dictionary: DictionaryId;
  entry: string;
}

export interface DictionaryInfo {
  id: DictionaryId;
  name: string;
  version: string;
  /** ISO date (YYYY-MM-DD) of this version, or null where the publisher gives none. */
  date: string | null;
  publisher: string | null;
  licence: string | null;
  /** BCP 47 tag of the language its names are written in. */
  language: string;
  homepage: string | null;
}

export type TermKind = 'preferred' | 'exact' | 'narrow' | 'broad' | 'related' | 'abbreviation';

/** One name of an entry. */
export interface Term {
  text: string;
  kind: TermKind;
  /** BCP 47 tag; matching rules are per language. */
  language: string;
  /** `exact`: only as written (NME yes, nme no). `fold`: case does not matter. */
  caseRule: 'fold' | 'exact';
}

/** Where a definition or statement was taken from, as printed by its dictionary. */
export interface Definition {
  text: string;
  sources: readonly string[];
}

/** One concept in a dictionary. */
export interface Entry {
  id: string;
  /** Preferred name, as shown. */
  name: string;
  terms: readonly Term[];
  /** Names that share the letters of an abbreviation of ours but mean something else, as shown to the reader. */
  rivals: readonly Rival[];
  /** Words and phrases whose presence on a page speaks for this entry; evidence for its ambiguous names. */
  topics: readonly string[];
  definition: Definition | null;
  article: Article | null;
  /** Compact identifiers, `PREFIX:local` (MONDO:0019959, MESH:D005935). Verified ones only in the built-in library. */
  xrefs: readonly string[];
  /** Ids of broader entries in the same dictionary. */
  parents: readonly string[];
  /** Ids of entries in the same dictionary worth seeing beside this one. */
  related: readonly string[];
  /** Id of the entry that replaces this one; set only on obsolete entries. */
  replacedBy: string | null;
  /** Ids of entries that were merged into this one: asked for by one of them, it is found. */
  formerIds?: readonly string[];
}

export interface Rival {
  abbreviation: string;
  meaning: string;
}

/** What a short abbreviation or plain text run inside a statement is. Never HTML. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; text: string }
  /** A dose or strength. One unbreakable token, never passed through number or locale formatting. */
  | { type: 'dose'; text: string }
  /** A link to another entry of the same dictionary. */
  | { type: 'entry'; text: string; entry: string };

export interface Citation {
  /** Key of a reference of the same article, or `source` for the source article itself. */
  key: string;
  /** Cited so by the source; not confirmed in the cited paper. */
  unchecked: boolean;
}

/** One sentence or clause with the citations that carry it. */
export interface Statement {
  content: readonly Inline[];
  citations: readonly Citation[];
}

/** A paragraph or list item. Its editor's notes travel with it, in every copy. */
export interface Passage {
  statements: readonly Statement[];
  notes: readonly Passage[];
}

export type ArticleBlock = { type: 'paragraph'; passage: Passage } | { type: 'list'; items: readonly Passage[] };

export type SectionKind = 'summary' | 'management' | 'guidelines' | 'research' | 'notes';

export interface Section {
  kind: SectionKind;
  heading: string;
  blocks: readonly ArticleBlock[];
}

/** The body of an entry. `sections` stand in reading order; the first is the summary. */
export interface Article {
  language: string;
  sections: readonly Section[];
  /** In order of first appearance in the text: the order in which they are numbered. */
  references: readonly Reference[];
  review: Review;
  /** Said under every article. */
  disclaimer: string;
}

export interface Reference {
  key: string;
  /** Shown number, from 1, by first appearance in the article. */
  number: number;
  /**
   * `listed`: printed in the source's list. `identified`: cited there, missing from its list, identified by us from matching text.
   * `missing`: cited there, missing from its list, unknown; never exported. `added`: cited by us (editor's notes, entries of our own).
   */
  standing: 'listed' | 'identified' | 'missing' | 'added';
  /** The source's own numbers for it ("1", "2", "3"), shown as "source's [1]–[3]". */
  sourceNumbers: readonly string[];
  /** The whole reference in Vancouver style, made from the CSL item; for a missing one the sentence that says so. */
  text: string;
  /** Where a reader finds it: a verified identifier, or a search for the exact title. Null for a missing one. */
  link: ReferenceLink | null;
  /** Year of a guideline's edition; null for everything that is not a guideline. */
  guidelineYear: number | null;
  /** What we know and do not know of it, in our words. */
  note: string | null;
  /** CSL-JSON for export; null for a missing one. */
  csl: Readonly<Record<string, unknown>> | null;
}

export interface ReferenceLink {
  kind: 'doi' | 'pubmed' | 'pmc' | 'publisher' | 'search';
  url: string;
}

export type SourceStatus = 'submitted' | 'under-review' | 'approved';
export type WordingStatus = 'draft' | 'submitted' | 'under-review' | 'approved';

/** Two records, never mixed: what the restated source says of itself, and what happened to our own text. */
export interface Review {
  /** Null for entries written by us from the literature, which restate no single source. */
  source: SourceReview | null;
  wording: WordingReview;
}

export interface SourceReview {
  status: SourceStatus;
  /** Who reviewed it, as the source names them ("its Medical Advisory Board"). */
  by: string;
  /** ISO date the source gives as its last update. */
  lastUpdated: string;
  /** ISO date of approval, or null where the source does not state it. */
  approvedOn: string | null;
  title: string;
  url: string;
}

export interface WordingReview {
  status: WordingStatus;
  /** Who took the last step; null while it is a draft. Never invented. */
  by: string | null;
  on: string | null;
  /** SHA-256 (hex) of the wording that was approved; null unless approved. */
  contentHash: string | null;
  /** Every step taken so far, oldest first; absent while there is none. */
  steps?: readonly ReviewStep[];
  /** Set when the wording was approved once and then changed: it is a draft again, and this is what changed. */
  changedSince?: WordingChange;
}

/** One step of the review of our wording: who took it, and when. */
export interface ReviewStep {
  status: Exclude<WordingStatus, 'draft'>;
  by: string;
  /** ISO date. */
  on: string;
}

/** What became of a wording after its approval, line by line. */
export interface WordingChange {
  approvedBy: string;
  /** ISO date. */
  approvedOn: string;
  removed: readonly string[];
  added: readonly string[];
}
