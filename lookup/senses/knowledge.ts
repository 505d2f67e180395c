/**
 * What the senses know of the entries of all enabled dictionaries: names to show, the look of their marks, and the topic
 * features that speak for or against them. Joins compiled segments (`knowledge-segment.ts`) without unpacking them.
 */
import type { DictionaryId, DictionaryInfo, Entry, EntryKey } from '../model.ts';
import { compileKnowledge } from './compile-knowledge.ts';
import { entryFeature } from './features.ts';
import { APPROVED, CURATED, type KnowledgeSegment, slotOf } from './knowledge-segment.ts';
import { bare } from './near.ts';
import { compareLists } from './overlap.ts';
import { EverydayWords, JoinedVocabulary } from './vocabulary.ts';

export { compileKnowledge } from './compile-knowledge.ts';
export { loadKnowledge, saveKnowledge } from './knowledge-segment.ts';

/** What is known of one entry. */
export interface KnownEntry extends EntryKey {
  name: string;
  approved: boolean;
  /** The entry names topics or rivals of its own. */
  curated: boolean;
  topics: readonly number[];
  against: readonly number[];
  /** Features that its distinctive names stand for: itself and its parents. */
  kin: readonly number[];
}

/** The knowledge of all enabled dictionaries, in their order. */
export interface Knowledge {
  entry(dictionary: DictionaryId, entry: string): KnownEntry | null;
  /** Whether a feature speaks for or against any entry; only such are reported of a page. */
  isFeature(feature: number): boolean;
  /** The words of all names. */
  vocabulary: JoinedVocabulary;
  /** The words of one dictionary's names. */
  vocabularyOf(dictionary: DictionaryId): JoinedVocabulary;
  /** Whether a name known to these dictionaries is known to none but one wide one; see `overlap.ts`. */
  isLone(dictionaries: readonly DictionaryId[]): boolean;
  /** Place of the dictionary in the user's order; the first wins where all else is equal. */
  rank(dictionary: DictionaryId): number;
}

/** Joins opened segments in the user's order. */
export function openKnowledge(segments: readonly KnowledgeSegment[]): Knowledge {
  const everyday = new EverydayWords();
  const ranks = new Map(segments.map(({ dictionary }, rank) => [dictionary, rank]));
  const own = new Map<DictionaryId, JoinedVocabulary>();
  const overlap = compareLists(segments);
  // A wide list's own words (left, face) must not pass for medical ones because it has many names with them.
  const vouching = segments.filter(({ dictionary }) => !overlap.isWide(dictionary));
  const vocabulary = new JoinedVocabulary(
    vouching.map((segment) => segment.vocabulary),
    everyday,
  );
  const segmentOf = (dictionary: DictionaryId): KnowledgeSegment | undefined => segments[ranks.get(dictionary) ?? -1];
  return {
    entry(dictionary, id) {
      const segment = segmentOf(dictionary);
      const index = segment ? findId(segment, id) : -1;
      return segment && index >= 0 ? known(segment, index, id) : null;
    },
    vocabulary,
    vocabularyOf(dictionary) {
      const made = own.get(dictionary);
      const segment = segmentOf(dictionary);
      if (made || !segment) return made ?? vocabulary;
      const fresh = new JoinedVocabulary([segment.vocabulary], everyday);
      own.set(dictionary, fresh);
      return fresh;
    },
    isFeature: featuresOf(segments),
    isLone: (dictionaries) => overlap.isLone(dictionaries),
    rank: (dictionary) => ranks.get(dictionary) ?? segments.length,
  };
}

/** Compiles and joins in one step, for dictionaries small enough to have at hand. */
export function buildKnowledge(dictionaries: readonly { info: DictionaryInfo; entries: Iterable<Entry> }[]): Knowledge {
  return openKnowledge(dictionaries.map(({ info, entries }) => compileKnowledge(info.id, entries)));
}

function known(segment: KnowledgeSegment, index: number, id: string): KnownEntry {
  const owner = search(segment.owners, index);
  const owns = segment.owners[owner] === index;
  const middle = owns ? segment.against[owner]! : 0;
  const parents = segment.kin.subarray(segment.kinStart[index], segment.kinStart[index + 1]);
  return {
    dictionary: segment.dictionary,
    entry: id,
    name: textAt(segment.nameText, segment.nameStart, index),
    approved: (segment.flags[index]! & APPROVED) !== 0,
    curated: (segment.flags[index]! & CURATED) !== 0,
    topics: owns ? [...segment.features.subarray(segment.ownerStart[owner], middle)] : [],
    against: owns ? [...segment.features.subarray(middle, segment.ownerStart[owner + 1])] : [],
    kin: [bare(entryFeature(segment.dictionary, id)), ...parents],
  };
}

/** Bits for each feature there may be: most words of a page are told at one look. */
const BITS_A_FEATURE = 16;

/** Tells features of any segment. */
function featuresOf(segments: readonly KnowledgeSegment[]): (feature: number) => boolean {
  const total = segments.reduce((sum, segment) => sum + segment.known.length, 0);
  const width = Math.min(28, Math.max(10, Math.ceil(Math.log2(total * BITS_A_FEATURE + 1))));
  const shift = 32 - width;
  const bits = new Uint32Array(1 << (width - 5));
  for (const { known } of segments) {
    for (let i = 0; i < known.length; i++) {
      const bit = known[i]! >>> shift;
      bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return (feature) => {
    const bit = feature >>> shift;
    return (
      (bits[bit >>> 5]! & (1 << (bit & 31))) !== 0 &&
      segments.some(({ known }) => known[search(known, feature)] === feature)
    );
  };
}

/** Index of the first of the ascending numbers that is not below `wanted`. */
function search(numbers: Uint32Array, wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const decoder = new TextDecoder();

function textAt(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  return decoder.decode(bytes.subarray(starts[index], starts[index + 1]));
}

function findId(segment: KnowledgeSegment, id: string): number {
  const { slots } = segment;
  let slot = slotOf(entryFeature('', id), slots.length);
  for (;;) {
    const found = slots[slot]!;
    if (found === 0) return -1;
    if (textAt(segment.idText, segment.idStart, found - 1) === id) return found - 1;
    slot = slot + 1 === slots.length ? 0 : slot + 1;
  }
}
