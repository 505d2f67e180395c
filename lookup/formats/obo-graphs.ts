/** Reads OBO Graphs JSON, as a stream: the edges in a first pass, the nodes in a second. */
import { JSONParser } from '@streamparser/json';
import type { Entry, Term, TermKind } from '../model.ts';
import { curieOf, dateIn } from './curie.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import { bareEntry, emptyHeader, type FormatItem, FormatError, type TextSource } from './record.ts';

/** Arrays and objects in one another; a graph needs about ten. */
const MAX_DEPTH = 64;

const KINDS: Readonly<Record<string, TermKind>> = {
  hasExactSynonym: 'exact',
  hasNarrowSynonym: 'narrow',
  hasBroadSynonym: 'broad',
  hasRelatedSynonym: 'related',
};

type Json = Readonly<Record<string, unknown>>;

/** Entries of an OBO Graphs file. */
export async function* readOboGraphs(source: TextSource): AsyncGenerator<FormatItem> {
  const parents = new Map<string, string[]>();
  let graphs = false;
  for await (const { value } of valuesIn(source(), ['$.graphs.*.edges.*', '$.graphs.*.meta', '$.graphs.*.id'])) {
    graphs = true;
    const edge = objectOf(value);
    const [subject, object] = [stringOf(edge.sub), stringOf(edge.obj)];
    if (subject === null || object === null || stringOf(edge.pred) !== 'is_a') continue;
    const known = parents.get(curieOf(subject));
    if (known === undefined) parents.set(curieOf(subject), [curieOf(object)]);
    else known.push(curieOf(object));
  }
  let record = 0;
  let headed = false;
  for await (const { value, path } of valuesIn(source(), ['$.graphs.*.nodes.*', '$.graphs.*.meta', '$.graphs.*.id'])) {
    graphs = true;
    if (path !== 'nodes') {
      if (path === 'meta' && !headed) {
        headed = true;
        yield { type: 'header', header: headerOf(objectOf(value)) };
      }
      continue;
    }
    record++;
    const node = objectOf(value);
    const id = stringOf(node.id);
    if (id === null) {
      yield { type: 'problem', problem: { place: `record ${record}`, expected: 'a node with an "id"' } };
      continue;
    }
    if (stringOf(node.type) === 'PROPERTY' || stringOf(node.type) === 'INDIVIDUAL') continue;
    const entry = entryOf(node, curieOf(id), parents);
    const obsolete = objectOf(node.meta).deprecated === true;
    // Nodes of other ontologies stand here without a name, as the ends of edges.
    if (entry.name !== '' || obsolete) yield { type: 'entry', entry, obsolete, place: `record ${record}` };
  }
  if (!graphs) throw new FormatError('not-this-format', 'record 1', 'Expected {"graphs": [{"nodes": […]}]}.');
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
    const kind = /abbreviation/i.test(type)
      ? 'abbreviation'
      : Object.hasOwn(KINDS, predicate)
        ? KINDS[predicate]!
        : 'related';
    terms.push(importedTerm(stringOf(synonym.val) ?? '', kind, 'en'));
  }
  const replacement = listOf(meta.basicPropertyValues)
    .map(objectOf)
    .find((property) => /IAO_0100001$|replaced_by$/.test(stringOf(property.pred) ?? ''));
  return {
    ...bareEntry(id, name),
    terms: obsolete ? [] : distinctTerms(terms),
    definition: text === null ? null : { text, sources: strings(definition.xrefs) },
    xrefs: listOf(meta.xrefs).flatMap((value) => stringOf(objectOf(value).val) ?? []),
    parents: parents.get(id) ?? [],
    replacedBy: obsolete && replacement !== undefined ? curieOf(stringOf(replacement.val) ?? '') : null,
  };
}

function headerOf(meta: Json): ReturnType<typeof emptyHeader> {
  const header = emptyHeader();
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

/** Values at some paths, one after another; the rest of the file is read past and dropped. */
async function* valuesIn(
  chunks: AsyncIterable<string>,
  paths: string[],
): AsyncGenerator<{ value: unknown; path: string }> {
  const parser = new JSONParser({ paths, keepStack: false });
  let values: { value: unknown; path: string }[] = [];
  let failure: Error | null = null;
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length > MAX_DEPTH)
      failure = new FormatError('too-deep', 'JSON', `Nested deeper than ${MAX_DEPTH} levels.`);
    const name = typeof key === 'number' ? stack.at(-1)?.key : key;
    values.push({ value, path: String(name) });
  };
  parser.onError = (error) => {
    failure ??= new FormatError('malformed', 'JSON', `Not JSON: ${error.message}`);
  };
  let depth = 0;
  let quoted = false;
  let escaped = false;
  for await (const chunk of chunks) {
    // The parser keeps a stack as deep as the file asks for; brackets are counted before it sees them.
    for (let at = 0; at < chunk.length; at++) {
      const unit = chunk.charCodeAt(at);
      if (escaped) escaped = false;
      else if (unit === 0x5c) escaped = quoted;
      else if (unit === 0x22) quoted = !quoted;
      else if (quoted) continue;
      else if (unit === 0x5b || unit === 0x7b) depth++;
      else if (unit === 0x5d || unit === 0x7d) depth--;
      if (depth > MAX_DEPTH) throw new FormatError('too-deep', 'JSON', `Nested deeper than ${MAX_DEPTH} levels.`);
    }
    parser.write(chunk);
    if (failure !== null) throw failure as Error;
    yield* values;
    values = [];
  }
  if (!parser.isEnded) throw new FormatError('cut-short', 'JSON', 'The file ends before its last bracket.');
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function strings(value: unknown): string[] {
  return listOf(value).filter((item): item is string => typeof item === 'string');
}
