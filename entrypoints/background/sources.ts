/** The compiled parts of one dictionary, each loaded when it is first asked for. */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { isDraft } from '@/lookup/drafts.ts';
import type { NameIndex } from '@/lookup/lexicon/names/name-index.ts';
import { compileSegment, loadSegment, type Segment } from '@/lookup/lexicon.ts';
import type { DictionaryInfo } from '@/lookup/model.ts';
import { compileKnowledge, loadKnowledge } from '@/lookup/senses/knowledge.ts';
import type { KnowledgeSegment } from '@/lookup/senses/knowledge-segment.ts';
import { loadCompiled, loadNames } from '@/platform/dictionaries/compiled.ts';
import { type Library, loadLibrarySegment } from '@/platform/library.ts';
import { once } from './once.ts';

export interface Source {
  info: DictionaryInfo;
  /** Names the contents that its entries are stored under; null where they come with the extension. */
  generation: string | null;
  segment: () => Promise<Segment>;
  knowledge: () => Promise<KnowledgeSegment>;
  /** Its names for searching; null where the library's own search finds more. */
  names: (() => Promise<NameIndex>) | null;
  /** Called where one of the parts cannot be used. */
  onBroken: () => void;
}

/** The library with the segment that it was shipped with. */
export function librarySource({ dictionary, entries }: Library): Source {
  return {
    info: dictionary,
    generation: null,
    segment: once(async () => loadSegment(await loadLibrarySegment())),
    knowledge: once(() => Promise.resolve(compileKnowledge(dictionary.id, entries))),
    names: null,
    onBroken: () => undefined,
  };
}

/** The library without entries that nobody has approved: so few compile faster than a second file would load. */
export function reviewedSource({ dictionary, entries }: Library): Source {
  return {
    info: dictionary,
    generation: null,
    segment: once(() => Promise.resolve(compileSegment({ dictionary: dictionary.id, entries }))),
    knowledge: once(() => Promise.resolve(compileKnowledge(dictionary.id, entries))),
    names: null,
    onBroken: () => undefined,
  };
}

/** The library without drafts. */
export function withoutDrafts(library: Library): Library {
  return { ...library, entries: library.entries.filter((entry) => !isDraft(entry)) };
}

/** What was compiled is missing: it has to be made anew from the entries. */
class StaleError extends Error {
  override readonly name = 'StaleError';
}

/** An imported dictionary, as its import left it. */
export function importedSource({ info, generation }: InstalledDictionary, onBroken: () => void): Source {
  return {
    info,
    generation,
    onBroken,
    segment: once(async () => {
      const bytes = await loadCompiled(generation, 'segment');
      if (bytes === null) throw new StaleError('The compiled terms are missing.');
      return loadSegment(bytes);
    }),
    knowledge: once(async () => {
      const bytes = await loadCompiled(generation, 'knowledge');
      if (bytes === null) throw new StaleError('What is known of the entries is missing.');
      return loadKnowledge(bytes);
    }),
    names: once(async () => {
      const names = await loadNames(generation);
      if (names === null) throw new StaleError('The index of names is missing.');
      return names;
    }),
  };
}
