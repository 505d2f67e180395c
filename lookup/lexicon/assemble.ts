/** Lays a segment out from what the terms of a dictionary were read into. */
import { release } from '../release.ts';
import type { WordChunks } from '../senses/chunks.ts';
import { mix } from './hash.ts';
import { addPair, linesFor, reachFor, rowOf } from './pair-rows.ts';
import { allocate, LAST, REACH_BITS, reachOf, seal, type Segment, slotOf, tagOf, view } from './segment.ts';
import { beginsPair, type KeySequences, type Sorted, sortRecords } from './sort-records.ts';
import { TAIL_SEED } from './span.ts';
import type { Strings } from './strings.ts';

/** Full share of the node table: fuller is smaller, emptier is faster to walk. */
const LOAD = 0.7;

/** All of a dictionary's terms, in the order in which they came. */
export interface Parts extends KeySequences {
  strings: Strings;
  body: Strings;
  ids: WordChunks;
  spans: WordChunks;
  entries: WordChunks;
  texts: WordChunks;
  leads: Int32Array;
  surfaces: Int32Array;
  terms: number;
}

/** The segment; the parts are let go of as they are written, since both of them are large. */
export function assemble(parts: Parts): Segment {
  const sorted = sortRecords(parts);
  // Two edges whose checks and places agree would be one; another size puts them apart. Expected once in hundreds of millions of terms.
  for (let slots = Math.max(4, Math.ceil(sorted.nodes / LOAD)); ; slots += 1 + (slots >> 6)) {
    const segment = build(parts, sorted, slots);
    if (segment !== null) return segment;
  }
}

function build(parts: Parts, sorted: Sorted, slots: number): Segment | null {
  const { order, shares, depths, same } = sorted;
  const { keys, firsts } = parts;
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
      segment.spans[end] = parts.spans.at(member);
      segment.entries[end] = parts.entries.at(member);
      segment.texts[end] = parts.texts.at(member) + shift;
      end++;
    } while (same(end));
    segment.entries[end - 1]! |= LAST;
    at = end;
  }
  segment.leads.set(parts.leads);
  segment.surfaces.set(parts.surfaces);
  for (let at = 0; at < counts.entries; at++) segment.ids[at] = parts.ids.at(at) + shift;
  const bytes = new Uint8Array(buffer, segment.strings.byteOffset);
  release(keys, parts.firsts);
  for (const part of [parts.spans, parts.entries, parts.texts, parts.ids]) part.release();
  parts.strings.moveTo(bytes, 0);
  parts.body.moveTo(bytes, shift);
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
