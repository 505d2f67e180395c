import { compileSegment, createLexicon, type Lexicon, type Segment } from '@/lookup/lexicon.ts';
import type { Term } from '@/lookup/model.ts';

/** A term for tests; all capitals is an abbreviation. */
export function term(text: string, language = 'en', caseRule?: Term['caseRule']): Term {
  const capitals = /^[A-Z\d-]+$/.test(text) && /[A-Z]/.test(text);
  return {
    text,
    language,
    kind: capitals ? 'abbreviation' : 'exact',
    caseRule: caseRule ?? (capitals ? 'exact' : 'fold'),
  };
}

/** A segment with one entry a name; the entry's id is the name. */
export function segmentOf(names: readonly string[], language = 'en', dictionary = 'library'): Segment {
  return compileSegment({ dictionary, entries: names.map((name) => ({ id: name, terms: [term(name, language)] })) });
}

export function lexiconOf(names: readonly string[], language = 'en'): Lexicon {
  return createLexicon([segmentOf(names, language)]);
}

/** What is found in a text: the marked stretches. */
export function surfaces(lexicon: Lexicon, text: string): string[] {
  return lexicon.match(text).map(({ start, end }) => text.slice(start, end));
}
