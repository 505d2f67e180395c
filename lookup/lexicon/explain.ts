/**
 * Whether a stretch of text is a way of writing a term, and why. The matcher finds candidates by loose keys; this has the
 * last word, so nothing is ever marked that no rule can explain.
 */
import { asWritten, fold } from './characters.ts';
import { mix } from './hash.ts';
import { GAP_SPACE, isHyphen, WordReader } from './reader.ts';
import { relate } from './rules/relate.ts';
import { sameNumeral } from './rules/numerals.ts';
import { type Pattern, spellings } from './spellings.ts';

interface Word {
  written: string;
  folded: string;
  gap: number;
  possessive: boolean;
}

const COMMA = mix(GAP_SPACE, 44) | 4;
const PERIOD = mix(GAP_SPACE, 46) | 4;

// One reader serves every call: it only remembers spellings, and forgets them by itself.
const reader = new WordReader();

/** Reasons why `surface` is a way of writing the term, best spelling first; none when it is written alike, null when it is not. */
export function explain(term: Pattern | string, surface: string, language = 'en'): readonly string[] | null {
  const pattern: Pattern = typeof term === 'string' ? { text: term, language, caseRule: 'fold' } : term;
  const words = wordsOf(surface);
  let best: readonly string[] | null = null;
  for (const spelling of spellings(pattern)) {
    const reasons = align(wordsOf(spelling.text), words, pattern);
    if (reasons === null) continue;
    const all = spelling.because === null ? reasons : [spelling.because, ...reasons];
    if (best === null || all.length < best.length) best = all;
    if (best.length === 0) break;
  }
  return best;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  reader.open(text);
  reader.fill();
  for (let at = 0; at < reader.count; at++) {
    const written = text.slice(reader.starts[at], reader.ends[at]);
    words.push({
      written: asWritten(written),
      folded: fold(written),
      gap: at === 0 ? GAP_SPACE : reader.gaps[at]!,
      possessive: reader.possessives[at]! > reader.ends[at]!,
    });
  }
  return words;
}

function align(term: readonly Word[], surface: readonly Word[], pattern: Pattern): readonly string[] | null {
  const reasons = new Set<string>();
  let at = 0;
  for (let index = 0; index < term.length; index++) {
    const word = term[index]!;
    const found = surface[at];
    if (found === undefined || (index > 0 && !gapFits(word.gap, found.gap))) return null;
    const before = term[index - 1]?.folded;
    const last = index === term.length - 1;
    const next = surface[at + 1];
    if (isSingularQualifier(word, term[index + 1], found, pattern)) return null;
    let why = compare(word, found, pattern, before, last);
    at++;
    if (why === null && next !== undefined && isHyphen(next.gap)) {
      why = compareJoined(word, found, next, pattern);
      at++;
    }
    if (why === null) return null;
    for (const reason of why) reasons.add(reason);
  }
  return at === surface.length && term.length > 0 ? [...reasons] : null;
}

/** What may follow the head of a name. */
const AFTER_HEAD = new Set('of in on at to for by from with without and or due during after'.split(' '));

/**
 * Whether the text has without its s a word of an English term that only qualifies the next one. Nobody writes those in another
 * number, and many are a person's name: a grave disease is not Graves disease.
 */
function isSingularQualifier(term: Word, next: Word | undefined, surface: Word, { language }: Pattern): boolean {
  return (
    next !== undefined &&
    language.startsWith('en') &&
    (next.gap === GAP_SPACE || isHyphen(next.gap)) &&
    !AFTER_HEAD.has(next.folded) &&
    !surface.possessive &&
    term.folded === `${surface.folded}s`
  );
}

function compare(
  term: Word,
  surface: Word,
  pattern: Pattern,
  before: string | undefined,
  last: boolean,
): readonly string[] | null {
  if (pattern.caseRule === 'exact') {
    if (term.written === surface.written) return [];
    return last && surface.written === `${term.written}s` ? ['plural'] : null;
  }
  const related = relate(term.folded, surface.folded, pattern.language);
  if (related !== null) return related;
  if (term.possessive && surface.folded === `${term.folded}s`) return ['possessive without apostrophe'];
  if (surface.possessive && term.folded === `${surface.folded}s`) return ['possessive'];
  return sameNumeral(term.folded, surface.folded, before) ? ['other way of writing the number'] : null;
}

/** Two words of the text, joined by a hyphen, against one of the term. */
function compareJoined(term: Word, first: Word, second: Word, pattern: Pattern): readonly string[] | null {
  const written = first.written + second.written;
  const digits = Number(/\d$/.test(first.written)) + Number(/^\d/.test(second.written));
  if (digits === 2) return null;
  if (pattern.caseRule === 'exact') return digits === 1 && written === term.written ? ['hyphen'] : null;
  const why = relate(term.folded, first.folded + second.folded, pattern.language);
  return why === null ? null : ['hyphen', ...why];
}

/** A space and a hyphen say the same; a comma or full stop of the term may be left out; nothing else may be added or left out. */
function gapFits(term: number, surface: number): boolean {
  const soft = surface === GAP_SPACE || isHyphen(surface);
  return term === surface || (soft && (term === GAP_SPACE || isHyphen(term) || term === COMMA || term === PERIOD));
}
