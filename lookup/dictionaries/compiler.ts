/** Everything that is compiled of a dictionary, entry by entry; nothing of an entry is kept but its names and numbers. */
import { createSegmentCompiler, type SegmentCompiler } from '../lexicon/compile.ts';
import { NameIndexer, type NameIndex } from '../lexicon/names/name-index.ts';
import { saveSegment } from '../lexicon/segment.ts';
import type { DictionaryId, Entry } from '../model.ts';
import { createKnowledgeCompiler } from '../senses/compile-knowledge.ts';
import { saveKnowledge } from '../senses/knowledge-segment.ts';

/** What is stored of it, to be loaded without parsing. */
export interface CompiledDictionary {
  /** The bytes of a lexicon segment. */
  segment: ArrayBuffer;
  names: NameIndex;
  /** The bytes of what the senses know. */
  knowledge: ArrayBuffer;
}

/** The buffers of what was compiled, each once: to be handed over, or let go of once it is stored. */
export function buffersOf({ segment, names, knowledge }: Partial<CompiledDictionary>): ArrayBuffer[] {
  const arrays = names === undefined ? [] : Object.values<Uint8Array | Uint32Array>({ ...names });
  const whole = [segment, knowledge].filter((buffer) => buffer !== undefined);
  return [...whole, ...arrays.map(({ buffer }) => buffer as ArrayBuffer)];
}

/** Compiles some of it. */
export interface PartCompiler<E> {
  add: (entry: E) => void;
  /** One part after the other, so that each can be stored and let go of. */
  finish: () => Generator<Partial<CompiledDictionary>>;
}

/** What the names are compiled of. */
export type NamedEntry = Pick<Entry, 'id' | 'terms'>;

/** Compiles the names: the dearer half, and the one that needs the least of an entry. */
export function createNamesCompiler(dictionary: DictionaryId): PartCompiler<NamedEntry> {
  let names: NameIndexer | null = new NameIndexer();
  let segments: SegmentCompiler | null = createSegmentCompiler(dictionary, names);
  return {
    add: (entry) => segments?.add(entry),
    *finish() {
      // The index first: it can be stored while the segment is laid out.
      const index = segments && names?.finish(segments.shift());
      names = null;
      if (index) yield { names: index };
      const segment = segments?.finish();
      segments = null;
      if (segment !== undefined) yield { segment: saveSegment(segment) };
    },
  };
}

/** Compiles what the senses know. */
export function createSensesCompiler(dictionary: DictionaryId): PartCompiler<Entry> {
  let known: ReturnType<typeof createKnowledgeCompiler> | null = createKnowledgeCompiler(dictionary);
  return {
    add: (entry) => known?.add(entry),
    *finish() {
      const knowledge = known?.finish();
      known = null;
      if (knowledge !== undefined) yield { knowledge: saveKnowledge(knowledge) };
    },
  };
}

/** Compiles all of it. */
export function createDictionaryCompiler(dictionary: DictionaryId): PartCompiler<Entry> {
  const names = createNamesCompiler(dictionary);
  const senses = createSensesCompiler(dictionary);
  return {
    add(entry) {
      names.add(entry);
      senses.add(entry);
    },
    *finish() {
      yield* senses.finish();
      yield* names.finish();
    },
  };
}
