/** `npm run content -- cite FILE`: takes CSL-JSON, BibTeX or RIS into references.json. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as v from 'valibot';
import { slugOf } from './new-article.ts';
import { CslItemSchema, type CslItem } from './references.ts';

/** What a file brought: items with keys of ours, and sentences about those that were left out. */
export interface Taken {
  items: CslItem[];
  refused: string[];
}

/** Reads `text` in any of the three formats. Items that `known` holds already are refused by identifier or title. */
export function takeReferences(text: string, known: readonly CslItem[]): Taken {
  const taken: Taken = { items: [], refused: [] };
  for (const raw of new Cite(text, { generateGraph: false }).data) {
    const title = typeof raw.title === 'string' ? raw.title : '(no title)';
    const key = freeKey(keyOf(raw), [...known, ...taken.items]);
    const parsed = v.safeParse(CslItemSchema, { ...pick(raw), id: key });
    if (!parsed.success) {
      const reasons = parsed.issues.map(
        (issue) => `${(issue.path ?? []).map(({ key }) => String(key)).join('.')} ${issue.message}`,
      );
      taken.refused.push(`“${title}”: ${reasons.join('; ')}`);
      continue;
    }
    const same = [...known, ...taken.items].find((item) => isSame(item, parsed.output));
    if (same) taken.refused.push(`“${title}” is there already, as “${same.id}”`);
    else taken.items.push(parsed.output);
  }
  return taken;
}

/** Fields we keep. What else a reference manager exports (abstracts, file names, tags) stays out. */
const FIELDS =
  'type title author container-title container-title-short publisher issued volume issue page number DOI PMID PMCID URL'.split(
    ' ',
  );

function pick(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = FIELDS.filter((field) => raw[field] !== undefined).map((field) => [field, tidy(field, raw[field])]);
  return Object.fromEntries(kept) as Record<string, unknown>;
}

/** Exporters differ in small things: numbers for strings, DOIs with their address, dates with more than a date. */
function tidy(field: string, value: unknown): unknown {
  if (field === 'issued') {
    const dates = (value as { 'date-parts'?: readonly (readonly unknown[])[] })['date-parts'];
    return { 'date-parts': dates?.map((parts) => parts.map(Number)) };
  }
  if (field === 'author' && Array.isArray(value)) return value.map(tidyName);
  if (field === 'DOI') return String(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (field === 'URL') return String(value).replace(/^http:/, 'https:');
  return typeof value === 'number' ? String(value) : value;
}

function tidyName(name: Readonly<Record<string, string | undefined>>): Record<string, string> {
  if (name.literal) return { literal: name.literal };
  const family = [name['non-dropping-particle'], name['dropping-particle'], name.family].filter(Boolean).join(' ');
  return { family, ...(name.given ? { given: name.given } : {}), ...(name.suffix ? { suffix: name.suffix } : {}) };
}

function keyOf(raw: Readonly<Record<string, unknown>>): string {
  const [author] = (raw.author ?? []) as readonly Record<string, string>[];
  const first = author && tidyName(author);
  const year = (raw.issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0]?.[0];
  const title = typeof raw.title === 'string' ? raw.title : 'reference';
  const name = first?.family ?? first?.literal ?? title.split(/\s+/).slice(0, 3).join(' ');
  return slugOf([name, year].filter((part) => part !== undefined).join(' '));
}

function freeKey(key: string, items: readonly CslItem[]): string {
  const taken = new Set(items.map(({ id }) => id));
  if (!taken.has(key)) return key;
  for (let letter = 'b'.charCodeAt(0); ; letter++) {
    const next = `${key}-${String.fromCharCode(letter)}`;
    if (!taken.has(next)) return next;
  }
}

function isSame(one: CslItem, other: CslItem): boolean {
  const ids = (['DOI', 'PMID', 'PMCID'] as const).filter((field) => one[field] && other[field]);
  if (ids.length > 0) return ids.some((field) => one[field]?.toLowerCase() === other[field]?.toLowerCase());
  return one.title !== undefined && other.title !== undefined && slugOf(one.title) === slugOf(other.title);
}
