/**
 * A segment: the compiled terms of one dictionary in one buffer, opened without parsing.
 *
 * Goals: found in one walk whatever the number of terms; opened in the time it takes to check the buffer; segments stand
 * alone, so that enabling, ordering and removing dictionaries compiles nothing. Non-goals: changing a segment (it is compiled
 * anew), fuzzy matching (that is name search), matching inside words.
 *
 * After Fredkin's trie (1960) with the nodes in one hash table (Knuth's hashed trie, 1986): an edge is stored in the slot that
 * hash(parent, word) leads to, and the slot's number is the child's name, so an edge is four bytes of check and nothing else.
 * Words are the alphabet. Chains that lead to one term only are cut off: the rest is one hash (the tail).
 *
 * Layout, little endian, all of Int32 unless said otherwise:
 *   header   16: magic, format, checksum, bytes, then counts (see `Count`)
 *   nodes    slots, two numbers each, so that a step is one cache line: check of (parent, word key), 0 is an empty slot; and
 *            1 + first record of the terms that end here, or whose tail begins here (0: none) << 4 | reach: 0 when no longer
 *            term goes on from here; 1, or from a first word on the reach of its row (see `pair-rows.ts`), when some do
 *   rows     lines, 16 numbers each: bits for the pairs of words that terms begin with
 *   tails    records: hash of the keys still to come; meaningful with tailWords
 *   spans    records: hash of the folded (case-sensitive: written) words and gaps, so that most matches need no explaining
 *   entries  records: entry << 8 | LAST | EXACT | kind
 *   texts    records: offset of the term in `strings`
 *   ids      entries: offset of the entry's id in `strings`
 *   leads    leads: hashes of how the terms begin, for the pages' pre-filter (see `leads.ts`)
 *   surfaces surfaces: the strong ones of a large dictionary as they are written, best first
 *   tailWords  Uint8, records: words still to come
 *   strings  Uint8: length (LEB128) and UTF-8 of each string; the first is JSON with the dictionary's id and the languages
 * A term's language is the byte before its length.
 */
import type { DictionaryId, TermKind } from '../model.ts';
import { mix } from './hash.ts';

/** Increase when the layout changes, or what a key or a hash is made of. */
export const SEGMENT_FORMAT = 3;

const MAGIC = 0x56444d31;
const HEADER = 16;
const CHECKSUM_AT = 2;

export const KINDS: readonly TermKind[] = ['preferred', 'exact', 'abbreviation', 'narrow', 'broad', 'related'];
/** Bits of a record's entry word. */
export const KIND_MASK = 7;
export const EXACT = 8;
/** The last record of its group: the terms of one sequence of keys stand together. */
export const LAST = 16;
export const ENTRY_SHIFT = 8;
/** Bits of a node's reach. */
export const REACH_BITS = 4;

export type SegmentErrorCode = 'not-a-segment' | 'other-format' | 'damaged';

/** A buffer that cannot be opened; the way out is to compile the dictionary again. */
export class SegmentError extends Error {
  override readonly name = 'SegmentError';
  readonly code: SegmentErrorCode;
  constructor(code: SegmentErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface SegmentCounts {
  slots: number;
  records: number;
  entries: number;
  leads: number;
  /** Lines of bits for pairs of words. */
  lines: number;
  surfaces: number;
  strings: number;
  /** Terms compiled; a term may have several records, one for each of its spellings. */
  terms: number;
}

/** An opened segment: views on its buffer. */
export interface Segment {
  readonly buffer: ArrayBuffer;
  readonly dictionary: DictionaryId;
  readonly languages: readonly string[];
  readonly counts: Readonly<SegmentCounts>;
  readonly nodes: Int32Array;
  readonly rows: Int32Array;
  readonly tails: Int32Array;
  readonly spans: Int32Array;
  readonly entries: Int32Array;
  readonly texts: Int32Array;
  readonly ids: Int32Array;
  readonly leads: Int32Array;
  readonly surfaces: Int32Array;
  readonly tailWords: Uint8Array;
  readonly strings: Uint8Array;
}

interface Head {
  dictionary: DictionaryId;
  languages: string[];
}

const COUNTS = ['slots', 'records', 'entries', 'lines', 'leads', 'surfaces', 'strings', 'terms'] as const;

function sizeOf(counts: SegmentCounts): number {
  const nodes = counts.slots * 2 + counts.lines * 16;
  const words = HEADER + nodes + counts.records * 4 + counts.entries + counts.leads + counts.surfaces;
  return Math.ceil((words * 4 + counts.records + counts.strings) / 4) * 4;
}

/** An empty buffer of the right size with its header written. Only the compiler makes one. */
export function allocate(counts: SegmentCounts): ArrayBuffer {
  const buffer = new ArrayBuffer(sizeOf(counts));
  const header = new Int32Array(buffer, 0, HEADER);
  header.set([MAGIC, SEGMENT_FORMAT, 0, buffer.byteLength, ...COUNTS.map((name) => counts[name])]);
  return buffer;
}

/** Writes the checksum once the buffer is filled. */
export function seal(buffer: ArrayBuffer): void {
  new Int32Array(buffer)[CHECKSUM_AT] = checksum(buffer);
}

/** The bytes to store; they are those the segment stands on. */
export function saveSegment(segment: Segment): ArrayBuffer {
  return segment.buffer;
}

/** Opens stored bytes; throws `SegmentError` when they are not those that were saved, or of another format. */
export function loadSegment(buffer: ArrayBuffer): Segment {
  if (buffer.byteLength < HEADER * 4 || buffer.byteLength % 4 !== 0) {
    throw new SegmentError(
      'not-a-segment',
      `A segment has at least ${HEADER * 4} bytes, in fours; got ${buffer.byteLength}.`,
    );
  }
  const header = new Int32Array(buffer, 0, HEADER);
  if (header[0] !== MAGIC) throw new SegmentError('not-a-segment', 'The bytes do not begin as a segment does.');
  if (header[1] !== SEGMENT_FORMAT) {
    throw new SegmentError('other-format', `Segment of format ${header[1]}; this version reads ${SEGMENT_FORMAT}.`);
  }
  const counts = Object.fromEntries(COUNTS.map((name, at) => [name, header[4 + at]!])) as unknown as SegmentCounts;
  const broken =
    COUNTS.some((name) => counts[name] < 0) || header[3] !== buffer.byteLength || sizeOf(counts) !== buffer.byteLength;
  if (broken || header[CHECKSUM_AT] !== checksum(buffer)) {
    throw new SegmentError('damaged', 'The segment is cut short or has changed since it was saved.');
  }
  return view(buffer, counts);
}

/** Views on a buffer that is known to be whole. */
export function view(buffer: ArrayBuffer, counts: SegmentCounts): Segment {
  let at = HEADER * 4;
  const ints = (length: number): Int32Array => {
    const array = new Int32Array(buffer, at, length);
    at += length * 4;
    return array;
  };
  const bytes = (length: number): Uint8Array => {
    const array = new Uint8Array(buffer, at, length);
    at += length;
    return array;
  };
  const { slots, records } = counts;
  const nodes = ints(slots * 2);
  const rows = ints(counts.lines * 16);
  const [tails, spans, entries, texts] = [ints(records), ints(records), ints(records), ints(records)];
  const ids = ints(counts.entries);
  const leads = ints(counts.leads);
  const surfaces = ints(counts.surfaces);
  const tailWords = bytes(records);
  const strings = bytes(counts.strings);
  const head = counts.strings === 0 ? { dictionary: '', languages: [] } : (JSON.parse(stringAt(strings, 0)) as Head);
  return {
    buffer,
    ...head,
    counts,
    nodes,
    rows,
    tails,
    spans,
    entries,
    texts,
    ids,
    leads,
    surfaces,
    tailWords,
    strings,
  };
}

const DECODER = new TextDecoder();

/** The string at an offset. */
export function stringAt(strings: Uint8Array, offset: number): string {
  const { from, to } = placeAt(strings, offset);
  return DECODER.decode(strings.subarray(from, to));
}

/** Where the bytes of the string at an offset begin and end. */
export function placeAt(strings: Uint8Array, offset: number): { from: number; to: number } {
  let length = 0;
  let shift = 0;
  let from = offset;
  let byte: number;
  do {
    byte = strings[from++]!;
    length |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return { from, to: from + length };
}

/** Where the edge of a key leads from a node: the child, or 0. Node 0 is the root. */
export function child(segment: Segment, node: number, key: number): number {
  const { nodes } = segment;
  const tag = tagOf(node, key);
  const size = nodes.length;
  let place = slotOf(node, key, size >> 1) * 2;
  for (;;) {
    const found = nodes[place]!;
    if (found === tag) return (place >> 1) + 1;
    if (found === 0) return 0;
    place += 2;
    if (place === size) place = 0;
  }
}

/** 1 + the first record of the terms that end at a node or whose tail begins there, or 0. */
export function endOf(segment: Segment, node: number): number {
  return segment.nodes[node * 2 - 1]! >> REACH_BITS;
}

/** 0 when no longer terms go on from a node. */
export function reachOf(segment: Segment, node: number): number {
  return segment.nodes[node * 2 - 1]! & ((1 << REACH_BITS) - 1);
}

/** Check of an edge; never 0. */
export function tagOf(node: number, key: number): number {
  return mix(mix(node, 0x2545f491), key) || 1;
}

/**
 * First slot to look in. Independent of the tag: two edges are confused only if both agree, which the compiler rules out for
 * the edges there are. The top bits decide, so that the size need not be a power of two.
 */
export function slotOf(node: number, key: number, size: number): number {
  return Math.floor(((Math.imul(key ^ Math.imul(node, 0x2c1b3c6d), 0x297a2d39) >>> 8) * size) / 0x1000000);
}

/** Four sums side by side, since each step of one waits for the step before. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Int32Array(buffer);
  const fours = words.length & ~3;
  let [a, b, c, d] = [1, 2, 3, 4];
  for (let at = 0; at < fours; at += 4) {
    a = (Math.imul(a, 31) + words[at]!) | 0;
    b = (Math.imul(b, 31) + words[at + 1]!) | 0;
    c = (Math.imul(c, 31) + (at + 2 === CHECKSUM_AT ? 0 : words[at + 2]!)) | 0;
    d = (Math.imul(d, 31) + words[at + 3]!) | 0;
  }
  for (let at = fours; at < words.length; at++) a = (Math.imul(a, 31) + words[at]!) | 0;
  return mix(mix(mix(a, b), c), d);
}
