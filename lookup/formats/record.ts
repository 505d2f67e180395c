/** What the readers of foreign formats give: a stream of items, one for each thing that stands in the file, in its order. */
import type { DictionaryInfo, Entry } from '../model.ts';
import { type Expectation, type Fault, faultEn } from './faults.ts';

/** The text of a file in pieces of any size. Opened anew for each pass: some formats name parents only after the entries. */
export type TextSource = () => AsyncIterable<string>;

/** What a file says of itself; what it does not say is null. */
export type Header = Pick<DictionaryInfo, 'date' | 'licence' | 'homepage'> & {
  /** Only our own format has one. */
  id: string | null;
  version: string | null;
  /** Short name of the dictionary. */
  name: string | null;
  publisher: string | null;
  language: string | null;
  /** Where its publisher puts newer versions; only our own format says so. */
  address: string | null;
};

/** Something that could not be read, with its place; reading goes on after it. */
export interface Problem {
  /** "line 12", or "record 3 (D000001)". */
  place: string;
  /** What was expected there. */
  expected: Expectation;
}

export type FormatItem =
  | { type: 'header'; header: Header }
  /** `obsolete` entries have no terms: they are kept only for what replaces them. */
  | { type: 'entry'; entry: Entry; obsolete: boolean; place: string }
  | { type: 'problem'; problem: Problem };

export type FormatErrorCode =
  /** Another format, or none that is read. */
  | 'not-this-format'
  /** Ends too soon. */
  | 'cut-short'
  /** Breaks the rules of its format. */
  | 'malformed'
  | 'too-deep'
  | 'too-long'
  /** More terms than a dictionary may have. */
  | 'too-many'
  /** Unpacks to more than is read. */
  | 'too-large'
  | 'not-utf8'
  /** An archive that cannot be unpacked, or that leaves open which of its files is meant. */
  | 'archive'
  /** The browser could not read the file from disk. */
  | 'unreadable';

/** The file as a whole cannot be read. Its message is English; the reader is told the fault in their own language. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly code: FormatErrorCode;
  readonly place: string;
  readonly fault: Fault;
  constructor(code: FormatErrorCode, place: string, ...fault: Fault) {
    super(faultEn(fault));
    this.code = code;
    this.place = place;
    this.fault = fault;
  }
}

/** A header that says nothing yet. */
export function emptyHeader(): Header {
  return {
    id: null,
    name: null,
    version: null,
    date: null,
    publisher: null,
    licence: null,
    language: null,
    homepage: null,
    address: null,
  };
}

/** An entry with only its id and name. */
export function bareEntry(id: string, name: string): Entry {
  return {
    id,
    name,
    terms: [],
    rivals: [],
    topics: [],
    definition: null,
    article: null,
    xrefs: [],
    parents: [],
    related: [],
    replacedBy: null,
  };
}
