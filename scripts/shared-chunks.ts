/**
 * Which file of those that our own pages share a module goes into. Every file costs a page that opens a question to the
 * browser, which takes longer than running what is in it: what the popup needs comes in few files, and what it does not need
 * stays out of them. The bundler alone would make one for each set of pages that share something.
 */
import type { Plugin } from 'vite';

/** What the bundler tells of a module. */
interface ModuleInfo {
  isEntry: boolean;
  importers: readonly string[];
  dynamicImporters: readonly string[];
}

/** For the one build that makes all our pages and the background. */
export function sharedChunks(): Plugin {
  return {
    name: 'vademecum-shared-chunks',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: [{ name: (id, context) => chunkOf(id, (at) => context.getModuleInfo(at)) }] },
    }),
  };
}

/**
 * Null leaves a module to the bundler. What a module imports has all its users and perhaps more, so `base` never needs `pages`,
 * and neither needs what one page alone has: modules run in the order in which they import one another.
 */
export function chunkOf(id: string, infoOf: (id: string) => ModuleInfo | null): 'base' | 'pages' | null {
  // A file's style sheet goes into every page that has the file.
  if (id.endsWith('.css')) return null;
  const users = usersOf(id, infoOf);
  if (users.length < 2 || !users.some((user) => user.includes('/popup/'))) return null;
  return users.some((user) => user.includes('background')) ? 'base' : 'pages';
}

/** The entries that a module is reached from, itself if it is one. */
function usersOf(id: string, infoOf: (id: string) => ModuleInfo | null): string[] {
  const seen = new Set<string>();
  const visit = (at: string): string[] => {
    if (seen.has(at)) return [];
    seen.add(at);
    const info = infoOf(at);
    if (info === null) return [];
    return [...(info.isEntry ? [at] : []), ...[...info.importers, ...info.dynamicImporters].flatMap(visit)];
  };
  return visit(id);
}
