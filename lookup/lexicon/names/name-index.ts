/**
 * An index of the names of one segment: every word of every name, sorted, with the names it stands in. Typed arrays that
 * structured clone keeps as they are, so it can be stored beside the segment and opened without parsing.
 */
import { release } from '../../release.ts';
import { taken, WordChunks } from '../../senses/chunks.ts';
import type { WordReader } from '../reader.ts';
import { ENTRY_SHIFT, KIND_MASK, placeAt, type Segment } from '../segment.ts';
import { sortedSequences } from '../sort-sequences.ts';
import { ReadWords } from './read-words.ts';
import type { WordNumbers } from './word-numbers.ts';
import { WordSplitter } from './word-splitter.ts';

/** Increase when the layout changes, or what the words of a name are. */
export const NAMES_FORMAT = 1;

export interface NameIndex {
  /** Words in UTF-8, one after another in byte order; word `i` is [offsets[i], offsets[i + 1]). */
  words: Uint8Array;
  offsets: Uint32Array;
  /** Word `i` stands in postings [starts[i], starts[i + 1]); a posting is the name's number, twice, plus 1 for its first word. */
  starts: Uint32Array;
  postings: Uint32Array;
  /** By name: offset of its text in the segment's strings, entry, kind, words. The names of an entry stand side by side. */
  texts: Uint32Array;
  entries: Uint32Array;
  kinds: Uint8Array;
  counts: Uint8Array;
}

/** More than the records of any segment; times the bytes of its strings it stays below 2^53. */
const RECORDS = 2 ** 24;

/** Of each name in one number: its kind, how many words it has, and how many different ones. */
const WORDS_SHIFT = 8;
const DIFFERENT_SHIFT = 16;
const MOST_WORDS = 255;

/** Whose name it is, and where its text begins among the strings. */
export interface Named {
  offset: number;
  entry: number;
  kind: number;
}

/** The name itself, in UTF-8. */
export interface Bytes {
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** Indexes names as they come, in the order in which the strings of a segment hold them. */
export class NameIndexer {
  private readonly splitter = new WordSplitter();
  private readonly read = new ReadWords(this.splitter);
  private readonly texts = new WordChunks();
  private readonly entries = new WordChunks();
  private readonly numbers = new WordChunks();
  /** The different words of all names, one name after another. */
  private readonly standing = new WordChunks();

  /** A memo id of the reader that names are read by stands for another word now. */
  renew(id: number): void {
    this.read.renew(id);
  }

  /** Takes the name at [from, to), which the reader has just read where one is given. */
  add({ offset, entry, kind }: Named, { bytes, from, to }: Bytes, reader?: WordReader): void {
    const words = (reader && this.read.of(reader)) ?? this.splitter.split(bytes, from, to);
    let different = 0;
    for (let at = 0; at < words.length; at++) {
      if (words.indexOf(words[at]!) < at) continue;
      this.standing.push(words[at]!);
      different++;
    }
    this.texts.push(offset);
    this.entries.push(entry);
    this.numbers.push(kind | (Math.min(MOST_WORDS, words.length) << WORDS_SHIFT) | (different << DIFFERENT_SHIFT));
  }

  /** The index; `shift` is what stands before the strings that offsets were told in. Nothing may be added afterwards. */
  finish(shift: number): NameIndex {
    const numbers = taken(this.numbers);
    const words = arrange(this.splitter.words, this.standing, numbers);
    const kinds = new Uint8Array(numbers.length);
    const counts = new Uint8Array(numbers.length);
    const texts = taken(this.texts);
    for (let name = 0; name < numbers.length; name++) {
      kinds[name] = numbers[name]!;
      counts[name] = numbers[name]! >>> WORDS_SHIFT;
      texts[name]! += shift;
    }
    release(numbers);
    return { ...words, texts, entries: taken(this.entries), kinds, counts };
  }
}

/** Indexes the names of a segment. */
export function compileNames({ entries, texts, strings }: Segment): NameIndex {
  const indexer = new NameIndexer();
  for (const record of distinctNames(texts)) {
    const offset = texts[record]!;
    const { from, to } = placeAt(strings, offset);
    const named = { offset, entry: entries[record]! >>> ENTRY_SHIFT, kind: entries[record]! & KIND_MASK };
    // Before the text stands its language.
    indexer.add(named, { bytes: strings, from: from + 1, to });
  }
  return indexer.finish(0);
}

/** The first record of each text: of several records of one name, its spellings, the names want one. */
function distinctNames(offsets: Int32Array): Uint32Array {
  // Offset and record in one number: typed arrays sort such without a comparison of ours, and take a tenth of a map.
  const places = new Float64Array(offsets.length);
  for (let record = 0; record < places.length; record++) places[record] = offsets[record]! * RECORDS + record;
  places.sort();
  const order = new Uint32Array(places.length);
  let names = 0;
  let last = -1;
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    const offset = Math.floor(place / RECORDS);
    if (offset !== last) order[names++] = place - offset * RECORDS;
    last = offset;
  }
  release(places);
  return order.slice(0, names);
}

/** Sorts words by their bytes and postings by word. */
function arrange(
  words: WordNumbers,
  standing: WordChunks,
  numbers: Uint32Array,
): Pick<NameIndex, 'words' | 'offsets' | 'starts' | 'postings'> {
  const { count } = words;
  const sorted = inByteOrder(words);
  const offsets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(words.offsets[count]!);
  const rank = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const word = sorted[at]!;
    const own = words.bytes.subarray(words.offsets[word], words.offsets[word + 1]);
    bytes.set(own, offsets[at]);
    offsets[at + 1] = offsets[at]! + own.length;
    rank[word] = at;
  }
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < standing.length; at++) starts[rank[standing.at(at)]! + 1]!++;
  for (let at = 0; at < count; at++) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const postings = new Uint32Array(standing.length);
  let at = 0;
  for (let name = 0; name < numbers.length; name++) {
    const different = numbers[name]! >>> DIFFERENT_SHIFT;
    for (let word = 0; word < different; word++)
      postings[next[rank[standing.at(at++)]!]!++] = name * 2 + (word === 0 ? 1 : 0);
  }
  standing.release();
  return { words: bytes, offsets, starts, postings };
}

/** Numbers of the words in the order of their bytes, which are compared four at a time. */
function inByteOrder({ bytes, offsets, count }: WordNumbers): Uint32Array {
  const keys = new WordChunks();
  const firsts = new WordChunks();
  for (let word = 0; word < count; word++) {
    firsts.push(keys.length);
    const end = offsets[word + 1]!;
    for (let at = offsets[word]!; at < end; at += 4) {
      let four = 0;
      for (let byte = at; byte < at + 4; byte++) four = (four << 8) | (byte < end ? bytes[byte]! : 0);
      // Turned so that the order of signed numbers is that of the bytes.
      keys.push(four ^ 0x80000000);
    }
  }
  firsts.push(keys.length);
  return sortedSequences({ keys: new Int32Array(keys.all().buffer), firsts: firsts.all() });
}
