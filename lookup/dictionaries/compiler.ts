/** Everything that is compiled of a dictionary, entry by entry; nothing of an entry is kept but its names and numbers. */
import { createSegmentCompiler } from '../lexicon/compile.ts';
import { compileNames, type NameIndex } from '../lexicon/names/name-index.ts';
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

export interface DictionaryCompiler {
  add: (entry: Entry) => void;
  /** One part after the other, so that each can be stored and let go of. */
  finish: () => Generator<Partial<CompiledDictionary>>;
}

export function createDictionaryCompiler(dictionary: DictionaryId): DictionaryCompiler {
  let segments: ReturnType<typeof createSegmentCompiler> | null = createSegmentCompiler(dictionary);
  let known: ReturnType<typeof createKnowledgeCompiler> | null = createKnowledgeCompiler(dictionary);
  return {
    add(entry) {
      segments?.add(entry);
      known?.add(entry);
    },
    *finish() {
      if (known !== null) yield { knowledge: saveKnowledge(known.finish()) };
      known = null;
      const segment = segments?.finish();
      segments = null;
      if (segment === undefined) return;
      yield { segment: saveSegment(segment) };
      yield { names: compileNames(segment) };
    },
  };
}
