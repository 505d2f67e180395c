/**
 * What the background knows: the dictionaries, their lexicon, senses and search. Each part is loaded when first asked for, and
 * kept while its dictionary is enabled; a change of the set loads only what is new in it.
 */
import type { InstalledDictionary } from '@/lookup/dictionaries.ts';
import { isBuiltIn } from '@/lookup/dictionaries.ts';
import { listDictionaries, ownLibrary } from '@/platform/dictionaries/installed.ts';
import { type Library, loadLibrary } from '@/platform/library.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { once } from './once.ts';
import { report } from './report.ts';
import { importedSource, librarySource, reviewedSource, type Source, withoutDrafts } from './sources.ts';

/** Which dictionaries take part. */
export interface View {
  /** Entries of the library that nobody has approved. */
  drafts: boolean;
  /** Dictionaries that are kept off public sites. */
  secluded: boolean;
}

export interface Engine {
  /** All entries and articles of the library, drafts included; waits for nothing else. */
  library: () => Promise<Library>;
  /** What is installed, in the user's order. */
  dictionaries: () => Promise<readonly InstalledDictionary[]>;
  /** What is marked and found. The same view of the same set gives the same answerer. */
  lookup: (view: View) => Promise<Lookup>;
  /** Another window has changed the set: it is read anew when next asked for. */
  changed: () => void;
}

/** An engine; `onBroken` hears of dictionaries whose compiled terms cannot be used. */
export function createEngine(onBroken: (dictionary: InstalledDictionary) => void = () => undefined): Engine {
  const library = once(() => loadLibrary());
  const whole = once(async () => librarySource(await library()));
  const reviewed = once(async () => withoutDrafts(await library()));
  const approved = once(async () => reviewedSource(await reviewed()));
  const imported = new Map<string, Source>();
  let dictionaries = once(() => listDictionaries(library()));
  let lookups = new Map<string, Promise<Lookup>>();

  function sourceOf(dictionary: InstalledDictionary): Source {
    const known = imported.get(dictionary.generation) ?? importedSource(dictionary, () => onBroken(dictionary));
    imported.set(dictionary.generation, known);
    return known;
  }

  /** Where the database of the others cannot be opened. */
  async function libraryAlone(error: unknown): Promise<readonly InstalledDictionary[]> {
    report(error, 'reading which dictionaries are installed');
    return [ownLibrary(await library())];
  }

  async function make(name: string, taking: readonly InstalledDictionary[], drafts: boolean): Promise<Lookup> {
    const entries = drafts ? library : reviewed;
    const builtIn = await (drafts ? whole : approved)();
    const sources = taking.map((one) => (isBuiltIn(one.info.id) ? builtIn : sourceOf(one)));
    return createLookup(name, sources, entries, new Map(taking.map(({ info, marks }) => [info.id, marks])));
  }

  return {
    library,
    dictionaries: () => dictionaries(),
    async lookup({ drafts, secluded }) {
      const taking = (await dictionaries().catch(libraryAlone)).filter(
        ({ enabled, onPublicSites }) => enabled && (secluded || onPublicSites),
      );
      const name = taking.map((one) => nameOf(one, drafts)).join(' ');
      // Kept before it is made: two who ask at once share one, with all it holds in memory.
      const known = lookups.get(name);
      if (known !== undefined) return known;
      const lookup = make(name, taking, drafts);
      lookups.set(name, lookup);
      // What failed is tried again by the next who asks.
      lookup.catch(() => lookups.delete(name));
      return lookup;
    },
    changed() {
      dictionaries = once(() => listDictionaries(library()));
      lookups = new Map();
      void dictionaries().then(forget, () => undefined);
    },
  };

  /** Lets go of what no enabled dictionary needs any more. */
  function forget(installed: readonly InstalledDictionary[]): void {
    const needed = new Set(installed.filter(({ enabled }) => enabled).map(({ generation }) => generation));
    for (const generation of imported.keys()) if (!needed.has(generation)) imported.delete(generation);
  }
}

/** Names what a dictionary contributes: pages scan again when it changes. */
function nameOf({ info, generation, marks }: InstalledDictionary, drafts: boolean): string {
  const kinds = marks.map((kind) => kind[0]).join('');
  return isBuiltIn(info.id) ? `${generation}:${drafts ? 'all' : 'reviewed'}:${kinds}` : `${generation}:${kinds}`;
}
