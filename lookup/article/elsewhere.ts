/**
 * What a library's other articles say of an entry. Which passages name it is found when the library is built, since that takes
 * the whole lexicon; the passages themselves are taken from the articles when a card is asked for.
 */
import { isDraft } from '../drafts.ts';
import type { Article, DictionaryId, Entry, Inline, Passage, Reference, SourceReview } from '../model.ts';
import { createDocumentSenses } from '../senses/document.ts';
import type { Finder } from '../senses/find.ts';
import { passagesOf, sentencesIn } from './statements-of.ts';

/** One article that speaks of an entry, and the statements that do: [passage, statement], in reading order. */
export interface Mention {
  entry: string;
  places: readonly (readonly [passage: number, statement: number])[];
}

/** For each entry the articles that speak of it, those that say most first. */
export type Mentions = Readonly<Record<string, readonly Mention[]>>;

/** The part of another article that speaks of an entry, with what its citations need. */
export interface Elsewhere {
  id: string;
  name: string;
  language: string;
  /** List items whole; of paragraphs the statements that name the entry. Notes always travel along. */
  passages: readonly Passage[];
  /** Those that are cited, numbered as in that article. */
  references: readonly Reference[];
  source: SourceReview | null;
}

/** More articles would be a list of search results, not a part of a card. */
const MOST_ARTICLES = 3;
/** Passages of one article; whoever wants more reads it whole. */
const MOST_PASSAGES = 4;

/** Finds who speaks of whom: terms settled as on a page, each article a document, and the links that its authors made. */
export function findMentions(dictionary: DictionaryId, entries: readonly Entry[], finder: Finder): Mentions {
  const drafts = new Set(entries.filter(isDraft).map(({ id }) => id));
  const mentions = new Map<string, Mention[]>(entries.filter(isBrief).map(({ id }) => [id, []]));
  for (const speaker of entries) {
    for (const [id, places] of namedBy(speaker, dictionary, finder)) {
      // Whoever hides drafts would be shown one in the card of an entry that is none.
      if (id === speaker.id || (drafts.has(speaker.id) && !drafts.has(id))) continue;
      mentions.get(id)?.push({ entry: speaker.id, places });
    }
  }
  return Object.fromEntries(
    [...mentions]
      .map(
        ([id, list]) => [id, list.sort((a, b) => b.places.length - a.places.length).slice(0, MOST_ARTICLES)] as const,
      )
      .filter(([, list]) => list.length > 0),
  );
}

/** An article with management points of its own is itself the whole: nobody needs to be shown more. */
function isBrief({ article }: Entry): boolean {
  return article?.sections.every(({ kind }) => kind !== 'management') ?? true;
}

/** The entries that an article names, with the statements. Notes speak of the text they stand under, and apart from it not at all. */
function namedBy({ article }: Entry, dictionary: DictionaryId, finder: Finder): Map<string, [number, number][]> {
  const named = new Map<string, [number, number][]>();
  if (article === null) return named;
  const passages = passagesOf(article);
  const statements = passages.flatMap(({ section, passage }, at) =>
    sentencesIn(passage).map((pieces, index) => ({
      pieces,
      place: section === 'notes' || index >= passage.statements.length ? null : ([at, index] as [number, number]),
    })),
  );
  const blocks = statements.map(({ pieces }, id) => ({ id, text: pieces.map(({ text }) => text).join('') }));
  const findings = finder.find(blocks);
  const senses = createDocumentSenses();
  findings.blocks.forEach((block) => senses.put(block.id, block.id, block, findings.senses));
  senses.complete();
  for (const [id, { pieces, place }] of statements.entries()) {
    if (place === null) continue;
    const linked = pieces.flatMap((piece) => (piece.type === 'entry' ? [piece.entry] : []));
    const marked = senses
      .settle(id)
      .filter(({ outcome, sense }) => outcome === 'marked' && sense.dictionary === dictionary);
    for (const entry of new Set([...linked, ...marked.map(({ sense }) => sense.entry)])) {
      named.set(entry, [...(named.get(entry) ?? []), place]);
    }
  }
  return named;
}

/** What `entry` is said to be elsewhere, as passages to read. */
export function elsewhereOf(entry: string, mentions: Mentions, entries: readonly Entry[]): Elsewhere[] {
  return (mentions[entry] ?? []).flatMap(({ entry: id, places }) => {
    const speaker = entries.find((one) => one.id === id);
    return speaker?.article ? [partOf(entry, speaker, speaker.article, places)] : [];
  });
}

function partOf(about: string, { id, name }: Entry, article: Article, places: Mention['places']): Elsewhere {
  const all = passagesOf(article);
  const numbers = [...new Set(places.map(([passage]) => passage))].slice(0, MOST_PASSAGES);
  const passages = numbers.flatMap((at) => {
    const placed = all[at];
    if (placed === undefined) return [];
    const { passage, isItem } = placed;
    const said = new Set(places.flatMap(([of, statement]) => (of === at ? [statement] : [])));
    const statements = passage.statements.filter((_, index) => isItem || said.has(index));
    return [unlinked(about, { ...passage, statements })];
  });
  const cited = new Set(passages.flatMap(keysIn));
  return {
    id,
    name,
    language: article.language,
    passages,
    references: article.references.filter(({ key }) => cited.has(key)),
    source: article.review.source,
  };
}

/** The same without links to the entry in whose card it is going to stand. */
function unlinked(about: string, { statements, notes }: Passage): Passage {
  const asText = (piece: Inline): Inline =>
    piece.type === 'entry' && piece.entry === about ? { type: 'text', text: piece.text } : piece;
  return {
    statements: statements.map(({ content, citations }) => ({ content: content.map(asText), citations })),
    notes: notes.map((note) => unlinked(about, note)),
  };
}

function keysIn({ statements, notes }: Passage): string[] {
  return [...statements.flatMap(({ citations }) => citations.map(({ key }) => key)), ...notes.flatMap(keysIn)];
}
