/**
 * Findings: what a batch of blocks says, before senses are settled. Runs in the background beside the lexicon.
 * Pure and repeatable: a block gives the same findings whichever batch it comes in, save that the two cells of a row in an
 * abbreviation list ("SF" in one block, its long form in the next) define each other only if they come in one batch: cut
 * batches before a short block, not after it.
 */
import type { BlockFindings, Found, Findings, ShortFormDefinition, TextBlock } from '../findings.ts';
import type { Candidate, Lexicon, Match } from '../lexicon.ts';
import { isShortForm, otherNumber, shortFormOf } from './short-forms.ts';
import { type DefinitionFound, findDefinitions } from './definitions.ts';
import { entryFeature } from './features.ts';
import { findGlossary, findRows } from './glossary.ts';
import type { Knowledge } from './knowledge.ts';
import { longerName } from './longer-names.ts';
import { type Marks, marksName } from './marked-kinds.ts';
import { type BlockWords, countNear, notePlace, readWords } from './near.ts';
import { geneContext, isInsideAddress, isLabel } from './places.ts';
import { namesSame } from './same-name.ts';
import { SenseTable } from './sense-table.ts';
import { weighNear } from './weights.ts';
import { type Names, wholeNames } from './whole-names.ts';

/** Finds matches, definitions and topics in blocks of text. */
export interface Finder {
  find(blocks: readonly TextBlock[]): Findings;
}

/** How a finder is to work. */
export interface FinderOptions {
  /** The kinds of names that mark, by dictionary; absent: the preferred and exact ones and abbreviations of all. */
  marks?: Marks;
}

/**
 * A finder over one lexicon and what is known of its entries. A dictionary that may not be used for a page is left out of
 * both: what is filtered afterwards could be told by the page from what is no longer found.
 */
export function createFinder(lexicon: Lexicon, knowledge: Knowledge, { marks }: FinderOptions = {}): Finder {
  return {
    find(blocks) {
      const table = new SenseTable(knowledge, marks);
      const rows = findRows(blocks.map(({ text }) => text));
      const found = blocks.map((block, i) => findInBlock(block, rows[i]!, { lexicon, knowledge, marks }, table));
      return { senses: table.senses, blocks: found };
    },
  };
}

function findInBlock(
  block: TextBlock,
  rows: readonly DefinitionFound[],
  { lexicon, knowledge, marks }: Names,
  table: SenseTable,
): BlockFindings {
  const { text } = block;
  const words = readWords(text, (feature) => knowledge.isFeature(feature));
  const matches = wholeNames(text, { lexicon, knowledge, marks }, table);
  for (const { match, senses } of matches) {
    for (const index of senses) {
      const spoken = table.senses[index]!.distinctive ? table.kin(index) : table.hint(index);
      for (const feature of spoken) notePlace(words, feature, match.start, match.end);
    }
  }
  const found: Found[] = [];
  const elsewhere: Match[] = [];
  for (const { match, senses } of matches) {
    const distinctive = senses.every((index) => table.senses[index]!.distinctive);
    if (isElsewhere(text, match, distinctive)) elsewhere.push(match);
    else found.push(foundOf(match, senses, words, knowledge, table));
  }
  addUnknownShortForms(text, found, elsewhere);
  const definitions = [...findDefinitions(text), ...findGlossary(text), ...rows].map((definition) =>
    bind(definition, { lexicon, marks }, table),
  );
  return {
    id: block.id,
    found,
    definitions,
    topics: [...words.places.keys()],
    topicWords: Array.from(words.places.values(), ({ word }) => word),
    talk: [words.settings.clinic.length, words.settings.elsewhere.length],
  };
}

/** Whether a match is in a place that is not marked: a short form that is a gene there; anything inside an address. */
function isElsewhere(text: string, { start, end }: Match, distinctive: boolean): boolean {
  return (
    isInsideAddress(text, start, end) ||
    (!distinctive && isShortForm(text.slice(start, end)) && geneContext(text, start, end) === 'gene')
  );
}

function foundOf(match: Match, senses: number[], words: BlockWords, knowledge: Knowledge, table: SenseTable): Found {
  const { start, end } = match;
  const found: Found = { start, end, senses };
  const longer = senses.map((index) =>
    longerName(words.text, start, end, knowledge.vocabularyOf(table.senses[index]!.dictionary)),
  );
  if (longer[0] && longer.every((name) => name !== null)) found.partOf = longer[0];
  if (senses.every((index) => table.senses[index]!.distinctive)) return found;
  const surface = words.text.slice(start, end);
  found.shortForm = shortFormOf(surface);
  // CAN is a gene and a city; "can" is neither.
  const word = surface === surface.toLowerCase() && knowledge.vocabulary.everyday.isCommon(surface);
  const label = word || isLabel(words.text, start, end) || geneContext(words.text, start, end) === 'maybe';
  found.near = senses.map((index) => {
    const sense = table.senses[index]!;
    const nameClass = table.classOf(index);
    if (label || nameClass === 'generic') return NEVER;
    if (sense.distinctive) return 0;
    const counts = countNear(
      words,
      match,
      sense.topics,
      sense.against,
      entryFeature(sense.dictionary, sense.entry),
      sense.name,
    );
    return (
      Math.round(
        weighNear(counts, {
          curated: table.isCurated(index),
          rivals: sense.against.length > 0,
          phrase: nameClass === 'phrase',
        }) * 100,
      ) / 100
    );
  });
  return found;
}

/** Log-odds that no evidence outweighs; a definition does. */
const NEVER = -99;

const SHORT_FORM_WORD = /[\p{L}\p{N}][\p{L}\p{N}/-]*/gu;

/** Words written as short forms that no dictionary knows: a definition elsewhere in the document may bind them. */
function addUnknownShortForms(text: string, found: Found[], elsewhere: readonly Match[]): void {
  const taken = [...found, ...elsewhere].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { 0: word, index: start } of text.matchAll(SHORT_FORM_WORD)) {
    const end = start + word.length;
    while (next < taken.length && taken[next]!.end <= start) next++;
    if (next < taken.length && taken[next]!.start < end) continue;
    if (
      !/\p{Lu}.*[\p{Lu}\d]/u.test(word) ||
      !isShortForm(word) ||
      isElsewhere(text, { start, end, candidates: [] }, false)
    )
      continue;
    found.push({ start, end, senses: [], shortForm: word });
  }
  found.sort((a, b) => a.start - b.start);
}

/** What a definition means: the entries whose name the long form is, else those that own the short form and whose name it translates. */
function bind(
  definition: DefinitionFound,
  { lexicon, marks }: Pick<Names, 'lexicon' | 'marks'>,
  table: SenseTable,
): ShortFormDefinition {
  const { shortForm, longForm } = definition;
  const isLocus = namesLocus(shortForm, longForm);
  const whole = isLocus
    ? undefined
    : lexicon.match(longForm).find((match) => match.start === 0 && match.end === longForm.length);
  const candidates =
    whole?.candidates ??
    (isLocus
      ? []
      : ownersOf(shortForm, lexicon).filter((owner) => namesSame(longForm, definition.before, table.nameOf(owner))));
  const senses = table.addAll(candidates.filter((candidate) => marksName(candidate, marks)));
  const means = senses.map((index) => ({
    dictionary: table.senses[index]!.dictionary,
    entry: table.senses[index]!.entry,
  }));
  return { shortForm, longForm, at: definition.at, means, senses };
}

/** Whether a short form has a number its long form knows nothing of: "retinoblastoma (RB1)" is the gene or its place. */
function namesLocus(shortForm: string, longForm: string): boolean {
  return (
    /^\p{Lu}[\p{L}-]*\d{1,2}$/u.test(shortForm) &&
    !/\d|(?<![\p{L}])(?:[IVX]+|one|two|three|first|second|third|mono|di|tri|alpha|beta)(?![\p{Ll}])|(?:mono|di|tri|bi|tetra)\p{L}/iu.test(
      longForm,
    )
  );
}

/** The entries that own a short form in either number. */
function ownersOf(shortForm: string, lexicon: Lexicon): readonly Candidate[] {
  const other = otherNumber(shortForm);
  return [shortForm, ...(other ? [other] : [])].flatMap((form) => lexicon.match(form)[0]?.candidates ?? []);
}
