/**
 * Findings: what a batch of blocks says, before senses are settled. Runs in the background beside the lexicon.
 * Pure and repeatable: a block gives the same findings whichever batch it comes in, save the definitions of an abbreviation
 * list or table whose short and long form stand in neighbouring blocks (`dt`, `dd`; two cells): keep such neighbours in one batch.
 */
import type { BlockFindings, Found, Findings, Sense, ShortFormDefinition, TextBlock } from '../findings.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { classify, isShortForm, type NameClass, shortFormOf } from './ambiguity.ts';
import { findDefinitions } from './definitions.ts';
import { joinStems, MAX_PHRASE, tokens } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { longerName } from './longer-names.ts';

/** Finds matches, definitions and topics in blocks of text. */
export interface Finder {
  find(blocks: readonly TextBlock[]): Findings;
}

/** A finder over one lexicon and what is known of its entries. */
export function createFinder(lexicon: Lexicon, knowledge: Knowledge): Finder {
  return {
    find(blocks) {
      const table = new SenseTable(knowledge);
      const found = blocks.map((block) => findInBlock(block, lexicon, knowledge, table));
      return { senses: table.senses, blocks: found };
    },
  };
}

function findInBlock(block: TextBlock, lexicon: Lexicon, knowledge: Knowledge, table: SenseTable): BlockFindings {
  const { text } = block;
  const topics = new Map<number, string>();
  collectTopics(text, knowledge, topics);
  const matches = lexicon.match(text);
  const found: Found[] = [];
  for (const match of matches) found.push(foundOf(match, text, knowledge, table, topics));
  addUnknownShortForms(text, found);
  const definitions = findDefinitions(text).map((definition) => bind(definition, lexicon, table));
  return { id: block.id, found, definitions, topics: [...topics.keys()], topicWords: [...topics.values()] };
}

function foundOf(
  match: Match,
  text: string,
  knowledge: Knowledge,
  table: SenseTable,
  topics: Map<number, string>,
): Found {
  const surface = text.slice(match.start, match.end);
  const senses = match.candidates.map((candidate) => table.add(candidate));
  for (const index of senses) {
    if (table.senses[index]!.distinctive) for (const feature of table.kin(index)) topics.set(feature, surface);
  }
  const found: Found = { start: match.start, end: match.end, senses };
  const longer = senses.map((index) =>
    longerName(text, match.start, match.end, knowledge.vocabularyOf(table.senses[index]!.dictionary)),
  );
  if (longer[0] && longer.every((name) => name !== null)) found.partOf = longer[0];
  if (senses.some((index) => !table.senses[index]!.distinctive)) found.shortForm = shortFormOf(surface);
  return found;
}

const SHORT_FORM_WORD = /[\p{L}\p{N}][\p{L}\p{N}/-]*/gu;

/** Words written as short forms that no dictionary knows: a definition elsewhere in the document may bind them. */
function addUnknownShortForms(text: string, found: Found[]): void {
  let next = 0;
  const unknown: Found[] = [];
  for (const match of text.matchAll(SHORT_FORM_WORD)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    while (next < found.length && found[next]!.end <= start) next++;
    if (next < found.length && found[next]!.start < end) continue;
    if (/\p{Lu}.*[\p{Lu}\d]/u.test(word) && isShortForm(word))
      unknown.push({ start, end, senses: [], shortForm: word });
  }
  if (unknown.length > 0) {
    found.push(...unknown);
    found.sort((a, b) => a.start - b.start);
  }
}

function bind(
  definition: { shortForm: string; longForm: string; at: number },
  lexicon: Lexicon,
  table: SenseTable,
): ShortFormDefinition {
  const whole = lexicon
    .match(definition.longForm)
    .find((match) => match.start === 0 && match.end === definition.longForm.length);
  const senses = (whole?.candidates ?? []).map((candidate) => table.add(candidate));
  const means = senses.map((index) => ({
    dictionary: table.senses[index]!.dictionary,
    entry: table.senses[index]!.entry,
  }));
  return { ...definition, means, senses };
}

/** Features of single words and of phrases up to `MAX_PHRASE` words, with the words as written. */
function collectTopics(text: string, knowledge: Knowledge, topics: Map<number, string>): void {
  const words = tokens(text).filter((token) => token.stem !== 0);
  words.forEach((word, i) => {
    let feature = word.stem;
    for (let length = 1; length <= MAX_PHRASE; length++) {
      const last = words[i + length - 1];
      if (!last) return;
      if (length > 1) feature = joinStems(feature, last.stem);
      if (knowledge.isFeature(feature) && !topics.has(feature)) topics.set(feature, text.slice(word.start, last.end));
    }
  });
}

class SenseTable {
  readonly senses: Sense[] = [];
  readonly #kin: (readonly number[])[] = [];
  readonly #index = new Map<string, number>();
  readonly #knowledge: Knowledge;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  add(candidate: Candidate): number {
    const key = [candidate.dictionary, candidate.entry, candidate.term].join('\u0000');
    const seen = this.#index.get(key);
    if (seen !== undefined) return seen;
    const known = this.#knowledge.entry(candidate.dictionary, candidate.entry);
    const distinctive = this.classOf(candidate) === 'distinctive';
    const index = this.senses.length;
    this.senses.push({
      dictionary: candidate.dictionary,
      entry: candidate.entry,
      name: known?.name ?? candidate.term,
      term: candidate.term,
      kind: candidate.kind,
      distinctive,
      approved: known?.approved ?? false,
      topics: distinctive ? [] : (known?.topics ?? []),
      against: distinctive ? [] : (known?.against ?? []),
    });
    this.#kin.push((known?.kin ?? []).filter((feature) => this.#knowledge.isFeature(feature)));
    this.#index.set(key, index);
    return index;
  }

  /** Features that a distinctive name of this sense stands for. */
  kin(index: number): readonly number[] {
    return this.#kin[index]!;
  }

  classOf(candidate: Candidate): NameClass {
    return classify(candidate.term, candidate.kind, this.#knowledge.vocabulary);
  }
}
