/** Reads OBO Graphs JSON, as a stream: the edges in a first pass, the nodes in a second. */
import { MAX_DICTIONARY_TERMS } from '../limits.ts';
import type { Entry, Term, TermKind } from '../model.ts';
import { curieOf, dateIn } from './curie.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import type { Batches } from './items.ts';
import { type Json, listOf, objectOf, stringOf, valuesIn } from './json-values.ts';
import { bareEntry, emptyHeader, type FormatItem, FormatError, type Header, type TextSource } from './record.ts';

/** Brackets before a node or an edge begins. */
const RECORD_DEPTH = 5;

const KINDS: Readonly<Record<string, TermKind>> = {
  hasExactSynonym: 'exact',
  hasNarrowSynonym: 'narrow',
  hasBroadSynonym: 'broad',
  hasRelatedSynonym: 'related',
};

/** Entries of an OBO Graphs file. */
export async function* readOboGraphs(source: TextSource): Batches {
  const { header, parents, graphs } = await gather(source());
  yield [{ type: 'header', header }];
  let record = 0;
  for await (const values of valuesIn(source(), ['$.graphs.*.nodes.*'], RECORD_DEPTH)) {
    yield values.flatMap(({ value }) => itemOf(objectOf(value), `record ${++record}`, parents) ?? []);
  }
  if (!graphs && record === 0) throw new FormatError('not-this-format', 'line 1', 'noGraphs');
}

/** What a node is; null for one that is no concept of this ontology. */
function itemOf(node: Json, place: string, parents: ReadonlyMap<string, readonly string[]>): FormatItem | null {
  const id = stringOf(node.id);
  if (id === null) return { type: 'problem', problem: { place, expected: ['nodeId'] } };
  if (stringOf(node.type) === 'PROPERTY' || stringOf(node.type) === 'INDIVIDUAL') return null;
  const entry = entryOf(node, curieOf(id), parents);
  const obsolete = objectOf(node.meta).deprecated === true;
  // Nodes of other ontologies stand here without a name, as the ends of edges.
  return entry.name !== '' || obsolete ? { type: 'entry', entry, obsolete, place } : null;
}

/** What stands after the nodes, or may: what the graph says of itself, and which node lies under which. */
async function gather(
  chunks: AsyncIterable<string>,
): Promise<{ header: Header; parents: Map<string, string[]>; graphs: boolean }> {
  const parents = new Map<string, string[]>();
  const paths = ['$.graphs.*.edges.*', '$.graphs.*.meta', '$.graphs.*.id'];
  let graphs = false;
  let id: string | null = null;
  let meta: Json | null = null;
  let edges = 0;
  const add = ({ sub, obj, pred }: Json): void => {
    const [subject, object] = [stringOf(sub), stringOf(obj)];
    if (subject === null || object === null || stringOf(pred) !== 'is_a') return;
    if (++edges > MAX_DICTIONARY_TERMS) throw new FormatError('too-many', 'edges', 'manyRelations');
    const id = curieOf(subject);
    const known = parents.get(id);
    if (known === undefined) parents.set(id, [curieOf(object)]);
    else known.push(curieOf(object));
  };
  for await (const values of valuesIn(chunks, paths, RECORD_DEPTH)) {
    graphs = true;
    for (const { value, path } of values) {
      if (path === 'id') id ??= stringOf(value);
      else if (path === 'meta') meta ??= objectOf(value);
      else add(objectOf(value));
    }
  }
  return { header: headerOf(meta ?? {}, id), parents, graphs };
}

function entryOf(node: Json, id: string, parents: ReadonlyMap<string, readonly string[]>): Entry {
  const meta = objectOf(node.meta);
  const name = stringOf(node.lbl) ?? '';
  const definition = objectOf(meta.definition);
  const text = stringOf(definition.val);
  const obsolete = meta.deprecated === true;
  const terms: (Term | null)[] = [importedTerm(name, 'preferred', 'en')];
  for (const value of listOf(meta.synonyms)) {
    const synonym = objectOf(value);
    const type = stringOf(synonym.synonymType) ?? '';
    const predicate = stringOf(synonym.pred) ?? '';
    const kind = /abbreviation$|OMO_0003000$/i.test(type)
      ? 'abbreviation'
      : Object.hasOwn(KINDS, predicate)
        ? KINDS[predicate]!
        : 'related';
    terms.push(importedTerm(stringOf(synonym.val) ?? '', kind, 'en'));
  }
  const properties = listOf(meta.basicPropertyValues).map(objectOf);
  const valuesOf = (predicate: RegExp): string[] =>
    properties.flatMap(({ pred, val }) => (predicate.test(stringOf(pred) ?? '') ? curieOf(stringOf(val) ?? '') : []));
  const [replacement = null] = valuesOf(/IAO_0100001$|replaced_by$/);
  const formerIds = valuesOf(/hasAlternativeId$/);
  return {
    ...bareEntry(id, name),
    terms: obsolete ? [] : distinctTerms(terms),
    definition: text === null ? null : { text, sources: strings(definition.xrefs) },
    xrefs: listOf(meta.xrefs).flatMap((value) => stringOf(objectOf(value).val) ?? []),
    parents: parents.get(id) ?? [],
    related: obsolete ? valuesOf(/#consider$/) : [],
    replacedBy: obsolete ? replacement : null,
    ...(formerIds.length > 0 && { formerIds }),
  };
}

function headerOf(meta: Json, id: string | null): Header {
  const header = emptyHeader();
  // As the OBO edition names itself: doid/subsets/DO_cancer_slim.
  header.name = id?.replace(/^https?:\/\/purl\.obolibrary\.org\/obo\//, '').replace(/\.(?:json|owl)$/, '') ?? null;
  header.version = stringOf(meta.version);
  header.date = dateIn(header.version ?? '');
  for (const value of listOf(meta.basicPropertyValues)) {
    const { pred, val } = objectOf(value);
    const [property, object] = [stringOf(pred) ?? '', stringOf(val)];
    if (/license$/i.test(property)) header.licence = object;
    else if (/title$/i.test(property)) header.name = object;
    else if (/homepage$/i.test(property)) header.homepage = object;
    else if (/publisher$/i.test(property)) header.publisher = object;
    else if (/versionInfo$/i.test(property)) header.date ??= dateIn(object ?? '');
  }
  return header;
}

function strings(value: unknown): string[] {
  return listOf(value).filter((item): item is string => typeof item === 'string');
}
