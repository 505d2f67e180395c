/** Writes our own dictionary files: the same entries always give the same bytes, one entry a line. */
import type { DictionaryInfo, Entry, Term } from '../model.ts';
import { DICTIONARY_FORMAT, type FileDictionary, type FileEntry } from './vademecum-schema.ts';
import { importedTerm } from './imported-term.ts';
import { usualCaseRule } from './vademecum.ts';

/** Characters written at once. */
const PIECE = 64 * 1024;

/** The text of a dictionary file. What is empty or as usual is left out, and reads back the same. */
export async function* writeVademecum(
  info: DictionaryInfo,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  address: string | null = null,
): AsyncGenerator<string> {
  let piece = `{"format":${DICTIONARY_FORMAT},\n"dictionary":${JSON.stringify(dictionaryOf(info, address))},\n"entries":[`;
  let first = true;
  for await (const entry of entries) {
    piece += `${first ? '' : ','}\n${JSON.stringify(fileEntryOf(entry, info.language))}`;
    first = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n]}\n`;
}

function dictionaryOf(info: DictionaryInfo, address: string | null): FileDictionary {
  return {
    id: info.id,
    name: info.name,
    version: info.version,
    ...given('date', info.date),
    ...given('publisher', info.publisher),
    ...given('licence', info.licence),
    language: info.language,
    ...given('homepage', info.homepage),
    ...given('address', address),
  };
}

/** An entry as it stands in the file. */
function fileEntryOf(entry: Entry, language: string): FileEntry {
  const obsolete = entry.terms.length === 0 && entry.replacedBy !== null;
  const { definition } = entry;
  return {
    id: entry.id,
    name: entry.name,
    ...(obsolete ? {} : termsOf(entry, language)),
    ...(definition === null
      ? {}
      : { definition: { text: definition.text, ...some('sources', [...definition.sources]) } }),
    ...some('xrefs', [...entry.xrefs]),
    ...some('parents', [...entry.parents]),
    ...some('related', [...entry.related]),
    ...some('topics', [...entry.topics]),
    ...some('rivals', [...entry.rivals]),
    ...(obsolete ? { obsolete: true as const } : {}),
    ...given('replacedBy', entry.replacedBy),
    ...some('formerIds', [...(entry.formerIds ?? [])]),
    ...given('article', entry.article),
  };
}

/** The names. The preferred one stands in the file only where it is not simply the entry's name. */
function termsOf({ name, terms }: Entry, language: string): Pick<FileEntry, 'terms' | 'nameIsTerm'> {
  const usual = importedTerm(name, 'preferred', language);
  const preferred = terms.filter(({ kind }) => kind === 'preferred').length;
  const asUsual = usual !== null && preferred === 1 && terms[0] !== undefined && sameTerm(terms[0], usual);
  const written = (asUsual ? terms.slice(1) : terms).map((term) => fileTerm(term, language));
  const isTerm = terms.some(({ kind, text }) => kind === 'preferred' && text === usual?.text);
  return {
    ...(!isTerm && usual !== null ? { nameIsTerm: false as const } : {}),
    ...some('terms', written),
  };
}

function fileTerm(
  { text, kind, language, caseRule }: Term,
  usual: string,
): Exclude<FileEntry['terms'], undefined>[number] {
  const odd = {
    ...(kind === 'exact' ? {} : { kind }),
    ...(language === usual ? {} : { language }),
    ...(caseRule === usualCaseRule(text, kind) ? {} : { caseRule }),
  };
  return Object.keys(odd).length === 0 ? text : { text, ...odd };
}

function sameTerm(one: Term, other: Term): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.language === other.language &&
    one.caseRule === other.caseRule
  );
}

function given<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  return value === null ? {} : ({ [key]: value } as { [P in K]: T });
}

function some<K extends string, T>(key: K, values: T[]): { [P in K]?: T[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { [P in K]: T[] });
}
