/** Reads content/references.json (CSL-JSON) and makes of each item what a card shows: Vancouver text, link, year of a guideline. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import * as v from 'valibot';
import type { Problem } from '../../lookup/article/problem.ts';
import type { LibraryReference } from '../../lookup/article/references.ts';
import type { ReferenceLink } from '../../lookup/model.ts';

const DoiSchema = v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/[^\s"<>]+$/, 'is not a DOI (10.…/…)'));
const NameSchema = v.union([
  v.strictObject({ family: v.string(), given: v.optional(v.string()), suffix: v.optional(v.string()) }),
  v.strictObject({ literal: v.string() }),
]);

/** One item of references.json. Every identifier in it has been verified; what has not is left out. */
export const CslItemSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in small letters, digits and hyphens')),
  type: v.picklist(['article-journal', 'article', 'chapter', 'book', 'webpage', 'report', 'entry-encyclopedia']),
  /** Absent where the title could not be verified: then the identifier stands alone. */
  title: v.optional(v.pipe(v.string(), v.minLength(1))),
  author: v.optional(v.array(NameSchema)),
  'container-title': v.optional(v.string()),
  'container-title-short': v.optional(v.string()),
  publisher: v.optional(v.string()),
  issued: v.optional(
    v.strictObject({ 'date-parts': v.tuple([v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))]) }),
  ),
  volume: v.optional(v.string()),
  issue: v.optional(v.string()),
  page: v.optional(v.string()),
  number: v.optional(v.string()),
  DOI: v.optional(DoiSchema),
  PMID: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'is not a PMID'))),
  PMCID: v.optional(v.pipe(v.string(), v.regex(/^PMC[1-9]\d{0,8}$/, 'is not a PMCID (PMC…)'))),
  URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https:\/\/\S+$/, 'is not an https address without spaces'))),
  /** What is known and not known of the item; exported with it. */
  note: v.optional(v.string()),
  custom: v.optional(
    v.strictObject({
      /** A guideline: cards say when its edition is old. */
      guideline: v.optional(v.boolean()),
      /** There are more authors than those listed. */
      moreAuthors: v.optional(v.boolean()),
    }),
  ),
});

/** One item of references.json after its shape was checked. */
export type CslItem = v.InferOutput<typeof CslItemSchema>;

const STYLE = 'vancouver-full-pages';

/** All references by key, and what is wrong with the file. */
export function buildReferences(
  json: string,
  file: string,
): { references: Map<string, LibraryReference>; problems: Problem[] } {
  const sound = new Map<string, CslItem>();
  const problems: Problem[] = [];
  const report = (line: number, message: string, remedy: string) => problems.push({ file, line, message, remedy });
  const items = parseItems(json, report);
  items.forEach((item) => {
    const line = lineOfItem(json, item);
    const parsed = v.safeParse(CslItemSchema, item);
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        const path = (issue.path ?? []).map((part) => String(part.key)).join('.');
        report(line, `${path || 'item'} ${issue.message}.`, 'Mend the item; see content/README.md, "References".');
      }
      return;
    }
    const { output } = parsed;
    if (sound.has(output.id)) report(line, `The key “${output.id}” stands twice.`, 'Give each reference its own key.');
    if (!output.title && !identifierOf(output))
      report(line, `“${output.id}” has neither title nor identifier.`, 'Give one of them.');
    sound.set(output.id, output);
  });
  const texts = vancouver([...sound.values()]);
  const references = new Map(
    [...sound.values()].map((item) => [
      item.id,
      buildReference(item, texts.get(item.id) ?? `${identifierOf(item) ?? item.id} (title and authors not verified).`),
    ]),
  );
  return { references, problems };
}

function parseItems(json: string, report: (line: number, message: string, remedy: string) => void): unknown[] {
  try {
    const items: unknown = JSON.parse(json);
    if (Array.isArray(items)) return items;
    report(1, 'The file is not a list.', 'It must be a CSL-JSON list: [ {…}, … ].');
  } catch (error) {
    report(1, `The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`, 'Mend it.');
  }
  return [];
}

function lineOfItem(json: string, item: unknown): number {
  const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : '';
  const at = json.search(new RegExp(`"id":\\s*"${id.replace(/[^\w-]/g, '\\$&')}"`));
  return at < 0 ? 1 : json.slice(0, at).split('\n').length;
}

function moreFollow(author: CslItem['author']): string {
  return `First ${author?.length ?? 0} authors only; more follow.`;
}

/** Whether an exported item names its first authors only: styles then end in "et al". */
export function namesFirstAuthorsOnly({ author, note }: Pick<CslItem, 'author' | 'note'>): boolean {
  return note?.endsWith(moreFollow(author)) === true;
}

function buildReference(item: CslItem, text: string): LibraryReference {
  const { custom, ...csl } = item;
  const year = item.issued?.['date-parts'][0]?.[0] ?? null;
  const more = custom?.moreAuthors ? moreFollow(item.author) : undefined;
  const notes = [item.note, more].filter((note) => note !== undefined);
  return {
    key: item.id,
    text,
    link: linkOf(item),
    guidelineYear: custom?.guideline ? year : null,
    note: item.note ?? null,
    csl: notes.length > 0 ? { ...csl, note: notes.join(' ') } : csl,
  };
}

/** The references in the style of the National Library of Medicine, page ranges in full; one pass for all, engines are dear. */
function vancouver(items: readonly CslItem[]): Map<string, string> {
  const styles = plugins.config.get('@csl').styles;
  styles.add(STYLE, styles.get('vancouver').replace('page-range-format="minimal"', 'page-range-format="expanded"'));
  const titled = items.filter(({ title }) => title);
  const cite = new Cite(
    titled.map(({ URL: _url, note: _note, custom, ...shown }) => {
      const author = custom?.moreAuthors ? [...(shown.author ?? []), { literal: 'et al' }] : shown.author;
      return { ...shown, ...(author ? { author } : {}) };
    }),
  );
  const entries = cite.format('bibliography', {
    format: 'text',
    template: STYLE,
    lang: 'en-US',
    asEntryArray: true,
    nosort: true,
  });
  return new Map(entries.map(([id, text]) => [id, text.trim().replace(/^\d+\.\s*/, '')]));
}

function identifierOf({ PMCID, PMID, DOI }: CslItem): string | null {
  return PMCID ?? (PMID ? `PMID ${PMID}` : DOI ? `doi:${DOI}` : null);
}

/** The best verified way to the paper; a search for its exact title where there is none. */
function linkOf(item: CslItem): ReferenceLink | null {
  if (item.DOI) return { kind: 'doi', url: `https://doi.org/${encodeURI(item.DOI)}` };
  if (item.PMID) return { kind: 'pubmed', url: `https://pubmed.ncbi.nlm.nih.gov/${item.PMID}/` };
  if (item.PMCID) return { kind: 'pmc', url: `https://pmc.ncbi.nlm.nih.gov/articles/${item.PMCID}/` };
  if (item.URL) return { kind: 'publisher', url: item.URL };
  if (!item.title) return null;
  const query = `"${item.title.replace(/^\[|\]$/g, '')}"[Title]`;
  return { kind: 'search', url: `https://pubmed.ncbi.nlm.nih.gov/?term=${encodeURIComponent(query)}` };
}
