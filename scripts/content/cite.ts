/** `npm run content -- cite FILE`: takes CSL-JSON, BibTeX or RIS into references.json. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as v from 'valibot';
import { slugOf } from './new-article.ts';
import { CslItemSchema, type CslItem } from './references.ts';

/** What a file brought: items with keys of ours, and sentences about items and fields that were left out. */
export interface Taken {
  items: CslItem[];
  refused: string[];
  warnings: string[];
}

/**
 * Reads `text`, the content of `file`, in any of the three formats. Items that `known` holds already are refused by identifier
 * or title. Throws where the file as a whole cannot be used.
 */
export function takeReferences(text: string, known: readonly CslItem[], file: string): Taken {
  const taken: Taken = { items: [], refused: [], warnings: [] };
  const found = parse(text.replace(/^\uFEFF/, ''), file);
  if (found.length === 0) throw new Error(`${file} holds no reference.`);
  for (const raw of found) {
    const title = typeof raw.title === 'string' ? raw.title : '(no title)';
    const { issued, ...rest } = pick(raw);
    const dated = v.safeParse(CslItemSchema.entries.issued, issued);
    if (!dated.success) taken.warnings.push(`“${title}”: the date is left out, as it is not one of numbers`);
    const date = dated.success && issued !== undefined ? { issued } : {};
    const key = freeKey(keyOf({ ...rest, ...date }), [...known, ...taken.items]);
    const parsed = v.safeParse(CslItemSchema, { ...rest, ...date, id: key });
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

/** The items of a file as the library for references gives them. */
function parse(text: string, file: string): Record<string, unknown>[] {
  if (!text.trim()) return [];
  const lines = text.split(/\r\n?|\n/);
  const last = (tag: RegExp) => lines.findLastIndex((line) => tag.test(line));
  const begun = last(/^TY {2}-/);
  if (begun >= 0 && last(/^ER {2}-/) < begun)
    throw new Error(
      `${file} is cut off: the reference that begins in line ${begun + 1} has no ER line. Nothing is taken.`,
    );
  try {
    return new Cite(text, { generateGraph: false }).data;
  } catch (error) {
    const line = lineOfError(error, text);
    const where = line === null ? '' : ` (line ${line})`;
    throw new Error(`Cannot read ${file}: not CSL-JSON, BibTeX or RIS${where}.`, { cause: error });
  }
}

/** BibTeX errors name a line; those of JSON a place, or nothing, by the engine. */
function lineOfError(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : null;
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
    return { 'date-parts': dates?.map((parts) => parts.map(Number)) ?? null };
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
