/**
 * `npm run evaluate`: how well names are marked, measured on the corpora in ../shared/data where they are. Prints precision,
 * recall and F1 with counts beside two baselines, and writes .output/evaluation.json. EVALUATION.md discusses the results.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { compileSegment, createLexicon } from '../lookup/lexicon.ts';
import { createFinder } from '../lookup/senses/find.ts';
import { compileKnowledge, openKnowledge } from '../lookup/senses/knowledge.ts';
import { type AnnotatedAbstract, readMed1250, readPassages, readPubTator } from './evaluate/corpora.ts';
import { PUBLISHED, scoreDefinitions } from './evaluate/definitions.ts';
import {
  type LoadedDictionary,
  readAbbreviations,
  readGraph,
  readMesh,
  readMondo,
  readObo,
} from './evaluate/dictionaries.ts';
import { scoreMarks, scoreMatches } from './evaluate/diseases.ts';
import { groupOf, judgeMatches, judgePage, type Outcome, scorePassages } from './evaluate/passages.ts';
import { createPlainLexicon } from './evaluate/plain.ts';
import { describe, type Score } from './evaluate/score.ts';
import { compileLibrary } from './library.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const data = join(root, '../shared/data');
const corpora = join(data, 'corpora');
const lists = join(data, 'ontologies');

interface Row {
  corpus: string;
  dictionary: string;
  system: 'plain' | 'plain with plurals' | 'vademecum';
  score: Score;
  faint?: number;
}

const rows: Row[] = [];

function report(row: Row): void {
  rows.push(row);
  const faint = row.faint === undefined ? '' : `, ${row.faint} faint`;
  console.log(`${row.corpus} · ${row.dictionary} · ${row.system}: ${describe(row.score)}${faint}`);
}

function systemOf(dictionaries: readonly LoadedDictionary[]) {
  const lexicon = createLexicon(
    dictionaries.map(({ info, entries }) => compileSegment({ dictionary: info.id, entries })),
  );
  const finder = createFinder(
    lexicon,
    openKnowledge(dictionaries.map(({ info, entries }) => compileKnowledge(info.id, entries))),
  );
  const plain = createPlainLexicon(dictionaries, { plurals: false });
  const plurals = createPlainLexicon(dictionaries, { plurals: true });
  return { finder, plain, plurals };
}

/** Files of a folder whose names fit, in order; none where there is no such folder. */
function filesIn(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .toSorted()
    .map((file) => join(folder, file));
}

function evaluateDefinitions(): void {
  const records = filesIn(join(corpora, 'ab3p'), /^MED1250.*\.txt$/).flatMap(readMed1250);
  if (records.length === 0) return;
  report({ corpus: 'Ab3P gold, half', dictionary: 'none', system: 'vademecum', score: scoreDefinitions(records) });
  for (const { name, precision, recall } of PUBLISHED) console.log(`  (${name}: P ${precision} R ${recall})`);
}

async function evaluatePassages(): Promise<void> {
  const pages = filesIn(corpora, /^passages.*\.jsonl$/).flatMap(readPassages);
  if (pages.length === 0) return;
  const { dictionary, entries } = await compileLibrary(root);
  const labelled = new Set(pages.flatMap(({ expect }) => expect.flatMap(({ entry }) => entry ?? [])));
  const { finder, plain, plurals } = systemOf([{ info: dictionary, entries }]);
  const systems: readonly [Row['system'], (page: (typeof pages)[number]) => Outcome[]][] = [
    ['plain', (page) => judgeMatches(page, plain, labelled)],
    ['plain with plurals', (page) => judgeMatches(page, plurals, labelled)],
    ['vademecum', (page) => judgePage(page, finder, labelled)],
  ];
  for (const [system, judge] of systems) {
    const outcomes = pages.flatMap(judge);
    for (const group of ['NME', 'other abbreviations', 'names'] as const) {
      const own = outcomes.filter((one) => groupOf(one) === group);
      const faint = own.filter(({ outcome }) => outcome === 'faint').length;
      report({ corpus: `passages, ${group}`, dictionary: 'library', system, score: scorePassages(own), faint });
    }
  }
}

interface Abstracts {
  name: string;
  abstracts: AnnotatedAbstract[];
  isDisease: (type: string) => boolean;
}

function readAbstracts(): Abstracts[] {
  const read = (folder: string): AnnotatedAbstract[] =>
    filesIn(join(corpora, folder), /\.PubTator\.txt$/).flatMap(readPubTator);
  const all: Abstracts[] = [
    { name: 'NCBI disease', abstracts: read('ncbi-disease'), isDisease: () => true },
    { name: 'BC5CDR diseases', abstracts: read('bc5cdr'), isDisease: (type) => type === 'Disease' },
  ];
  return all.filter(({ abstracts }) => abstracts.length > 0);
}

function evaluateDiseases(): void {
  if (!existsSync(lists)) return;
  const texts = readAbstracts();
  const mesh = readMesh(lists, ['C', 'F03']);
  const doid = readObo(join(lists, 'doid-2016.obo'), 'doid');
  const everything = (): LoadedDictionary[] => [
    mesh,
    doid,
    readObo(join(lists, 'DO_rare_slim-2026.obo'), 'do-rare'),
    readObo(join(lists, 'DO_cancer_slim-2026.obo'), 'do-cancer'),
    readObo(join(lists, 'hp-2017-04-13.obo.gz'), 'hp'),
    readGraph(join(lists, 'ncit-disease-2018-06-08.json.gz'), 'ncit'),
    readMondo(join(lists, 'new-rare-diseases.tsv')),
    readAbbreviations(join(lists, 'abbreviations')),
  ];
  const sets: readonly [string, () => LoadedDictionary[]][] = [
    ['MeSH C+F03', () => [mesh]],
    ['MeSH C+F03, Disease Ontology', () => [mesh, doid]],
    ['every list', everything],
  ];
  for (const [dictionary, load] of sets) {
    const { finder, plain, plurals } = systemOf(load());
    for (const { name: corpus, abstracts, isDisease } of texts) {
      report({ corpus, dictionary, system: 'plain', score: scoreMatches(abstracts, isDisease, plain) });
      report({ corpus, dictionary, system: 'plain with plurals', score: scoreMatches(abstracts, isDisease, plurals) });
      report({ corpus, dictionary, system: 'vademecum', ...scoreMarks(abstracts, isDisease, finder) });
    }
  }
}

if (!existsSync(corpora)) console.log('No corpora in ../shared/data/corpora: nothing to measure on.');
evaluateDefinitions();
await evaluatePassages();
evaluateDiseases();
mkdirSync(join(root, '.output'), { recursive: true });
writeFileSync(join(root, '.output/evaluation.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
