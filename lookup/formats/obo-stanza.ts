/** One [Term] of an OBO file, tag by tag. */
import { MAX_ENTRY_TERMS } from '../limits.ts';
import type { TermKind } from '../model.ts';
import { distinctTerms, importedTerm } from './imported-term.ts';
import { bare, quotedText, sourcesIn, unescaped, withoutDescription } from './obo-values.ts';
import { bareEntry, type FormatItem, FormatError } from './record.ts';

const SCOPES: Readonly<Record<string, TermKind>> = {
  EXACT: 'exact',
  NARROW: 'narrow',
  BROAD: 'broad',
  RELATED: 'related',
};

/** What follows the quoted text of a synonym: its scope, then perhaps the name of its type. */
const SCOPE_AND_TYPE = /^(\S*)\s*(\S*)/;

/** How the names of types of synonyms end that are abbreviations. */
const ABBREVIATION = 'abbreviation';

/** Characters after the quoted text in which these must stand. */
const SCOPE_LENGTH = 300;

export class OboStanza {
  readonly #line: number;
  #id = '';
  #name = '';
  #definition: { text: string; sources: string[] } | null = null;
  readonly #synonyms: { text: string; kind: TermKind }[] = [];
  readonly #xrefs: string[] = [];
  readonly #parents: string[] = [];
  #obsolete = false;
  #replacedBy: string | null = null;
  /** What may stand in its place, where nothing simply replaces it. */
  readonly #consider: string[] = [];
  readonly #formerIds: string[] = [];

  constructor(line: number) {
    this.#line = line;
  }

  /** Takes one tag; false when its value is not what the format says. `abbreviations`: types of synonyms that are such. */
  read(tag: string, value: string, abbreviations: ReadonlySet<string>): boolean {
    switch (tag) {
      case 'id':
        this.#id = bare(value);
        break;
      case 'name':
        this.#name = unescaped(bare(value));
        break;
      case 'is_a':
        this.#parents.push(bare(value));
        break;
      case 'xref':
      case 'xref_analog':
      case 'xref_unk':
        this.#xrefs.push(unescaped(withoutDescription(bare(value))));
        break;
      case 'is_obsolete':
        this.#obsolete = bare(value) === 'true';
        break;
      case 'replaced_by':
        this.#replacedBy ??= bare(value);
        break;
      case 'consider':
        this.#consider.push(bare(value));
        break;
      case 'alt_id':
        this.#formerIds.push(bare(value));
        break;
      case 'def': {
        const quoted = quotedText(value);
        if (quoted === null) return false;
        this.#definition = { text: quoted.text, sources: sourcesIn(quoted.rest) };
        break;
      }
      case 'synonym':
      case 'exact_synonym':
      case 'narrow_synonym':
      case 'broad_synonym':
      case 'related_synonym':
        return this.#readSynonym(tag, value, abbreviations);
    }
    return true;
  }

  #readSynonym(tag: string, value: string, abbreviations: ReadonlySet<string>): boolean {
    const quoted = quotedText(value);
    if (quoted === null) return false;
    if (this.#synonyms.length >= MAX_ENTRY_TERMS)
      throw new FormatError('too-many', `line ${this.#line}`, 'manyNames', MAX_ENTRY_TERMS);
    const old = tag === 'synonym' ? 'related' : (tag.slice(0, tag.indexOf('_')) as TermKind);
    this.#synonyms.push({ text: quoted.text, kind: kindOf(quoted.rest.slice(0, SCOPE_LENGTH), old, abbreviations) });
    return true;
  }

  /** The entry, or what it lacks. */
  finish(language: string): FormatItem {
    const place = `line ${this.#line}`;
    const [id, name, obsolete] = [this.#id, this.#name, this.#obsolete];
    if (id === '') return { type: 'problem', problem: { place, expected: ['oboId'] } };
    if (name === '' && !obsolete) {
      return { type: 'problem', problem: { place: `${place} (${id})`, expected: ['oboName'] } };
    }
    const terms = obsolete ? [] : [{ text: name, kind: 'preferred' as const }, ...this.#synonyms];
    return {
      type: 'entry',
      place,
      obsolete,
      entry: {
        ...bareEntry(id, name),
        terms: distinctTerms(terms.map(({ text, kind }) => importedTerm(text, kind, language))),
        definition: this.#definition,
        xrefs: this.#xrefs,
        parents: this.#parents,
        related: obsolete ? this.#consider : [],
        replacedBy: obsolete ? this.#replacedBy : null,
        ...(this.#formerIds.length > 0 && { formerIds: this.#formerIds }),
      },
    };
  }
}

/** The kind of a synonym by what follows its text; `old`: what older tags say of it. */
function kindOf(rest: string, old: TermKind, abbreviations: ReadonlySet<string>): TermKind {
  const [, first = '', second = ''] = SCOPE_AND_TYPE.exec(rest) ?? [];
  const isAbbreviation = (word: string): boolean =>
    abbreviations.has(word) || (word.length >= ABBREVIATION.length && word.toLowerCase().endsWith(ABBREVIATION));
  if (isAbbreviation(first) || isAbbreviation(second)) return 'abbreviation';
  const scope = /^[A-Z]*/.exec(first)![0];
  return Object.hasOwn(SCOPES, scope) ? SCOPES[scope]! : old;
}
