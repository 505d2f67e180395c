/** An import as those who watch it see it: how far it is, what it would bring, how it ended. Plain data that crosses contexts. */
import type { Detail } from '../formats/faults.ts';
import type { FormatErrorCode, Problem } from '../formats/record.ts';
import type { DictionaryInfo } from '../model.ts';

export interface ImportProgress {
  /** `waiting`: another import has its turn first. `staged`: all is done but for the decision. */
  phase: 'waiting' | 'downloading' | 'reading' | 'compiling' | 'comparing' | 'staged';
  /** Of the file as it is stored. Some formats are read twice; their total counts both. */
  bytes: number;
  /** Null where a server does not say. */
  totalBytes: number | null;
  entries: number;
  terms: number;
  /** Null while that cannot be told. */
  secondsLeft: number | null;
}

/** Some of many, and how many there are. */
export interface Listed<T> {
  count: number;
  /** The first of them. */
  list: readonly T[];
}

/** What an update would change. */
export interface Changes {
  added: Listed<{ id: string; name: string }>;
  changed: Listed<{ id: string; name: string }>;
  removed: Listed<{ id: string; name: string }>;
}

/** A dictionary that has been read and compiled, and is seen once it is taken. */
export interface StagedImport {
  info: DictionaryInfo;
  entries: number;
  terms: number;
  /** Bytes in the browser's storage. */
  bytes: number;
  /** Records that could not be read and were left out. */
  problems: Listed<Problem>;
  /** What it takes the place of; null for a dictionary that is new here. */
  replaces: { version: string; entries: number; terms: number } | null;
  changes: Changes | null;
}

export type ImportErrorCode =
  | FormatErrorCode
  /** No entry could be read. */
  | 'no-entries'
  /** The browser keeps no data for us, has no room left, or failed. */
  | 'refused'
  | 'full'
  | 'failed'
  /** The address could not be fetched: no permission, no network, or the server said no. */
  | 'no-permission'
  | 'unreachable'
  | 'http-status'
  /** The file is not the one that its publisher named. */
  | 'checksum';

export interface ImportFailure {
  code: ImportErrorCode;
  /** "line 12", "record 3 (D000001)", or the name of the file; empty where it is the whole. */
  place: string;
  /** What was found, or what was expected; null where the code says all. */
  detail: Detail | null;
}

export type ImportOutcome =
  | { type: 'done'; staged: StagedImport }
  | { type: 'not-modified' }
  /** The decision was not to take it, or it was cancelled: nothing has changed. */
  | { type: 'discarded' }
  | { type: 'failed'; failure: ImportFailure };

/** Things listed in full; beyond, they are counted. */
export const MAX_LISTED = 500;
