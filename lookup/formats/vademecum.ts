/** Reads our own dictionary files, as a stream. "format" and "dictionary" stand before "entries". */
import * as v from 'valibot';
import type { Entry, Term } from '../model.ts';
import { caseRuleOf, importedTerm } from './imported-term.ts';
import type { Expectation } from './faults.ts';
import type { Batches } from './items.ts';
import { type JsonValue, objectOf, stringOf, valuesIn } from './json-values.ts';
import { bareEntry, type FormatItem, FormatError, type Header, type TextSource } from './record.ts';
import { faultOf } from './schema-fault.ts';
import { DICTIONARY_FORMAT, dictionarySchema, entrySchema, type FileEntry } from './vademecum-schema.ts';

/** Brackets before an entry begins. */
const RECORD_DEPTH = 3;

/** Entries of a `*.vademecum.json` file. */
export async function* readVademecum(source: TextSource): Batches {
  let header: Header | null = null;
  let formatted = false;
  let record = 0;
  const paths = ['$.format', '$.dictionary', '$.entries.*'];
  const take = ({ value, path }: JsonValue): FormatItem | null => {
    if (path === 'format') {
      formatted = true;
      checkFormat(value);
      return null;
    }
    if (path === 'dictionary') return { type: 'header', header: (header = headerOf(value)) };
    record++;
    if (!formatted || header === null) {
      throw new FormatError('malformed', 'record 1', 'dictionaryAfterEntries');
    }
    return itemOf(value, record, header.language ?? 'en');
  };
  for await (const values of valuesIn(source(), paths, RECORD_DEPTH))
    yield values.flatMap((value) => take(value) ?? []);
  if (!formatted) throw new FormatError('not-this-format', 'line 1', 'noFormat');
  if (header === null) throw new FormatError('malformed', 'line 1', 'noDictionaryObject');
}

function checkFormat(value: unknown): void {
  if (value === DICTIONARY_FORMAT) return;
  if (typeof value === 'number' && value > DICTIONARY_FORMAT) {
    throw new FormatError('not-this-format', '"format"', 'newerFormat', value, DICTIONARY_FORMAT);
  }
  throw new FormatError('not-this-format', '"format"', 'otherFormat', DICTIONARY_FORMAT);
}

function headerOf(value: unknown): Header {
  const parsed = v.safeParse(dictionarySchema, value);
  if (!parsed.success) throw new FormatError('malformed', '"dictionary"', ...faultOf(parsed.issues[0], 'dictionary'));
  const { id, name, version, date, publisher, licence, language, homepage, address } = parsed.output;
  return {
    id,
    name,
    version,
    date: date ?? null,
    publisher: publisher ?? null,
    licence: licence ?? null,
    language: language ?? 'en',
    homepage: homepage ?? null,
    address: address ?? null,
  };
}

function itemOf(value: unknown, record: number, language: string): FormatItem {
  const parsed = v.safeParse(entrySchema, value, { abortPipeEarly: true });
  const id = stringOf(objectOf(value).id);
  const place = id === null || id === '' || id.length > 200 ? `record ${record}` : `record ${record} (${id})`;
  if (!parsed.success) return { type: 'problem', problem: { place, expected: expectationOf(parsed.issues[0]) } };
  return { type: 'entry', entry: entryOf(parsed.output, language), obsolete: parsed.output.obsolete === true, place };
}

function entryOf(file: FileEntry, language: string): Entry {
  const { definition } = file;
  return {
    ...bareEntry(file.id, file.name),
    terms: file.obsolete === true ? [] : termsOf(file, language),
    definition:
      definition === undefined
        ? null
        : typeof definition === 'string'
          ? { text: definition, sources: [] }
          : { text: definition.text, sources: definition.sources ?? [] },
    article: file.article ?? null,
    xrefs: file.xrefs ?? [],
    parents: file.parents ?? [],
    related: file.related ?? [],
    topics: file.topics ?? [],
    rivals: file.rivals ?? [],
    replacedBy: file.replacedBy ?? null,
    ...(file.formerIds && file.formerIds.length > 0 && { formerIds: file.formerIds }),
  };
}

function termsOf(file: FileEntry, language: string): Term[] {
  const terms = (file.terms ?? []).map((term) => {
    if (typeof term === 'string') return importedTerm(term, 'exact', language);
    const kind = term.kind ?? 'exact';
    const read = importedTerm(term.text, kind, term.language ?? language);
    return read === null ? null : { ...read, caseRule: term.caseRule ?? read.caseRule };
  });
  const own = file.nameIsTerm === false ? null : importedTerm(file.name, 'preferred', language);
  // A preferred name of another language does not stand for the entry's own.
  if (!terms.some((term) => term?.kind === 'preferred' && term.text === own?.text)) terms.unshift(own);
  // One text may be a name in several languages: only what is the same throughout stands twice.
  const seen = new Set<string>();
  return terms.filter((term): term is Term => {
    if (term === null) return false;
    const all = [term.kind, term.language, term.caseRule, term.text].join(' ');
    if (seen.has(all)) return false;
    seen.add(all);
    return true;
  });
}

/** The case rule that a term has where its file does not say. */
export function usualCaseRule(text: string, kind: Term['kind']): Term['caseRule'] {
  return kind === 'abbreviation' ? 'exact' : caseRuleOf(text);
}

/** What a schema found wrong with an entry. */
function expectationOf(issue: v.BaseIssue<unknown>): Expectation {
  const path = v.getDotPath(issue);
  if (path === null) return ['typeOfEntry', issue.expected ?? 'object'];
  if (issue.expected === 'never') return ['nothingAt', path];
  return issue.expected === null ? ['valueAt', path] : ['typeAt', issue.expected, path];
}
