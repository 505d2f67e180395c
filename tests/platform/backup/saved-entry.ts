/** An entry of the library as its reader saved it. */
export const saved = (entry: string) => ({
  dictionary: 'library',
  entry,
  name: entry,
  dictionaryName: 'Library',
  at: '2026-11-28T00:00:00.000Z',
});
