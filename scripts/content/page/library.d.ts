/** What show.ts serves: the library as last read, and what is wrong with it. */
declare module 'virtual:library' {
  export const library: {
    dictionary: import('../../../lookup/model.ts').DictionaryInfo | null;
    entries: import('../../../lookup/model.ts').Entry[];
    problems: string[];
  };
}
