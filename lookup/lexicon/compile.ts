/** Compiles the terms of one dictionary into a segment. See `segment.ts` for what comes out. */
import type { DictionaryId, Entry } from '../model.ts';
import { MAX_TERM_LENGTH, MAX_TERM_WORDS } from '../limits.ts';
import { mix } from './hash.ts';
import { Numbers } from './numbers.ts';
import { WordReader } from './reader.ts';
import { Leads } from './leads.ts';
import { addPair, linesFor, reachFor, rowOf } from './pair-rows.ts';
import {
  allocate,
  REACH_BITS,
  ENTRY_SHIFT,
  EXACT,
  KINDS,
  LAST,
  reachOf,
  seal,
  type Segment,
  slotOf,
  tagOf,
  view,
} from './segment.ts';
import { spanHash, TAIL_SEED } from './span.ts';
import { spellings } from './spellings.ts';

export interface SegmentSource {
  dictionary: DictionaryId;
  entries: Iterable<Pick<Entry, 'id' | 'terms'>>;
}

/** Records that can be sorted the fast way: what remains of a number's 53 bits beside a key. */
const MAX_RECORDS = 2 ** 21;

/** Full share of the node table: fuller is smaller, emptier is faster to walk. */
const LOAD = 0.7;

/** Length-prefixed UTF-8, one after another. */
class Strings {
  bytes = new Uint8Array(4096);
  length = 0;
  private readonly encoder = new TextEncoder();
  add(text: string): number {
    const offset = this.length;
    while (this.length + text.length * 3 + 8 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const written = this.write(text, this.length + 3);
    // Three bytes of length reach two million, far above the longest term.
    this.bytes[offset] = (written & 127) | 128;
    this.bytes[offset + 1] = ((written >> 7) & 127) | 128;
    this.bytes[offset + 2] = (written >> 14) & 127;
    this.length += written + 3;
    return offset;
  }

  /** Writes UTF-8; gives its length. A loop is faster than the encoder for what is short and ASCII. */
  private write(text: string, at: number): number {
    for (let unit = 0; unit < text.length; unit++) {
      const code = text.charCodeAt(unit);
      if (code > 127) return this.encoder.encodeInto(text, this.bytes.subarray(at)).written;
      this.bytes[at + unit] = code;
    }
    return text.length;
  }
}

/** Takes the entries of a dictionary one after another. */
export interface SegmentCompiler {
  add(entry: Pick<Entry, 'id' | 'terms'>): void;
  /** The segment; nothing may be added afterwards. */
  finish(): Segment;
}

/** Compiles a dictionary. Terms without a letter, or beyond the limits, are left out; duplicate entries stand side by side. */
export function compileSegment({ dictionary, entries }: SegmentSource): Segment {
  const compiler = createSegmentCompiler(dictionary);
  for (const entry of entries) compiler.add(entry);
  return compiler.finish();
}

/** A compiler for entries that come as a stream. */
export function createSegmentCompiler(dictionary: DictionaryId): SegmentCompiler {
  const strings = new Strings();
  const languages: string[] = [];
  const ids = new Numbers();
  // Of each record: its keys from `firsts` to the next one's, then span, entry word and text.
  const keys = new Numbers();
  const firsts = new Numbers();
  const spans = new Numbers();
  const entries = new Numbers();
  const texts = new Numbers();
  const reader: WordReader = new WordReader((id) => leads.renew(id));
  const leads: Leads = new Leads(reader);
  let terms = 0;
  const body = new Strings();
  const add = (entry: Pick<Entry, 'id' | 'terms'>): void => {
    const index = ids.length;
    ids.push(body.add(entry.id));
    for (const term of entry.terms) {
      // A bare number would mark every number.
      if (term.text.length > MAX_TERM_LENGTH || !/\p{L}/u.test(term.text)) continue;
      let offset = -1;
      for (const spelling of spellings(term)) {
        reader.open(spelling.text);
        if (reader.fill() || reader.count === 0 || reader.count > MAX_TERM_WORDS) continue;
        if (offset < 0) {
          if (!languages.includes(term.language)) languages.push(term.language);
          offset = body.add(String.fromCharCode(languages.indexOf(term.language)) + term.text);
        }
        const exact = term.caseRule === 'exact';
        firsts.push(keys.length);
        for (let word = 0; word < reader.count; word++) keys.push(reader.memo.keys[reader.ids[word]!]!);
        spans.push(spanHash(reader, 0, reader.count, exact));
        entries.push((index << ENTRY_SHIFT) | (exact ? EXACT : 0) | KINDS.indexOf(term.kind));
        texts.push(offset);
        leads.add(exact);
      }
      if (offset >= 0) terms++;
    }
  };
  const finish = (): Segment => {
    firsts.push(keys.length);
    strings.add(JSON.stringify({ dictionary, languages }));
    return assemble({
      strings,
      body,
      ids,
      keys,
      firsts,
      spans,
      entries,
      texts,
      leads: leads.sorted(),
      surfaces: leads.surfaces(),
      terms,
    });
  };
  return { add, finish };
}

interface Parts {
  strings: Strings;
  body: Strings;
  ids: Numbers;
  keys: Numbers;
  firsts: Numbers;
  spans: Numbers;
  entries: Numbers;
  texts: Numbers;
  leads: Int32Array;
  surfaces: Int32Array;
  terms: number;
}

function assemble(parts: Parts): Segment {
  const sorted = sortRecords(parts);
  // Two edges whose checks and places agree would be one; another size puts them apart. Expected once in hundreds of millions of terms.
  for (let slots = Math.max(4, Math.ceil(sorted.nodes / LOAD)); ; slots += 1 + (slots >> 6)) {
    const segment = build(parts, sorted, slots);
    if (segment !== null) return segment;
  }
}

interface Sorted {
  order: Uint32Array;
  /** Of each group's first record: keys shared with the record before, nodes on its path, records in it. */
  shares: Uint8Array;
  depths: Uint8Array;
  nodes: number;
  /** Pairs of words that terms begin with. */
  pairs: number;
  same: (at: number) => boolean;
}

function sortRecords(parts: Parts): Sorted {
  const keys = parts.keys.values;
  const firsts = parts.firsts.values;
  const records = parts.firsts.length - 1;
  const lengthOf = (record: number): number => firsts[record + 1]! - firsts[record]!;
  const order = sortedBy(
    records,
    (record) => keys[firsts[record]!]!,
    (a, b) => {
      const shared = Math.min(lengthOf(a), lengthOf(b));
      for (let at = 1; at < shared; at++) {
        const difference = keys[firsts[a]! + at]! - keys[firsts[b]! + at]!;
        if (difference !== 0) return difference;
      }
      return lengthOf(a) - lengthOf(b) || a - b;
    },
  );
  // Keys shared with the record before, capped at 255 as the words of a term are.
  const shares = new Uint8Array(records + 1);
  for (let at = 1; at < records; at++) {
    const [a, b] = [order[at - 1]!, order[at]!];
    const limit = Math.min(lengthOf(a), lengthOf(b));
    let shared = 0;
    while (shared < limit && keys[firsts[a]! + shared] === keys[firsts[b]! + shared]) shared++;
    shares[at] = shared;
  }
  const same = (at: number): boolean =>
    at > 0 && at < records && shares[at] === lengthOf(order[at]!) && shares[at] === lengthOf(order[at - 1]!);
  // Of each group (records of one sequence), how deep its nodes go: one beyond what it shares with its neighbours.
  const depths = new Uint8Array(records);
  let nodes = 0;
  let pairs = 0;
  for (let at = 0; at < records;) {
    let end = at + 1;
    while (same(end)) end++;
    const before = shares[at]!;
    const depth = Math.min(lengthOf(order[at]!), Math.max(before, end < records ? shares[end]! : 0) + 1);
    depths[at] = depth;
    nodes += depth - before;
    if (beginsPair(lengthOf(order[at]!), before)) pairs++;
    at = end;
  }
  return { order, shares, depths, nodes, pairs, same };
}

/** Records in the order of their first keys, and where these are the same, in another. */
function sortedBy(
  records: number,
  first: (record: number) => number,
  then: (a: number, b: number) => number,
): Uint32Array {
  const order = new Uint32Array(records);
  if (records > MAX_RECORDS) {
    for (let at = 0; at < records; at++) order[at] = at;
    return order.sort((a, b) => first(a) - first(b) || then(a, b));
  }
  // Key and record as one number: sorting numbers is many times as fast as asking for their order.
  const packed = new Float64Array(records);
  for (let at = 0; at < records; at++) packed[at] = (first(at) + 2 ** 31) * MAX_RECORDS + at;
  packed.sort();
  for (let at = 0; at < records; at++) order[at] = packed[at]! % MAX_RECORDS;
  for (let from = 0; from < records;) {
    const key = first(order[from]!);
    let end = from + 1;
    while (end < records && first(order[end]!) === key) end++;
    if (end - from > 1) order.subarray(from, end).sort(then);
    from = end;
  }
  return order;
}

/** Whether a sequence of keys, some of them shared with the one before, has a second word that the one before has not. */
function beginsPair(length: number, shared: number): boolean {
  return length > 1 && shared < 2;
}

function build(parts: Parts, sorted: Sorted, slots: number): Segment | null {
  const { order, shares, depths, same } = sorted;
  const keys = parts.keys.values;
  const firsts = parts.firsts.values;
  const records = order.length;
  const lengthOf = (record: number): number => firsts[record + 1]! - firsts[record]!;
  const counts = {
    slots,
    records,
    lines: linesFor(sorted.pairs),
    entries: parts.ids.length,
    leads: parts.leads.length,
    surfaces: parts.surfaces.length,
    strings: parts.strings.length + parts.body.length,
    terms: parts.terms,
  };
  const buffer = allocate(counts);
  const segment = view(buffer, { ...counts, strings: 0 });
  const shift = parts.strings.length;
  const path: number[] = [0];
  let reach = 0;
  // How many different words follow the first word of the sequences that begin here.
  const followersOf = (from: number): number => {
    let followers = 0;
    for (let at = from; at < records && (at === from || shares[at]! > 0); at++) {
      if (!same(at) && beginsPair(lengthOf(order[at]!), shares[at]!)) followers++;
    }
    return followers;
  };
  for (let at = 0; at < records;) {
    const record = order[at]!;
    const first = firsts[record]!;
    const depth = depths[at]!;
    if (shares[at] === 0) reach = reachFor(followersOf(at));
    if (beginsPair(lengthOf(record), shares[at]!)) {
      addPair(segment.rows, rowOf(segment.rows, keys[first]!), reach, keys[first]!, keys[first + 1]!);
    }
    for (let level = shares[at]!; level < depth; level++) {
      const node = addNode(segment, path[level]!, keys[first + level]!);
      if (node === 0) return null;
      path[level + 1] = node;
      if (level === 0) segment.nodes[node * 2 - 1] = reach;
    }
    segment.nodes[path[depth]! * 2 - 1]! |= (at + 1) << REACH_BITS;
    let tail = TAIL_SEED;
    for (let level = depth; level < lengthOf(record); level++) tail = mix(tail, keys[first + level]!);
    let end = at;
    do {
      const member = order[end]!;
      segment.tails[end] = tail;
      segment.tailWords[end] = lengthOf(record) - depth;
      segment.spans[end] = parts.spans.values[member]!;
      segment.entries[end] = parts.entries.values[member]!;
      segment.texts[end] = parts.texts.values[member]! + shift;
      end++;
    } while (same(end));
    segment.entries[end - 1]! |= LAST;
    at = end;
  }
  segment.leads.set(parts.leads);
  segment.surfaces.set(parts.surfaces);
  for (let at = 0; at < counts.entries; at++) segment.ids[at] = parts.ids.values[at]! + shift;
  const bytes = new Uint8Array(buffer, segment.strings.byteOffset);
  bytes.set(parts.strings.bytes.subarray(0, shift));
  bytes.set(parts.body.bytes.subarray(0, parts.body.length), shift);
  seal(buffer);
  return view(buffer, counts);
}

/** Adds an edge; 0 when it cannot be told from one that is there. */
function addNode(segment: Segment, parent: number, key: number): number {
  const { nodes } = segment;
  const slots = nodes.length >> 1;
  const tag = tagOf(parent, key);
  let slot = slotOf(parent, key, slots);
  while (nodes[slot * 2] !== 0) {
    if (nodes[slot * 2] === tag) return 0;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
  nodes[slot * 2] = tag;
  if (parent > 0 && reachOf(segment, parent) === 0) nodes[parent * 2 - 1]! |= 1;
  return slot + 1;
}
