/** What the parts of one article share while it is read: its references, today's date, and the ways to go. */
import { createContext } from 'preact';
import type { TermWithin } from '@/lookup/article/terms-within.ts';
import type { DictionaryId, EntryKey, Reference, SourceReview } from '@/lookup/model.ts';

/** What a citation stands for, as its preview tells it. */
export type Cited =
  { kind: 'reference'; reference: Reference; unchecked: boolean } | { kind: 'source'; source: SourceReview | null };

export interface Reading {
  references: ReadonlyMap<string, Reference>;
  source: SourceReview | null;
  now: Date;
  /** Id of a reference's place in the list. */
  referenceId(number: number): string;
  /** Opens the list, moves to what is cited, and remembers where from. */
  goTo(cited: Cited, from: HTMLElement): void;
  /** Shows the preview at once (`focus`) or after a short rest (`hover`). */
  showPreview(cited: Cited, from: HTMLElement, by: 'focus' | 'hover'): void;
  /** Takes the preview away: at once when focus leaves, after a grace when the pointer does, so that it can be entered. */
  endPreview(by: 'focus' | 'hover'): void;
  /** Absent where entries cannot be opened: names of entries are plain text then. */
  openEntry: ((key: EntryKey) => void) | undefined;
  dictionary: DictionaryId;
  /** The terms to look up in turn, by the piece of text they stand in. */
  terms: ReadonlyMap<object, readonly TermWithin[]>;
}

/** Provided by the card; everything below it reads from here. */
export const ReadingContext = createContext<Reading | null>(null);
