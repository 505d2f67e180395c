/** Reads MeSH descriptor XML: tree numbers in a first pass, so that parents are known; descriptors in a second. */
import { SaxesParser } from 'saxes';
import { MAX_DICTIONARY_TERMS, MAX_TEXT } from '../limits.ts';
import type { TermKind } from '../model.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import type { Batches } from './items.ts';
import { bareEntry, emptyHeader, type FormatItem, FormatError, type TextSource } from './record.ts';

const RELATIONS: Readonly<Record<string, TermKind>> = { NRW: 'narrow', BRD: 'broad', REL: 'related' };

/** Elements within elements; the descriptors have eight. */
const MAX_LEVELS = 64;

/** Languages of MeSH editions. */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  ger: 'de',
  fre: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
};

interface Concept {
  preferred: boolean;
  kind: TermKind;
  terms: { text: string; kind: TermKind | null }[];
}

interface Descriptor {
  id: string;
  name: string;
  note: string;
  trees: string[];
  concepts: Concept[];
  numbers: string[];
}

/** Entries of a MeSH descriptor file (desc20XX.xml). */
export async function* readMesh(source: TextSource): Batches {
  const owners = await treeOwners(source());
  const parser = new SaxesParser({ xmlns: false });
  let items: FormatItem[] = [];
  const path: string[] = [];
  let text = '';
  let record = 0;
  let descriptor: Descriptor | null = null;
  let flags: { record: boolean; permuted: boolean; tag: string } = { record: false, permuted: false, tag: '' };
  let failure: FormatError | null = null;
  let language = 'en';
  // What the parser holds back until a comment, section or declaration ends.
  let held = 0;
  const release = (): void => {
    held = 0;
  };
  for (const event of ['comment', 'doctype', 'processinginstruction', 'xmldecl'] as const) parser.on(event, release);
  parser.on('error', (error) => {
    failure ??= new FormatError('malformed', `line ${parser.line}`, 'notXml', error.message);
  });
  parser.on('opentag', ({ name, attributes }) => {
    release();
    if (path.length === 0 && name !== 'DescriptorRecordSet') {
      failure ??= new FormatError('not-this-format', `line ${parser.line}`, 'otherRoot', name);
    }
    if (path.length > MAX_LEVELS) failure ??= new FormatError('too-deep', `line ${parser.line}`, 'deepXml', MAX_LEVELS);
    if (path.length === 0) {
      const code = attributes.LanguageCode ?? 'eng';
      if (Object.hasOwn(LANGUAGES, code)) language = LANGUAGES[code]!;
      items.push({
        type: 'header',
        header: {
          ...emptyHeader(),
          name: 'MeSH',
          publisher: 'U.S. National Library of Medicine',
          language,
          homepage: 'https://www.nlm.nih.gov/mesh/',
        },
      });
    }
    path.push(name);
    text = '';
    if (name === 'DescriptorRecord') descriptor = { id: '', name: '', note: '', trees: [], concepts: [], numbers: [] };
    else if (name === 'Concept')
      descriptor?.concepts.push({ preferred: attributes.PreferredConceptYN === 'Y', kind: 'exact', terms: [] });
    else if (name === 'ConceptRelation') {
      const concept = descriptor?.concepts.at(-1);
      const relation = attributes.RelationName ?? '';
      if (concept?.preferred === false && Object.hasOwn(RELATIONS, relation)) concept.kind = RELATIONS[relation]!;
    } else if (name === 'Term') {
      flags = {
        record: attributes.RecordPreferredTermYN === 'Y',
        permuted: attributes.IsPermutedTermYN === 'Y',
        tag: attributes.LexicalTag ?? '',
      };
    }
  });
  const add = (piece: string): void => {
    text += piece;
    if (text.length > MAX_TEXT) failure ??= new FormatError('too-long', `line ${parser.line}`, 'noTag', MAX_TEXT);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    release();
    path.pop();
    const parent = path.at(-1);
    const value = text.trim();
    if (descriptor === null) return;
    const concept = descriptor.concepts.at(-1);
    if (name === 'DescriptorUI' && parent === 'DescriptorRecord') descriptor.id = value;
    else if (name === 'String' && parent === 'DescriptorName' && path.length === 3) descriptor.name = value;
    else if (name === 'TreeNumber') descriptor.trees.push(value);
    else if (name === 'ScopeNote' && concept?.preferred === true) descriptor.note = value;
    else if (name === 'RegistryNumber' && value !== '0') descriptor.numbers.push(value);
    else if (name === 'String' && parent === 'Term' && !flags.permuted) {
      concept?.terms.push({
        text: value,
        kind: flags.record ? 'preferred' : /^(?:ABB|ABX|ACR|ACX)$/.test(flags.tag) ? 'abbreviation' : null,
      });
    } else if (name === 'DescriptorRecord') {
      record++;
      items.push(finish(descriptor, record, owners, language));
      descriptor = null;
    }
    text = '';
  });
  const write = (chunk: string | null): FormatItem[] => {
    try {
      if (chunk === null) parser.close();
      else {
        parser.write(chunk);
        held += chunk.length;
        if (held > 4 * MAX_TEXT) failure ??= new FormatError('too-long', `line ${parser.line}`, 'noTag', MAX_TEXT);
      }
    } catch (error) {
      // The parser stumbles over half a surrogate pair at the end of a file (saxes 6.0.0).
      if (!(error instanceof RangeError)) throw error;
      failure ??= new FormatError('malformed', `line ${parser.line}`, 'halfCharacter');
    }
    if (failure !== null) throw failure;
    const read = items;
    items = [];
    return read;
  };
  for await (const chunk of source()) yield write(chunk);
  yield write(null);
}

function finish(
  descriptor: Descriptor,
  record: number,
  owners: ReadonlyMap<string, string>,
  language: string,
): FormatItem {
  const place = `record ${record}${descriptor.id === '' ? '' : ` (${descriptor.id})`}`;
  if (descriptor.id === '' || descriptor.name === '') {
    return {
      type: 'problem',
      problem: { place, expected: [descriptor.id === '' ? 'meshId' : 'meshName'] },
    };
  }
  const terms = descriptor.concepts.flatMap((concept) =>
    concept.terms.map(({ text, kind }) => importedTerm(text, kind ?? concept.kind, language)),
  );
  const parents = descriptor.trees.flatMap(
    (tree) => owners.get(tree.slice(0, Math.max(0, tree.lastIndexOf('.')))) ?? [],
  );
  return {
    type: 'entry',
    place,
    obsolete: false,
    entry: {
      ...bareEntry(descriptor.id, descriptor.name),
      terms: distinctTerms([importedTerm(descriptor.name, 'preferred', language), ...terms]),
      definition: descriptor.note === '' ? null : { text: descriptor.note, sources: [] },
      xrefs: [...new Set(descriptor.numbers)].map((number) =>
        /^\d+-\d\d-\d$/.test(number) ? `CAS:${number}` : `UNII:${number}`,
      ),
      parents: [...new Set(parents)],
    },
  };
}

/** Which descriptor each tree number belongs to. A plain search: the XML is parsed, and checked, in the second pass. */
async function treeOwners(chunks: AsyncIterable<string>): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  let rest = '';
  let id = '';
  let fresh = false;
  for await (const chunk of chunks) {
    rest += chunk;
    const end = rest.lastIndexOf('>') + 1;
    for (const [tag, unique, tree] of rest
      .slice(0, end)
      .matchAll(/<DescriptorRecord\b|<DescriptorUI>([^<]*)<\/DescriptorUI>|<TreeNumber>([^<]*)<\/TreeNumber>/g)) {
      if (tag.startsWith('<DescriptorRecord')) fresh = true;
      else if (unique !== undefined) {
        // The first in a record is its own; later ones are of records it points to.
        if (fresh) id = unique.trim();
        fresh = false;
      } else if (tree !== undefined) owners.set(tree.trim(), id);
      if (owners.size > MAX_DICTIONARY_TERMS) throw new FormatError('too-many', 'tree numbers', 'manyTreeNumbers');
    }
    // A tag and its value may be cut; the longest of them is short.
    rest = rest.slice(Math.max(0, rest.lastIndexOf('<', end - 2)));
    if (rest.length > MAX_TEXT) throw new FormatError('too-long', 'XML', 'noTag', MAX_TEXT);
  }
  return owners;
}
