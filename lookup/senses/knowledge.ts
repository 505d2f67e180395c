/**
 * What the senses know of the entries: names to show, the look of their marks, and the topic features that speak for or
 * against them. Compiled per dictionary beside its lexicon segment, stored with it, and joined over the enabled ones.
 *
 * Layout of a segment: entries in the order they came. `ids` and `names` are UTF-8 with an offset table; `slots` is an open
 * hash table (entry number + 1 at the hash of the id) half full at most; `featureStart` and `features` list each entry's
 * features, those against it last (from `againstStart`). About 60 bytes an entry beside its name. Only entries that own a
 * name needing evidence have features, so a million plain names cost nothing but their names.
 */
import type { DictionaryInfo, Entry, EntryKey } from '../model.ts';
import { classify } from './ambiguity.ts';
import { entryFeature, hintFeature, phraseFeature, tokens } from './features.ts';
import { bare } from './near.ts';
import { compareLists, nameHash } from './overlap.ts';
import { compileVocabulary, EverydayWords, JoinedVocabulary, type Vocabulary } from './vocabulary.ts';

/** Increase when the layout below changes; a segment with another number is compiled again from its entries. */
export const KNOWLEDGE_FORMAT = 1;

/** Compiled knowledge of one dictionary: plain typed arrays, stored and loaded whole. */
export interface KnowledgeSegment {
  format: number;
  info: DictionaryInfo;
  idText: Uint8Array;
  idStart: Uint32Array;
  nameText: Uint8Array;
  nameStart: Uint32Array;
  slots: Uint32Array;
  /** Bits: 1 the source is approved, 2 the entry names its topics. */
  flags: Uint8Array;
  /** Hash of each entry's name, whatever the order and number of its words: tells what dictionaries share. */
  nameHashes: Uint32Array;
  featureStart: Uint32Array;
  againstStart: Uint32Array;
  features: Uint32Array;
  /** Features of the entry itself and its parents: spoken of where one of its distinctive names stands. */
  kinStart: Uint32Array;
  kin: Uint32Array;
  vocabulary: Vocabulary;
}

/** What is known of one entry. */
export interface KnownEntry extends EntryKey {
  name: string;
  approved: boolean;
  /** The entry names topics or rivals of its own. */
  curated: boolean;
  topics: readonly number[];
  against: readonly number[];
  /** Features that its distinctive names stand for. */
  kin: readonly number[];
}

/** The knowledge of all enabled dictionaries, in their order. */
export interface Knowledge {
  entry(dictionary: string, entry: string): KnownEntry | null;
  /** Whether a feature speaks for or against any entry; only such are reported of a page. */
  isFeature(feature: number): boolean;
  /** The words of all names. */
  vocabulary: JoinedVocabulary;
  /** The words of one dictionary's names. */
  vocabularyOf(dictionary: string): JoinedVocabulary;
  /** Whether a name known to these dictionaries is known to none but one wide one; see `overlap.ts`. */
  isLone(dictionaries: readonly string[]): boolean;
  /** Place of the dictionary in the user's order; the first wins where all else is equal. */
  rank(dictionary: string): number;
}

const MAX_FEATURES = 64;
const APPROVED = 1;
const CURATED = 2;

/** Compiles what the senses need of one dictionary. Entries are walked twice: give what can be, and none is kept. */
export function compileKnowledge(info: DictionaryInfo, entries: Iterable<Entry>): KnowledgeSegment {
  const once: unknown = entries[Symbol.iterator]();
  const all = once === entries ? [...entries] : entries;
  const everyday = new EverydayWords();
  const vocabulary = compileVocabulary(all, everyday);
  const joined = new JoinedVocabulary([vocabulary], everyday);
  const ids = new TextTable();
  const names = new TextTable();
  const flags: number[] = [];
  const nameHashes: number[] = [];
  const features: number[] = [];
  const featureStart: number[] = [0];
  const againstStart: number[] = [];
  const kin: number[] = [];
  const kinStart: number[] = [0];
  for (const entry of all) {
    ids.add(entry.id);
    names.add(entry.name);
    nameHashes.push(nameHash(entry.name));
    const curated = entry.topics.length > 0 || entry.rivals.length > 0;
    flags.push((entry.article?.review.source?.status === 'approved' ? APPROVED : 0) | (curated ? CURATED : 0));
    const ambiguous = entry.terms.some((term) => classify(term.text, term.kind, joined) !== 'distinctive');
    const speaking = ambiguous ? featuresOf(info.id, entry, joined) : NOTHING;
    features.push(...speaking.topics);
    againstStart.push(features.length);
    features.push(...speaking.against);
    featureStart.push(features.length);
    for (const id of new Set([entry.id, ...entry.parents])) kin.push(bare(entryFeature(info.id, id)));
    kinStart.push(kin.length);
  }
  return {
    format: KNOWLEDGE_FORMAT,
    info,
    idText: ids.bytes(),
    idStart: ids.starts(),
    nameText: names.bytes(),
    nameStart: names.starts(),
    slots: hashSlots(ids),
    flags: Uint8Array.from(flags),
    nameHashes: Uint32Array.from(nameHashes),
    featureStart: Uint32Array.from(featureStart),
    againstStart: Uint32Array.from(againstStart),
    features: Uint32Array.from(features),
    kinStart: Uint32Array.from(kinStart),
    kin: Uint32Array.from(kin),
    vocabulary,
  };
}

/** Joins compiled segments in the user's order. */
export function openKnowledge(segments: readonly KnowledgeSegment[]): Knowledge {
  const everyday = new EverydayWords();
  const byId = new Map(
    segments.map((segment, rank) => [
      segment.info.id,
      { segment, rank, own: new JoinedVocabulary([segment.vocabulary], everyday) },
    ]),
  );
  const overlap = compareLists(segments);
  // A wide list's own words (left, face) must not pass for medical ones because it has many names with them.
  const vouching = segments.filter(({ info }) => !overlap.isWide(info.id));
  const vocabulary = new JoinedVocabulary(
    vouching.map((segment) => segment.vocabulary),
    everyday,
  );
  const known = new Set<number>();
  for (const { features } of segments) for (const feature of features) known.add(bare(feature));
  return {
    entry(dictionary, id) {
      const segment = byId.get(dictionary)?.segment;
      if (!segment) return null;
      const index = findId(segment, id);
      if (index < 0) return null;
      const against = segment.againstStart[index]!;
      return {
        dictionary,
        entry: id,
        name: textAt(segment.nameText, segment.nameStart, index),
        approved: (segment.flags[index]! & APPROVED) !== 0,
        curated: (segment.flags[index]! & CURATED) !== 0,
        topics: [...segment.features.subarray(segment.featureStart[index], against)],
        against: [...segment.features.subarray(against, segment.featureStart[index + 1])],
        kin: [...segment.kin.subarray(segment.kinStart[index], segment.kinStart[index + 1])],
      };
    },
    vocabulary,
    vocabularyOf: (dictionary) => byId.get(dictionary)?.own ?? vocabulary,
    isFeature: (feature) => known.has(feature),
    isLone: (dictionaries) => overlap.isLone(dictionaries),
    rank: (dictionary) => byId.get(dictionary)?.rank ?? segments.length,
  };
}

/** Compiles and joins in one step, for dictionaries small enough to have at hand. */
export function buildKnowledge(dictionaries: readonly { info: DictionaryInfo; entries: Iterable<Entry> }[]): Knowledge {
  return openKnowledge(dictionaries.map(({ info, entries }) => compileKnowledge(info, entries)));
}

const NOTHING = { topics: [] as number[], against: [] as number[] };

/** Strengths, see `near.ts`: a word of everyday English, a word of the subject, a phrase or a name. */
const [EVERYDAY, SUBJECT, NAME] = [1, 2, 3];

function featuresOf(dictionary: string, entry: Entry, vocabulary: JoinedVocabulary): typeof NOTHING {
  const topics = new Features(vocabulary);
  topics.add(entryFeature(dictionary, entry.id), NAME);
  for (const id of [...entry.parents, ...entry.related]) topics.add(entryFeature(dictionary, id), SUBJECT);
  for (const id of entry.related) topics.add(hintFeature(dictionary, id), EVERYDAY);
  for (const term of entry.terms)
    if (classify(term.text, term.kind, vocabulary) === 'distinctive') topics.addPhrase(term.text);
  for (const topic of entry.topics) topics.addPhrase(topic);
  const against = new Features(vocabulary);
  for (const { meaning } of entry.rivals) {
    against.addPhrase(meaning);
    // What a rival's meaning says of itself in brackets, "(breast MRI)", is what is spoken of where it stands.
    for (const [, hint] of meaning.matchAll(/\(([^)]*)\)/g))
      for (const { stem } of tokens(hint!)) against.add(stem, EVERYDAY);
  }
  for (const feature of topics.all.keys()) against.all.delete(feature);
  return { topics: topics.list(), against: against.list() };
}

/** Features with their strengths; the first mention of a feature counts. */
class Features {
  readonly all = new Map<number, number>();
  readonly #vocabulary: JoinedVocabulary;

  constructor(vocabulary: JoinedVocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(feature: number, strength: number): void {
    if (feature !== 0 && !this.all.has(bare(feature))) this.all.set(bare(feature), strength);
  }

  /** A phrase, or the parts of one too long, and each of its words that everyday English does not have. */
  addPhrase(phrase: string): void {
    for (const part of phrase.split(/[(),;]|\sand\s|\sor\s/)) {
      const words = tokens(part).filter((token) => token.stem !== 0);
      if (words.length > 1) this.add(phraseFeature(part), NAME);
      for (const { start, end, stem } of words) {
        const everyday = this.#vocabulary.everyday.isFamiliar(part.slice(start, end).toLowerCase());
        if (words.length === 1 || !everyday) this.add(stem, everyday ? EVERYDAY : SUBJECT);
      }
    }
  }

  list(): number[] {
    return [...this.all].slice(0, MAX_FEATURES).map(([feature, strength]) => feature + strength);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

class TextTable {
  readonly #texts: string[] = [];

  add(text: string): void {
    this.#texts.push(text);
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  bytes(): Uint8Array {
    return encoder.encode(this.#texts.join(''));
  }

  starts(): Uint32Array {
    const starts = new Uint32Array(this.#texts.length + 1);
    this.#texts.forEach((text, i) => (starts[i + 1] = starts[i]! + encoder.encode(text).length));
    return starts;
  }
}

function textAt(bytes: Uint8Array, starts: Uint32Array, index: number): string {
  return decoder.decode(bytes.subarray(starts[index], starts[index + 1]));
}

function hashSlots(ids: TextTable): Uint32Array {
  let size = 4;
  while (size < ids.texts.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  ids.texts.forEach((id, i) => {
    let slot = entryFeature('', id) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
  });
  return slots;
}

function findId(segment: KnowledgeSegment, id: string): number {
  const mask = segment.slots.length - 1;
  for (let slot = entryFeature('', id) & mask; ; slot = (slot + 1) & mask) {
    const found = segment.slots[slot]!;
    if (found === 0) return -1;
    if (textAt(segment.idText, segment.idStart, found - 1) === id) return found - 1;
  }
}
