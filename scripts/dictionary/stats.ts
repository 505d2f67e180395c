import type { Header } from '../../lookup/formats/record.ts';
import { readSource } from './source.ts';

/** Counts what a dictionary holds, as lines for a terminal. */
export async function stats(path: string): Promise<string[]> {
  let header: Header | null = null;
  const counts = { entries: 0, obsolete: 0, definitions: 0, articles: 0, parents: 0, problems: 0, names: 0 };
  const kinds = new Map<string, number>();
  const languages = new Map<string, number>();
  const prefixes = new Map<string, number>();
  for await (const item of readSource(path)) {
    if (item.type === 'header') header = item.header;
    else if (item.type === 'problem') counts.problems++;
    else {
      const { entry, obsolete } = item;
      counts.entries++;
      if (obsolete) counts.obsolete++;
      if (entry.definition !== null) counts.definitions++;
      if (entry.article !== null) counts.articles++;
      if (entry.parents.length > 0) counts.parents++;
      counts.names += entry.terms.length;
      for (const { kind, language } of entry.terms) {
        add(kinds, kind);
        add(languages, language);
      }
      for (const xref of entry.xrefs) add(prefixes, xref.includes(':') ? xref.slice(0, xref.indexOf(':')) : 'other');
    }
  }
  return [
    `${header?.name ?? path}, version ${header?.version ?? 'not stated'}, licence ${header?.licence ?? 'not stated'}`,
    `Entries        ${counts.entries} (${counts.obsolete} obsolete, ${counts.problems} unreadable)`,
    `Names          ${counts.names}: ${listed(kinds)}`,
    `Languages      ${listed(languages)}`,
    `Definitions    ${counts.definitions}`,
    `Articles       ${counts.articles}`,
    `With parents   ${counts.parents}`,
    `References     ${listed(prefixes)}`,
  ];
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const shown = sorted.slice(0, 12).map(([key, count]) => `${key} ${count}`);
  return `${shown.join(', ') || 'none'}${sorted.length > 12 ? ` and ${sorted.length - 12} more` : ''}`;
}
