/**
 * What can be wrong with a file, and what was expected of a record: by a key and its values, so that the reader is told in their
 * own language. The sentences here are English, for authors and for logs; `components/strings` has the others.
 */
import { MAX_DICTIONARY_TERMS } from '../limits.ts';

const READ = 'Expected OBO, OBO Graphs JSON, MeSH descriptor XML, CSV, TSV or *.vademecum.json.';

/** Whole sentences: why a file cannot be read. */
export const faultsEn = {
  empty: 'The file is empty.',
  notText: `Not a text file. ${READ}`,
  unknownText: `Neither a table with a header nor any other format that is read. ${READ}`,
  unknownJson: `JSON, but neither OBO Graphs ("graphs") nor a Vademecum dictionary ("dictionary"). ${READ}`,
  unknownXml: `XML, but not MeSH descriptors (<DescriptorRecordSet>). ${READ}`,
  aBackup: 'A backup of Vademecum, not a dictionary. Use “Restore from a backup file” for it.',
  aWebPage: 'A web page, not a dictionary. Was it saved from a download or sign-in page?',
  anOwlOntology: 'An OWL ontology, which is not read. Most are also published as OBO or OBO Graphs JSON.',
  otherMesh: 'MeSH XML, but not the descriptors. The file of descriptors is called desc, then the year, then .xml.',
  anExcelWorkbook: 'An Excel workbook. Save it as CSV (UTF-8) and import that.',
  packedOtherwise: (kind: string) => `Packed as ${kind}. Unpack it, or pack it as .gz or .zip.`,
  packedTooDensely: (times: number) => `Unpacks to more than ${times} times its size.`,
  unpacksTooLarge: (gigabytes: number) => `Unpacks to more than ${gigabytes} GB.`,
  damagedArchive: 'The archive is damaged or ends too soon. Fetch it again.',
  password: 'Protected by a password. Unpack it first.',
  emptyArchive: 'The archive holds no file.',
  manyFiles: (most: number) => `Holds more than ${most} files. Take out the one.`,
  noDictionary: (files: number) => `None of the ${files} files is a dictionary.`,
  severalDictionaries: (names: string) => `Holds several dictionaries (${names}). Import one of them at a time.`,
  movedOrChanged: 'The file could not be read. Was it moved or changed?',
  notUtf8: (byte: number) => `Byte ${byte} is not UTF-8 text. Save the file as UTF-8 and import it again.`,
  longLine: (line: number, most: number) => `Line ${line} is longer than ${most} characters.`,
  rowWithoutEnd: (line: number) => `The row that begins on line ${line} does not end; is a quote missing?`,
  openQuote: (line: number) => `The quote opened in the row on line ${line} is never closed.`,
  emptyTable: 'The file is empty; expected a header line.',
  noNameColumn: 'No column is known to hold the names; expected a header like "id, name, synonyms, definition".',
  manyNames: (most: number) => `An entry has more than ${most} names.`,
  manyTerms: `More than ${MAX_DICTIONARY_TERMS} terms, which is more than a browser can keep ready.`,
  manyRelations: `More than ${MAX_DICTIONARY_TERMS} relations.`,
  manyTreeNumbers: `More than ${MAX_DICTIONARY_TERMS} tree numbers.`,
  notJson: (message: string) => `Not JSON: ${message}`,
  recordNotJson: (message: string) => `Not JSON, in the record that begins here: ${message}`,
  deepJson: (levels: number) => `Nested deeper than ${levels} levels.`,
  longRecord: (most: number) => `A record is longer than ${most} characters.`,
  longText: (most: number) => `A text is longer than ${most} characters.`,
  afterLastBracket: 'Something follows the last bracket.',
  noLastBracket: 'The file ends before its last bracket.',
  noGraphs: 'Expected {"graphs": [{"nodes": […]}]}.',
  notXml: (message: string) => `Not XML: ${message}`,
  halfCharacter: 'Not XML: half a character at the end.',
  otherRoot: (name: string) => `Expected <DescriptorRecordSet>, found <${name}>.`,
  deepXml: (levels: number) => `Elements nested deeper than ${levels} levels.`,
  noTag: (most: number) => `More than ${most} characters without a tag.`,
  longStatement: (most: number) => `Goes on for over ${most} characters.`,
  noStanza: 'Neither an OBO header nor a [Term] stanza was found.',
  noOboHeader:
    'An OBO file begins with a header; "format-version: 1.2" or the like was expected before the first stanza.',
  noOboTag: 'Expected "tag: value", as an OBO file begins.',
  noFormat: 'Expected {"format": 1, "dictionary": {…}, …}.',
  noDictionaryObject: 'Expected a "dictionary": {…} in the file.',
  dictionaryAfterEntries: 'Expected "format" and "dictionary" to stand before "entries" in the file.',
  /** `type` is a word of the format: string, Array, "exact" … */
  expectedAt: (type: string, path: string) => `Expected ${type} as "${path}".`,
  otherValueAt: (path: string) => `Expected another value as "${path}".`,
  nothingAt: (path: string) => `Expected no "${path}", which this format does not know.`,
  newerFormat: (format: number, read: number) =>
    `Format ${format} is newer than this version of Vademecum can read; it reads format ${read}.`,
  otherFormat: (read: number) => `Expected "format": ${read}.`,
  nameless: 'The file does not say what dictionary it is.',
  notABackup: 'Not a backup of Vademecum.',
  missingInBackup: 'It is missing in the backup.',
  listNotJson: 'It is not JSON.',
  newerBackup: 'The backup was made by a newer version of Vademecum. Update first.',
  longList: 'It is longer than any list of a backup.',
  notAWebAddress: 'Not an address of the web (https://…).',
  notAllowed: 'The browser was not allowed to ask this server.',
  serverAnswered: (status: number) => `The server answered ${status}.`,
  serverLost: 'The server could not be reached, or broke off.',
  notTheNamedFile: 'The file is not the one that its address names.',
  workerFailed: 'The import stopped: its worker failed.',
  namesFailed: (message: string) => `The names could not be compiled: ${message}`,
  restoreBrokenOff: 'Restoring was broken off.',
  unforeseen: (message: string) => message,
};

/** What a record should have had, to follow "expected". */
export const expectationsEn = {
  nameInColumn: (column: number) => `a name in column ${column}`,
  nodeId: 'a node with an "id"',
  meshId: 'a <DescriptorUI>',
  meshName: 'a <DescriptorName>',
  oboId: 'an "id:" in the stanza',
  oboName: 'a "name:" in the stanza',
  oboTag: 'a line of the form "tag: value"',
  quotedText: (tag: string) => `a quoted text after "${tag}:"`,
  shortId: (most: number) => `an id of at most ${most} characters`,
  shortDefinition: (most: number) => `a definition of at most ${most} characters`,
  ownId: 'an id of its own; this one stands further up',
  anyEntry: 'at least one entry',
  typeAt: (type: string, path: string) => `${type} as "${path}"`,
  typeOfEntry: (type: string) => `${type} as the entry`,
  valueAt: (path: string) => `another value as "${path}"`,
  nothingAt: (path: string) => `no "${path}", which this format does not know`,
  /** A mistake in an article, as its author is told of it. */
  repaired: (what: string) => what,
};

type Sentence = string | ((...values: never[]) => string);

/** A key of some sentences, and the values that its sentence needs. */
type KeyOf<Sentences> = {
  [Key in keyof Sentences]: Sentences[Key] extends (...values: infer Values) => string
    ? readonly [Key, ...Values]
    : readonly [Key];
}[keyof Sentences];

export type Fault = KeyOf<typeof faultsEn>;
export type Expectation = KeyOf<typeof expectationsEn>;

/** Those that end in what a parser or the browser says, which is English to us everywhere. */
export const QUOTING: ReadonlySet<Fault[0]> = new Set([
  'notJson',
  'recordNotJson',
  'notXml',
  'namesFailed',
  'unforeseen',
]);

/** What is told of a failure beside its code: what was found, or what was expected instead. */
export type Detail = { fault: Fault } | { expected: Expectation };

/** What can be told of an error that nobody foresaw. */
export function unforeseen(error: unknown): Detail {
  return { fault: ['unforeseen', messageOf(error)] };
}

/** What whoever threw it says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A sentence with its values put in. */
export function spoken(sentence: Sentence, [, ...values]: readonly [string, ...unknown[]]): string {
  return typeof sentence === 'string' ? sentence : sentence(...(values as never[]));
}

/** What was expected, in English. */
export function expectationEn(expected: Expectation): string {
  return spoken(expectationsEn[expected[0]], expected);
}

/** What was wrong, in English. */
export function faultEn(fault: Fault): string {
  return spoken(faultsEn[fault[0]], fault);
}
