/**
 * An entry as it is stored: a list whose places say what stands there. As an object it takes more than twice the room, most of it
 * the same few words again and again.
 */
import type { Entry, Term } from '../model.ts';
import { bitsOf, termOf } from './term-bits.ts';

/** What most entries have nothing of. */
type Rest = Partial<Pick<Entry, 'rivals' | 'topics' | 'article' | 'related' | 'replacedBy' | 'formerIds'>>;

type Packed = readonly [
  id: string,
  name: string,
  /** Languages of the terms. */
  languages: readonly string[],
  /** Text and bits of each term, in turn. */
  terms: readonly (string | number)[],
  /** The text, then its sources; 0 where there is none. */
  definition: readonly string[] | 0,
  xrefs: readonly string[],
  parents: readonly string[],
  rest?: Rest,
];

/** The text of a packed entry. */
export function packEntry(entry: Entry): string {
  const { id, name, definition, xrefs, parents } = entry;
  const languages: string[] = [];
  const terms: (string | number)[] = [];
  for (const term of entry.terms) terms.push(term.text, bitsOf(term, languages));
  const described = definition === null ? 0 : [definition.text, ...definition.sources];
  const packed: Packed = [id, name, languages, terms, described, xrefs, parents];
  return JSON.stringify(isPlain(entry) ? packed : [...packed, restOf(entry)]);
}

/** The entry in a text of our own: its shape is the import's promise. */
export function unpackEntry(text: string): Entry {
  const [id, name, languages, terms, described, xrefs, parents, rest] = JSON.parse(text) as Packed;
  return {
    id,
    name,
    terms: termsOf(terms, languages),
    rivals: [],
    topics: [],
    definition: described === 0 ? null : { text: described[0]!, sources: described.slice(1) },
    article: null,
    xrefs,
    parents,
    related: [],
    replacedBy: null,
    ...rest,
  };
}

function termsOf(packed: readonly (string | number)[], languages: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < packed.length; at += 2)
    terms.push(termOf(packed[at] as string, packed[at + 1] as number, languages));
  return terms;
}

function isPlain({ rivals, topics, article, related, replacedBy, formerIds }: Entry): boolean {
  const none = rivals.length + topics.length + related.length === 0;
  return none && article === null && replacedBy === null && formerIds === undefined;
}

function restOf({ rivals, topics, article, related, replacedBy, formerIds }: Entry): Rest {
  return {
    ...(rivals.length > 0 && { rivals }),
    ...(topics.length > 0 && { topics }),
    ...(article !== null && { article }),
    ...(related.length > 0 && { related }),
    ...(replacedBy !== null && { replacedBy }),
    ...(formerIds !== undefined && { formerIds }),
  };
}
