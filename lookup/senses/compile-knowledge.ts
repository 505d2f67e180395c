/** Compiles what the senses need of one dictionary, entry by entry; nothing of an entry is kept but numbers and its name. */
import type { DictionaryId, Entry } from '../model.ts';
import { taken, TextChunks, WordChunks } from './chunks.ts';
import { WordCounter } from './count-words.ts';
import { entryFeature } from './features.ts';
import {
  allocateKnowledge,
  APPROVED,
  CURATED,
  type KnowledgeSegment,
  sealKnowledge,
  slotOf,
} from './knowledge-segment.ts';
import { bare } from './near.ts';
import { Owners } from './owners.ts';
import { EverydayWords, JoinedVocabulary } from './vocabulary.ts';

/** Share of the slots that is taken at most. */
const LOAD = 0.6;

/** Takes the entries of a dictionary one after another. */
export interface KnowledgeCompiler {
  add(entry: Entry): void;
  /** The segment; nothing may be added afterwards. */
  finish(): KnowledgeSegment;
}

/** Compiles a dictionary in one walk over its entries. */
export function compileKnowledge(dictionary: DictionaryId, entries: Iterable<Entry>): KnowledgeSegment {
  const compiler = createKnowledgeCompiler(dictionary);
  for (const entry of entries) compiler.add(entry);
  return compiler.finish();
}

/** A compiler for entries that come as a stream. */
export function createKnowledgeCompiler(dictionary: DictionaryId): KnowledgeCompiler {
  const everyday = new EverydayWords();
  const words = new WordCounter(everyday);
  const ids = new TextChunks();
  const titles = new TextChunks();
  const idHashes = new WordChunks();
  const nameHashes = new WordChunks();
  const flags = new WordChunks();
  const kin = new WordChunks();
  const kinStart = new WordChunks();
  const owners = new Owners(dictionary, everyday);
  kinStart.push(0);

  return {
    add(entry) {
      ids.add(entry.id);
      titles.add(entry.name);
      idHashes.push(entryFeature('', entry.id));
      nameHashes.push(words.nameHash(entry.name));
      const curated = entry.topics.length > 0 || entry.rivals.length > 0;
      flags.push((entry.article?.review.source?.status === 'approved' ? APPROVED : 0) | (curated ? CURATED : 0));
      for (const id of new Set(entry.parents)) kin.push(bare(entryFeature(dictionary, id)));
      kinStart.push(kin.length);
      owners.add(entry, words);
    },
    finish() {
      const vocabulary = words.finish();
      const owned = owners.finish(new JoinedVocabulary([vocabulary], everyday));
      const names = distinct(taken(nameHashes));
      const known = distinct(owned.features.all().map(bare));
      const entries = flags.length;
      const segment = allocateKnowledge(dictionary, {
        entries,
        slots: Math.ceil(entries / LOAD) + 1,
        kin: kin.length,
        owners: owned.entries.length,
        features: owned.features.length,
        known: known.length,
        names: names.length,
        words: vocabulary.words.length,
        modifiers: vocabulary.modifiers.length,
        named: vocabulary.names,
        ids: ids.length,
        titles: titles.length,
      });
      for (const [text, bytes, starts] of [
        [ids, segment.idText, segment.idStart],
        [titles, segment.nameText, segment.nameStart],
      ] as const) {
        text.writeTo(bytes);
        text.starts.writeTo(starts);
        starts[entries] = text.length;
        text.release();
      }
      for (let entry = 0; entry < entries; entry++) {
        segment.flags[entry] = flags.at(entry);
        takeSlot(segment.slots, idHashes.at(entry), entry);
      }
      kin.writeTo(segment.kin);
      kinStart.writeTo(segment.kinStart);
      owned.entries.writeTo(segment.owners);
      owned.starts.writeTo(segment.ownerStart);
      segment.ownerStart[segment.owners.length] = owned.features.length;
      owned.against.writeTo(segment.against);
      owned.features.writeTo(segment.features);
      segment.known.set(known);
      segment.names.set(names);
      segment.vocabulary.words.set(vocabulary.words);
      segment.vocabulary.counts.set(vocabulary.counts);
      segment.vocabulary.heads.set(vocabulary.heads);
      segment.vocabulary.modifiers.set(vocabulary.modifiers);
      for (const part of [flags, idHashes, kin, kinStart, ...Object.values<WordChunks>({ ...owned })]) part.release();
      sealKnowledge(segment);
      return segment;
    },
  };
}

function takeSlot(slots: Uint32Array, hash: number, entry: number): void {
  let slot = slotOf(hash, slots.length);
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
  slots[slot] = entry + 1;
}

/** Each once, ascending. */
function distinct(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let length = 0;
  for (let i = 0; i < numbers.length; i++)
    if (i === 0 || numbers[i] !== numbers[i - 1]) numbers[length++] = numbers[i]!;
  return numbers.subarray(0, length);
}
