/** The references of the library in the forms in which they are copied, made at build time: the makers are too large to ship. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { AMA_STYLE } from './ama-style.ts';
import type { ReferenceForms } from '../../lookup/copy/reference-text.ts';
import type { Entry, Reference } from '../../lookup/model.ts';
import { type CslItem, namesFirstAuthorsOnly } from './references.ts';

const STYLE = 'ama';

/** Each reference that an entry cites and that is known, by its key. */
export function exportReferences(entries: readonly Entry[]): Record<string, ReferenceForms> {
  const known = new Map<string, Reference>();
  for (const reference of entries.flatMap(({ article }) => article?.references ?? [])) {
    if (reference.csl !== null) known.set(reference.key, reference);
  }
  const ama = amaTexts([...known.values()]);
  return Object.fromEntries(
    [...known].map(([key, { csl, text }]) => {
      const cite = new Cite(csl);
      const item = csl as CslItem;
      const bibtex = bibtexText(cite.format('bibtex'), item);
      return [key, { ama: ama.get(key) ?? text, bibtex, ris: risText(cite.format('ris'), item) }];
    }),
  );
}

/** With the identifiers of PubMed, which citation-js leaves out: some items have no other. */
function bibtexText(made: string, { PMID, PMCID }: CslItem): string {
  const identifiers = Object.entries({ pmid: PMID, pmcid: PMCID }).filter(([, value]) => value !== undefined);
  return made.trim().replace(/}$/, `${identifiers.map(([name, value]) => `\t${name} = {${value}},\n`).join('')}}`);
}

/**
 * One line for each field: citation-js breaks it after seventy characters, in the middle of a word, and a reference manager makes
 * a space of that. First and last page apart, and the identifier of PubMed, as reference managers write them.
 */
function risText(made: string, { PMID }: CslItem): string {
  const lines = made.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, '');
  const pages = lines.replace(/^SP {2}- ([^-\n]+)-([^-\n]+)$/m, 'SP  - $1\nEP  - $2');
  return pages.trim().replace(/ER {2}-$/, `${PMID === undefined ? '' : `AN  - ${PMID}\n`}ER  - `);
}

/** One pass for all: engines are dear. What has no title has no style either; it keeps its own words. */
function amaTexts(references: readonly Reference[]): Map<string, string> {
  plugins.config.get('@csl').styles.add(STYLE, AMA_STYLE);
  const titled = references.flatMap(({ csl }) => {
    const item = csl as CslItem | null;
    if (item?.title === undefined) return [];
    return [namesFirstAuthorsOnly(item) ? { ...item, author: [...(item.author ?? []), { literal: 'et al' }] } : item];
  });
  const entries = new Cite(titled).format('bibliography', {
    format: 'text',
    template: STYLE,
    lang: 'en-US',
    asEntryArray: true,
    nosort: true,
  });
  return new Map(entries.map(([id, text]) => [id, text.trim().replace(/^\d+\.\s*/, '')]));
}
