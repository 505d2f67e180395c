/**
 * The compiled knowledge of one dictionary in one buffer, stored beside its lexicon segment and opened without parsing.
 *
 * Layout, little endian, 32 bits unless said otherwise:
 *   header     20: magic, format, checksum, bytes, then counts (see `COUNTS`)
 *   head       UTF-8, filled up to fours: the dictionary's id
 *   idStart, nameStart   entries + 1: where each entry's id and name begin in the texts
 *   slots      an open hash table: entry number + 1 at the hash of its id, 0 is empty
 *   kinStart   entries + 1, kin: features of each entry's parents
 *   owners     numbers of the entries that have topics: those that own a name needing evidence; ascending
 *   ownerStart owners + 1, against owners: where an owner's features begin, and among them those against it
 *   features   bare feature + strength (see `near.ts`)
 *   known      every feature once, bare, ascending
 *   names      hashes of the entries' names, whatever the order and number of their words; each once, ascending
 *   words, counts, heads   what `vocabulary.ts` counts
 *   modifiers  bytes: a Bloom filter
 *   flags      bytes, entries: 1 the source is approved, 2 the entry names its topics
 *   ids, titles  UTF-8: the entries' ids, their names
 * So a million plain names cost their text and about 20 bytes each.
 */
import type { DictionaryId } from '../model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Increase when the layout changes, what a hash, a feature or a filter is made of, or how names are classed. */
export const KNOWLEDGE_FORMAT = 3;

const MAGIC = 0x56444d4b;
const HEADER = 20;
const CHECKSUM_AT = 2;
const FIRST_COUNT = 4;

const COUNTS = [
  'entries',
  'slots',
  'kin',
  'owners',
  'features',
  'known',
  'names',
  'words',
  'modifiers',
  'named',
  'head',
  'ids',
  'titles',
] as const;

/** Bits of an entry's flags. */
export const APPROVED = 1;
export const CURATED = 2;

/** How much of everything: `named` names of several words were counted, `head`, `ids` and `titles` are bytes of text. */
export type KnowledgeCounts = Record<(typeof COUNTS)[number], number>;

export type KnowledgeErrorCode = 'not-knowledge' | 'other-format' | 'damaged';

/** A buffer that cannot be opened; the way out is to compile the dictionary again. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly code: KnowledgeErrorCode;
  constructor(code: KnowledgeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** An opened segment: views on its buffer. */
export interface KnowledgeSegment {
  readonly buffer: ArrayBuffer;
  readonly dictionary: DictionaryId;
  readonly entries: number;
  readonly idText: Uint8Array;
  readonly idStart: Uint32Array;
  readonly nameText: Uint8Array;
  readonly nameStart: Uint32Array;
  readonly slots: Uint32Array;
  readonly kinStart: Uint32Array;
  readonly kin: Uint32Array;
  readonly owners: Uint32Array;
  readonly ownerStart: Uint32Array;
  readonly against: Uint32Array;
  readonly features: Uint32Array;
  readonly known: Uint32Array;
  readonly names: Uint32Array;
  readonly flags: Uint8Array;
  readonly vocabulary: Vocabulary;
}

/** Bytes of the dictionary's id come first, filled up to fours. */
function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

function sizeOf(counts: KnowledgeCounts): number {
  const { entries, slots, kin, owners, features, known, names, words, modifiers, head, ids, titles } = counts;
  const numbers = HEADER + 3 * (entries + 1) + slots + kin + 3 * owners + 1 + features + known + names + 3 * words;
  return padded(numbers * 4 + padded(head) + entries + modifiers + ids + titles);
}

/** An empty segment of the right size, to be filled and sealed by the compiler. */
export function allocateKnowledge(dictionary: DictionaryId, counts: Omit<KnowledgeCounts, 'head'>): KnowledgeSegment {
  const head = new TextEncoder().encode(dictionary);
  const all = { ...counts, head: head.length };
  const buffer = new ArrayBuffer(sizeOf(all));
  const header = [MAGIC, KNOWLEDGE_FORMAT, 0, buffer.byteLength, ...COUNTS.map((name) => all[name])];
  new Uint32Array(buffer).set(header);
  new Uint8Array(buffer, HEADER * 4).set(head);
  return view(buffer, all);
}

/** Writes the checksum once the segment is filled. */
export function sealKnowledge({ buffer }: KnowledgeSegment): void {
  new Uint32Array(buffer)[CHECKSUM_AT] = checksum(buffer);
}

/** The bytes to store; they are those the segment stands on. */
export function saveKnowledge({ buffer }: KnowledgeSegment): ArrayBuffer {
  return buffer;
}

/** Opens stored bytes; throws `KnowledgeError` when they are not those that were saved, or of another format. */
export function loadKnowledge(buffer: ArrayBuffer): KnowledgeSegment {
  const header =
    buffer.byteLength < HEADER * 4 || buffer.byteLength % 4 !== 0 ? null : new Uint32Array(buffer, 0, HEADER);
  if (header?.[0] !== MAGIC) throw new KnowledgeError('not-knowledge', 'The bytes do not begin as knowledge does.');
  if (header[1] !== KNOWLEDGE_FORMAT) {
    const message = `Knowledge of format ${header[1]}; this version reads ${KNOWLEDGE_FORMAT}.`;
    throw new KnowledgeError('other-format', message);
  }
  const counts = Object.fromEntries(COUNTS.map((name, i) => [name, header[FIRST_COUNT + i]!])) as KnowledgeCounts;
  const size = sizeOf(counts);
  if (header[3] !== buffer.byteLength || size !== buffer.byteLength || header[CHECKSUM_AT] !== checksum(buffer))
    throw new KnowledgeError('damaged', 'The knowledge is cut short or has changed since it was saved.');
  return view(buffer, counts);
}

/** Views on a buffer that is known to be whole. */
function view(buffer: ArrayBuffer, counts: KnowledgeCounts): KnowledgeSegment {
  let at = HEADER * 4;
  const bytes = (length: number): Uint8Array => {
    const array = new Uint8Array(buffer, at, length);
    at += length;
    return array;
  };
  const numbers = (length: number): Uint32Array => {
    const array = new Uint32Array(buffer, at, length);
    at += length * 4;
    return array;
  };
  const { entries, owners, words } = counts;
  const dictionary = new TextDecoder().decode(bytes(counts.head));
  at = HEADER * 4 + padded(counts.head);
  return {
    buffer,
    dictionary,
    entries,
    idStart: numbers(entries + 1),
    nameStart: numbers(entries + 1),
    slots: numbers(counts.slots),
    kinStart: numbers(entries + 1),
    kin: numbers(counts.kin),
    owners: numbers(owners),
    ownerStart: numbers(owners + 1),
    against: numbers(owners),
    features: numbers(counts.features),
    known: numbers(counts.known),
    names: numbers(counts.names),
    vocabulary: {
      names: counts.named,
      words: numbers(words),
      counts: numbers(words),
      heads: numbers(words),
      modifiers: bytes(counts.modifiers),
    },
    flags: bytes(entries),
    idText: bytes(counts.ids),
    nameText: bytes(counts.titles),
  };
}

/** First slot to look in for the hash of an id. */
export function slotOf(hash: number, slots: number): number {
  return Math.floor((hash / 0x1_0000_0000) * slots);
}

function checksum(buffer: ArrayBuffer): number {
  const words = new Int32Array(buffer);
  let sum = 1;
  for (let at = 0; at < words.length; at++) {
    if (at !== CHECKSUM_AT) sum = (Math.imul(sum, 31) + words[at]!) | 0;
  }
  return sum >>> 0;
}
