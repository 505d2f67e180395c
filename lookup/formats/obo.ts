/** Reads OBO 1.2 and 1.4. */
import { MAX_ENTRY_TERMS, MAX_TEXT } from '../limits.ts';
import type { TermKind } from '../model.ts';
import { dateIn } from './curie.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import { linesOf } from './lines.ts';
import { bare, quotedText, sourcesIn, unescaped, withoutDescription } from './obo-values.ts';
import { bareEntry, emptyHeader, type FormatItem, FormatError, type Header, type TextSource } from './record.ts';

const SCOPES: Readonly<Record<string, TermKind>> = {
  EXACT: 'exact',
  NARROW: 'narrow',
  BROAD: 'broad',
  RELATED: 'related',
};

interface Stanza {
  line: number;
  id: string;
  name: string;
  definition: { text: string; sources: string[] } | null;
  synonyms: { text: string; kind: TermKind }[];
  xrefs: string[];
  parents: string[];
  obsolete: boolean;
  replacedBy: string | null;
  /** What may stand in its place, where nothing simply replaces it. */
  consider: string[];
  formerIds: string[];
}

/** Entries of an OBO file, in one pass. */
export async function* readObo(source: TextSource): AsyncGenerator<FormatItem> {
  const header = emptyHeader();
  const abbreviations = new Set<string>();
  let stanza: Stanza | null = null;
  let state: 'header' | 'term' | 'other' = 'header';
  let headed = false;
  let pending: { text: string; number: number } | null = null;
  for await (const line of linesOf(source())) {
    // A line that ends in a backslash goes on in the next.
    const number: number = pending?.number ?? line.number;
    const whole: string = (pending?.text ?? '') + line.text;
    if (whole.length > MAX_TEXT)
      throw new FormatError('too-long', `line ${number}`, `Goes on for over ${MAX_TEXT} characters.`);
    pending = /(?:^|[^\\])(?:\\\\)*\\$/.test(whole) ? { text: whole.slice(0, -1), number } : null;
    if (pending !== null) continue;
    const text = (number === 1 ? whole.replace(/^\uFEFF/, '') : whole).trim();
    if (text === '' || text.startsWith('!')) continue;
    if (text.startsWith('[')) {
      if (state === 'header') {
        if (!headed)
          throw new FormatError(
            'not-this-format',
            `line ${number}`,
            'An OBO file begins with a header; "format-version: 1.2" or the like was expected before the first stanza.',
          );
        yield { type: 'header', header };
      }
      if (stanza !== null) yield finish(stanza, header);
      state = text === '[Term]' ? 'term' : 'other';
      stanza =
        state === 'term'
          ? {
              line: number,
              id: '',
              name: '',
              definition: null,
              synonyms: [],
              xrefs: [],
              parents: [],
              obsolete: false,
              replacedBy: null,
              consider: [],
              formerIds: [],
            }
          : null;
      continue;
    }
    const colon = text.indexOf(':');
    if (colon < 1) {
      if (state === 'header' && !headed)
        throw new FormatError('not-this-format', `line ${number}`, 'Expected "tag: value", as an OBO file begins.');
      yield { type: 'problem', problem: { place: `line ${number}`, expected: 'a line of the form "tag: value"' } };
      continue;
    }
    const tag = text.slice(0, colon);
    const value = text.slice(colon + 1).trim();
    if (state === 'header') {
      headed ||= /^(?:format-version|data-version|ontology|date|default-namespace)$/.test(tag);
      readHeader(header, tag, value);
      // Types of synonyms have names of their own: OMO:0003000 "abbreviation".
      const type = tag === 'synonymtypedef' ? /^(\S+) "abbreviation\b/i.exec(value)?.[1] : undefined;
      if (type !== undefined && abbreviations.size < 100) abbreviations.add(type);
    } else if (stanza !== null && !readTag(stanza, tag, value, abbreviations)) {
      yield { type: 'problem', problem: { place: `line ${number}`, expected: `a quoted text after "${tag}:"` } };
    }
  }
  if (state === 'header') {
    if (!headed)
      throw new FormatError('not-this-format', 'line 1', 'Neither an OBO header nor a [Term] stanza was found.');
    yield { type: 'header', header };
  }
  if (stanza !== null) yield finish(stanza, header);
}

function readHeader(header: Header, tag: string, value: string): void {
  if (tag === 'data-version') {
    header.version = value;
    header.date ??= dateIn(value);
  } else if (tag === 'date') header.date ??= dateIn(value);
  else if (tag === 'ontology') header.name = value;
  else if (tag === 'default-namespace') header.name ??= value;
  else if (tag === 'remark' && /licen[cs]e/i.test(value)) header.licence ??= value;
  else if (tag === 'property_value') {
    const [property = '', ...rest] = value.split(/\s+/);
    const quoted = quotedText(rest.join(' '));
    const object = quoted?.text ?? rest[0] ?? '';
    if (/license$/i.test(property)) header.licence = object;
    else if (/title$/i.test(property)) header.name = object;
    else if (/homepage$/i.test(property)) header.homepage = object;
    else if (/publisher$/i.test(property)) header.publisher = object;
  }
}

/** Takes one tag of a term; false when its value is not what the format says. */
function readTag(stanza: Stanza, tag: string, value: string, abbreviations: ReadonlySet<string>): boolean {
  switch (tag) {
    case 'id':
      stanza.id = bare(value);
      break;
    case 'name':
      stanza.name = unescaped(bare(value));
      break;
    case 'is_a':
      stanza.parents.push(bare(value));
      break;
    case 'xref':
    case 'xref_analog':
    case 'xref_unk':
      stanza.xrefs.push(unescaped(withoutDescription(bare(value))));
      break;
    case 'is_obsolete':
      stanza.obsolete = bare(value) === 'true';
      break;
    case 'replaced_by':
      stanza.replacedBy ??= bare(value);
      break;
    case 'consider':
      stanza.consider.push(bare(value));
      break;
    case 'alt_id':
      stanza.formerIds.push(bare(value));
      break;
    case 'def': {
      const quoted = quotedText(value);
      if (quoted === null) return false;
      stanza.definition = { text: quoted.text, sources: sourcesIn(quoted.rest) };
      break;
    }
    case 'synonym':
    case 'exact_synonym':
    case 'narrow_synonym':
    case 'broad_synonym':
    case 'related_synonym': {
      const quoted = quotedText(value);
      if (quoted === null) return false;
      const scope = /^[A-Z]+/.exec(quoted.rest)?.[0] ?? '';
      const old = tag === 'synonym' ? 'related' : (tag.slice(0, tag.indexOf('_')) as TermKind);
      const words = quoted.rest.slice(0, 300).split(/\s+/, 2);
      const kind = words.some((word) => /abbreviation$/i.test(word) || abbreviations.has(word))
        ? 'abbreviation'
        : Object.hasOwn(SCOPES, scope)
          ? SCOPES[scope]!
          : old;
      if (stanza.synonyms.length >= MAX_ENTRY_TERMS)
        throw new FormatError('too-many', `line ${stanza.line}`, `An entry has more than ${MAX_ENTRY_TERMS} names.`);
      stanza.synonyms.push({ text: quoted.text, kind });
      break;
    }
  }
  return true;
}

function finish(stanza: Stanza, header: Header): FormatItem {
  const place = `line ${stanza.line}`;
  if (stanza.id === '') return { type: 'problem', problem: { place, expected: 'an "id:" in the stanza' } };
  const replaced = stanza.replacedBy;
  if (stanza.name === '' && !stanza.obsolete) {
    return { type: 'problem', problem: { place: `${place} (${stanza.id})`, expected: 'a "name:" in the stanza' } };
  }
  const language = header.language ?? 'en';
  const terms = [{ text: stanza.name, kind: 'preferred' as const }, ...stanza.synonyms];
  return {
    type: 'entry',
    place,
    obsolete: stanza.obsolete,
    entry: {
      ...bareEntry(stanza.id, stanza.name),
      terms: stanza.obsolete ? [] : distinctTerms(terms.map(({ text, kind }) => importedTerm(text, kind, language))),
      definition: stanza.definition,
      xrefs: stanza.xrefs,
      parents: stanza.parents,
      related: stanza.obsolete ? stanza.consider : [],
      replacedBy: stanza.obsolete ? replaced : null,
      ...(stanza.formerIds.length > 0 && { formerIds: stanza.formerIds }),
    },
  };
}
