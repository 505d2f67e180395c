/**
 * An index of the names of one segment: every word of every name, sorted, with the names it stands in. Typed arrays that
 * structured clone keeps as they are, so it can be stored beside the segment and opened without parsing.
 */
import { fold } from '../characters.ts';
import { britishSpelling } from '../rules/british-spelling.ts';
import { Numbers } from '../numbers.ts';
import { ENTRY_SHIFT, KIND_MASK, type Segment, stringAt } from '../segment.ts';

export interface NameIndex {
  /** Words in UTF-8, one after another in byte order; word `i` is [offsets[i], offsets[i + 1]). */
  words: Uint8Array;
  offsets: Uint32Array;
  /** Word `i` stands in postings [starts[i], starts[i + 1]); a posting is the name's number, twice, plus 1 for its first word. */
  starts: Uint32Array;
  postings: Uint32Array;
  /** By name: offset of its text in the segment's strings, entry, kind, words. */
  texts: Uint32Array;
  entries: Uint32Array;
  kinds: Uint8Array;
  counts: Uint8Array;
}

/** More than the records of any segment; times the bytes of its strings it stays below 2^53. */
const RECORDS = 2 ** 24;

/** Words of a name or query as the index holds them. */
export function nameWords(text: string, normed: Map<string, string>): string[] {
  const words = fold(text.replace(/['\u2019\u02bc]s?(?![\p{L}\p{N}])/gu, '')).split(/[^\p{L}\p{N}\p{M}]+/u);
  return words
    .filter((word) => word !== '')
    .map((word) => {
      let norm = normed.get(word);
      if (norm === undefined) normed.set(word, (norm = britishSpelling.norm(word)));
      return norm;
    });
}

/** Indexes the names of a segment. */
export function compileNames(segment: Segment): NameIndex {
  const { entries: records, texts: offsetsOf } = segment;
  const order = distinctNames(offsetsOf);
  const names = order.length;
  const texts = new Uint32Array(names);
  const entries = new Uint32Array(names);
  const kinds = new Uint8Array(names);
  const counts = new Uint8Array(names);
  const ids = new Map<string, number>();
  const normed = new Map<string, string>();
  const pairs = new Numbers();
  for (let name = 0; name < names; name++) {
    const record = records[order[name]!]!;
    const offset = offsetsOf[order[name]!]!;
    texts[name] = offset;
    entries[name] = record >>> ENTRY_SHIFT;
    kinds[name] = record & KIND_MASK;
    const words = nameWords(stringAt(segment.strings, offset).slice(1), normed);
    counts[name] = Math.min(255, words.length);
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (words.indexOf(word) < at) continue;
      let id = ids.get(word);
      if (id === undefined) ids.set(word, (id = ids.size));
      pairs.push(id);
      pairs.push(name * 2 + (at === 0 ? 1 : 0));
    }
  }
  return { ...arrange(ids, pairs.values.subarray(0, pairs.length)), texts, entries, kinds, counts };
}

/** The first record of each text: of several records of one name, its spellings, the names want one. */
function distinctNames(offsets: Int32Array): Uint32Array {
  // Offset and record in one number: typed arrays sort such without a comparison of ours, and take a tenth of a map.
  const places = Float64Array.from(offsets, (offset, record) => offset * RECORDS + record).sort();
  const order = new Uint32Array(places.length);
  let names = 0;
  let last = -1;
  for (const place of places) {
    const offset = Math.floor(place / RECORDS);
    if (offset !== last) order[names++] = place % RECORDS;
    last = offset;
  }
  return order.slice(0, names);
}

/** Sorts words by their bytes and postings by word. */
function arrange(
  ids: ReadonlyMap<string, number>,
  pairs: Int32Array,
): Pick<NameIndex, 'words' | 'offsets' | 'starts' | 'postings'> {
  const encoder = new TextEncoder();
  const encoded = [...ids].map(([word, id]) => ({ bytes: encoder.encode(word), word, id }));
  // UTF-16 order is byte order but for surrogates, which are compared as bytes.
  encoded.sort((a, b) =>
    /[\ud800-\udfff]/.test(a.word + b.word) ? compareBytes(a.bytes, b.bytes) : a.word < b.word ? -1 : 1,
  );
  const count = encoded.length;
  const offsets = new Uint32Array(count + 1);
  const words = new Uint8Array(encoded.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const rank = new Uint32Array(count);
  encoded.forEach(({ bytes, id }, at) => {
    words.set(bytes, offsets[at]);
    offsets[at + 1] = offsets[at]! + bytes.length;
    rank[id] = at;
  });
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < pairs.length; at += 2) starts[rank[pairs[at]!]! + 1]!++;
  for (let at = 0; at < count; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const postings = new Uint32Array(pairs.length / 2);
  for (let at = 0; at < pairs.length; at += 2) postings[next[rank[pairs[at]!]!]!++] = pairs[at + 1]!;
  return { words, offsets, starts, postings };
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
