/** What show.ts serves: the library as last read, and what is wrong with it. */
declare module 'virtual:library' {
  import type { DictionaryInfo, Entry } from '@/lookup/model.ts';
  export const library: { dictionary: DictionaryInfo | null; entries: Entry[]; problems: string[] };
}
