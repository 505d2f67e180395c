/** Dictionaries as they are installed in this browser: what they hold, and what their reader chose for them. */
import { type DictionaryId, type DictionaryInfo, LIBRARY_ID, type TermKind } from './model.ts';
import { MARKED_KINDS } from './senses/marked-kinds.ts';

/** The reader's choices for one dictionary; each can be changed at any time and compiles nothing. */
export interface DictionaryChoices {
  /** Its terms are marked and found. */
  enabled: boolean;
  /** Its place in the user's order, lowest first; only the sequence means something. */
  order: number;
  /** Kinds of terms that mark; the others are found by search alone. */
  marks: readonly TermKind[];
  /** False: on sites that anybody can write, its terms are neither marked nor looked for. */
  onPublicSites: boolean;
}

/** One state of a dictionary's contents. */
export interface DictionaryVersion {
  info: DictionaryInfo;
  /** Names these contents: no two imports share it. */
  generation: string;
  entries: number;
  terms: number;
  /** Bytes that it takes in the browser's storage, compiled terms included. */
  bytes: number;
  /** ISO date of the import; null for the built-in library. */
  imported: string | null;
  /** What its server said of the file, for asking whether there is a newer one. */
  etag: string | null;
  lastModified: string | null;
  /** SHA-256 (hex) of the file as it came. */
  sha256: string | null;
}

/** Where an entry is stored: its number in a generation, whose contents never change. */
export interface EntryPlace {
  generation: string;
  number: number;
}

/** Names a place for a map. */
export function placeName({ generation, number }: EntryPlace): string {
  return `${generation} ${number}`;
}

/** A dictionary in the options' table. */
export interface InstalledDictionary extends DictionaryChoices, DictionaryVersion {
  /** Where updates come from, if anywhere. */
  address: string | null;
  /** The state before the last update, to which it can be rolled back. */
  previous: { version: string; imported: string | null; entries: number; terms: number } | null;
  /** Set by the organisation's policy: can neither be changed nor removed here. */
  locked: boolean;
}

export const DEFAULT_CHOICES: Omit<DictionaryChoices, 'order'> = {
  enabled: true,
  marks: MARKED_KINDS,
  onPublicSites: true,
};

/** Whether it came with the extension. */
export function isBuiltIn(id: DictionaryId): boolean {
  return id === LIBRARY_ID;
}

/** The choices as they apply: what was never chosen has its default, and the library stands first. */
export function withDefaults(chosen: Partial<DictionaryChoices> | undefined, order: number): DictionaryChoices {
  return { ...DEFAULT_CHOICES, order, ...chosen };
}

/**
 * The order in which these stand first, in this sequence, and the others behind them as they stood. `imported` are those that
 * are installed beside the library, in the order in which the database gives them.
 */
export function inOrder(
  first: readonly DictionaryId[],
  imported: readonly DictionaryId[],
  choices: ReadonlyMap<DictionaryId, Partial<DictionaryChoices>>,
): DictionaryId[] {
  const standing = [LIBRARY_ID, ...imported]
    .map((id, at) => ({ id, order: withDefaults(choices.get(id), at).order }))
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
  return [...first.filter((id) => standing.includes(id)), ...standing.filter((id) => !first.includes(id))];
}

/** The user's order; equals by id, so that no two windows show another sequence. */
export function byOrder(a: InstalledDictionary, b: InstalledDictionary): number {
  return a.order - b.order || (a.info.id < b.info.id ? -1 : 1);
}
