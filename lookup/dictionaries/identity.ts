import type { Header } from '../formats/record.ts';
import { type DictionaryId, type DictionaryInfo, LIBRARY_ID } from '../model.ts';

/**
 * Who a file says it is. `into`: the dictionary it is to update, whatever it calls itself. `taken`: ids that are to stay as
 * they are. `today`: what a file without version and date is called.
 */
export function identify(
  header: Header,
  into: DictionaryId | null,
  taken: readonly DictionaryId[],
  today: string,
): DictionaryInfo {
  const name = header.name ?? into ?? 'Dictionary';
  return {
    id: into ?? freeId(header.id ?? (slugOf(name) || 'dictionary'), [LIBRARY_ID, ...taken]),
    name,
    version: header.version ?? header.date ?? today,
    date: header.date,
    publisher: header.publisher,
    licence: header.licence,
    language: header.language ?? 'en',
    homepage: header.homepage,
  };
}

function freeId(id: string, taken: readonly string[]): string {
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number++) {
    const other = `${id}-${number}`;
    if (!taken.includes(other)) return other;
  }
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);
}
