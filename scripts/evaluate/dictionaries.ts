/** Dictionaries built from the public lists in ../shared/data/ontologies, for measuring only: what a user would import. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DictionaryInfo, Entry, Term, TermKind } from '../../lookup/model.ts';

/** A dictionary with its entries in memory. */
export interface LoadedDictionary {
  info: DictionaryInfo;
  entries: Entry[];
}

type Draft = {
  id: string;
  name: string;
  terms: { text: string; kind: TermKind }[];
  parents?: string[];
  definition?: string;
};

function read(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function dictionary(id: string, name: string, drafts: Iterable<Draft>): LoadedDictionary {
  const info: DictionaryInfo = {
    id,
    name,
    version: '1',
    date: null,
    publisher: null,
    licence: null,
    language: 'en',
    homepage: null,
  };
  const entries = [...drafts].map((draft): Entry => {
    const seen = new Set<string>();
    const terms = draft.terms.flatMap(({ text, kind }): Term[] => {
      const clean = text.trim();
      if (clean === '' || seen.has(clean)) return [];
      seen.add(clean);
      const written = /^[\p{Lu}\d/+-]{2,}s?$/u.test(clean);
      return [
        {
          text: clean,
          kind: written && kind !== 'preferred' ? 'abbreviation' : kind,
          language: 'en',
          caseRule: written ? 'exact' : 'fold',
        },
      ];
    });
    return {
      id: draft.id,
      name: draft.name,
      terms,
      rivals: [],
      topics: [],
      definition: draft.definition ? { text: draft.definition, sources: [] } : null,
      article: null,
      xrefs: [],
      parents: draft.parents ?? [],
      related: [],
      replacedBy: null,
    };
  });
  return { info, entries };
}

/** MeSH descriptors, of the given tree branches or all. */
export function readMesh(folder: string, branches: readonly string[] | null): LoadedDictionary {
  const trees = new Map<string, string[]>();
  for (const line of read(join(folder, 'mesh-tree-numbers.tsv.gz')).split('\n').slice(1)) {
    const [id, tree] = line.trim().split('\t');
    if (id && tree) trees.set(id, [...(trees.get(id) ?? []), tree]);
  }
  const owner = new Map([...trees].flatMap(([id, numbers]) => numbers.map((tree) => [tree, id] as const)));
  const drafts = new Map<string, Draft>();
  for (const line of read(join(folder, 'mesh-descriptor-terms.tsv.gz')).split('\n').slice(1)) {
    const [id, name, , , text, , , , preferred] = line.split('\t');
    if (!id || !name || !text) continue;
    const own = trees.get(id) ?? [];
    if (branches && !own.some((tree) => branches.some((branch) => tree.startsWith(branch)))) continue;
    const parents = own.flatMap((tree) => owner.get(tree.split('.').slice(0, -1).join('.')) ?? []);
    const draft = drafts.get(id) ?? { id, name, terms: [], parents };
    draft.terms.push({ text, kind: preferred === 'Y' ? 'preferred' : 'exact' });
    drafts.set(id, draft);
  }
  return dictionary(branches ? `mesh-${branches.join('-')}` : 'mesh', 'MeSH', drafts.values());
}

const SCOPES: Readonly<Record<string, TermKind>> = {
  EXACT: 'exact',
  NARROW: 'narrow',
  BROAD: 'broad',
  RELATED: 'related',
};

/** An OBO file's live terms. */
export function readObo(path: string, id: string): LoadedDictionary {
  const drafts: Draft[] = [];
  for (const stanza of read(path).split(/\n\[/).slice(1)) {
    if (!stanza.startsWith('Term]') || /\nis_obsolete: true/.test(stanza)) continue;
    const field = (name: string): string | undefined => new RegExp(`\\n${name}: (.*)`).exec(stanza)?.[1]?.trim();
    const name = field('name');
    const term = field('id');
    if (!name || !term) continue;
    const synonyms = [...stanza.matchAll(/\nsynonym: "((?:[^"\\]|\\.)*)" (\w+)/g)].map((match) => ({
      text: match[1]!.replace(/\\(.)/g, '$1'),
      kind: SCOPES[match[2]!] ?? ('related' as const),
    }));
    const parents = [...stanza.matchAll(/\nis_a: (\S+)/g)].map((match) => match[1]!);
    const definition = /\ndef: "((?:[^"\\]|\\.)*)"/.exec(stanza)?.[1];
    drafts.push({
      id: term,
      name,
      terms: [{ text: name, kind: 'preferred' }, ...synonyms],
      parents,
      ...(definition ? { definition } : {}),
    });
  }
  return dictionary(id, id, drafts);
}

interface OboGraph {
  graphs: {
    nodes: {
      id: string;
      lbl?: string;
      meta?: { definition?: { val: string }; deprecated?: boolean; synonyms?: { pred: string; val: string }[] };
    }[];
  }[];
}

/** An OBO Graphs JSON file's live classes. */
export function readGraph(path: string, id: string): LoadedDictionary {
  const { graphs } = JSON.parse(read(path)) as OboGraph;
  const drafts = graphs.flatMap(({ nodes }) =>
    nodes.flatMap((node): Draft[] => {
      if (!node.lbl || node.meta?.deprecated) return [];
      const synonyms = (node.meta?.synonyms ?? []).map((synonym) => ({
        text: synonym.val,
        kind: SCOPES[synonym.pred.replace(/^has|Synonym$/g, '').toUpperCase()] ?? ('related' as const),
      }));
      const definition = node.meta?.definition?.val;
      return [
        {
          id: node.id,
          name: node.lbl,
          terms: [{ text: node.lbl, kind: 'preferred' }, ...synonyms],
          ...(definition ? { definition } : {}),
        },
      ];
    }),
  );
  return dictionary(id, id, drafts);
}

/** The MONDO list of rare diseases. */
export function readMondo(path: string): LoadedDictionary {
  const drafts = read(path)
    .split('\n')
    .slice(1)
    .flatMap((line): Draft[] => {
      const [id, label, synonyms] = line.split('\t');
      if (!id || !label) return [];
      const others = (synonyms ?? '')
        .split('|')
        .map((text) => ({ text: text.replace(/Abbreviation\/Shorthand$/, ''), kind: 'exact' as const }));
      return [{ id, name: label, terms: [{ text: label, kind: 'preferred' }, ...others] }];
    });
  return dictionary('mondo', 'MONDO', drafts);
}

/** The medical abbreviations, one entry a meaning. */
export function readAbbreviations(folder: string): LoadedDictionary {
  const drafts: Draft[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    for (const line of read(join(folder, file)).split(/\r?\n/).slice(1)) {
      const [short, meaning] = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
        (match[1] ?? match[2] ?? '').replaceAll('""', '"').trim(),
      );
      if (short && meaning)
        drafts.push({
          id: `${short}|${meaning}`,
          name: meaning,
          terms: [
            { text: meaning, kind: 'preferred' },
            { text: short, kind: 'abbreviation' },
          ],
        });
    }
  }
  return dictionary('abbreviations', 'Medical abbreviations', drafts);
}
