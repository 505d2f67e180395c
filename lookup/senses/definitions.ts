/**
 * Abbreviation definitions in one block of text: "long form (SF)", "SF (long form)", "(long form, SF)", after Schwartz & Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", Pac Symp Biocomput 2003, with the
 * alignment of `align.ts` in place of their shortest one.
 */
import { MAX_DEFINITIONS } from '../limits.ts';
import { align, type Alignment, alignInitials } from './align.ts';

/** A short form and what it is said to stand for, as written. */
export interface DefinitionFound {
  shortForm: string;
  longForm: string;
  /** Offset of the short form. */
  at: number;
  /** The text before the bracket: a translated name may begin before the letters do ("érythème nécrolytique migrateur (NME)"). */
  before?: string;
}

/** Mean score from which an alignment counts; see `align.ts`. */
const ENOUGH = 1.1;

/** The same where the form is less plainly a definition. */
const SURE = 2;

const MAX_SHORT = 12;

/** The definitions in one block, in order. */
export function findDefinitions(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const bracket of bracketsOf(text)) {
    if (found.length >= MAX_DEFINITIONS) break;
    const definition = fromBracket(text, bracket);
    if (definition) found.push(definition);
  }
  return found;
}

interface Bracket {
  /** Of the opening sign. */
  open: number;
  /** Of the closing sign. */
  close: number;
  /** Where the surrounding bracket's content begins, 0 outside all. */
  outer: number;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Pairs of brackets, also nested; unpaired ones are dropped. */
function bracketsOf(text: string): Bracket[] {
  const stack: { sign: string; open: number }[] = [];
  const pairs: Bracket[] = [];
  for (const match of text.matchAll(/[()[\]]/g)) {
    const sign = match[0];
    if (CLOSING[sign]) {
      stack.push({ sign, open: match.index });
      continue;
    }
    const depth = stack.findLastIndex((one) => CLOSING[one.sign] === sign);
    if (depth < 0) continue;
    const { open } = stack[depth]!;
    stack.length = depth;
    pairs.push({ open, close: match.index, outer: depth > 0 ? stack[depth - 1]!.open + 1 : 0 });
  }
  return pairs.sort((a, b) => a.open - b.open);
}

function fromBracket(text: string, bracket: Bracket): DefinitionFound | null {
  const content = text.slice(bracket.open + 1, bracket.close);
  if (content.length > 250) return null;
  const before = text.slice(Math.max(bracket.outer, bracket.open - 250), bracket.open);
  const attached = /[\p{L}\p{N}]$/u.test(before);
  if (attached && !/\p{Ll}{4}$/u.test(before)) return null;
  for (const { short, enough } of shortFormsIn(content)) {
    if (attached && !/\p{Lu}/u.test(short)) continue;
    const long = longBefore(short, before, enough);
    if (long)
      return {
        shortForm: short,
        longForm: long,
        at: bracket.open + 1 + content.indexOf(short),
        before: before.slice(-120),
      };
  }
  if (attached) return null;
  const short = unquote(/(\S+)\s*$/.exec(before)?.[1] ?? '');
  if (isShort(short)) {
    const long = longInside(short, content);
    if (long) return { shortForm: short, longForm: long, at: bracket.open - before.length + before.lastIndexOf(short) };
  }
  const tail = /^(.{4,}?)[,;]\s+(\S+)$/.exec(content);
  if (tail && isShort(tail[2]!)) {
    const long = longInside(tail[2]!, tail[1]!);
    if (long) return { shortForm: tail[2]!, longForm: long, at: bracket.close - tail[2]!.length };
  }
  return null;
}

/** Short forms that a bracket may give: all of it up to a comma; else capitals at its beginning or end ("hereafter NME"). */
function shortFormsIn(content: string): { short: string; enough: number }[] {
  const first = unquote(content.split(/[;,]\s|\s(?:or|and|in)\s/)[0]!);
  const forms = isShort(first) ? [{ short: first, enough: ENOUGH }] : [];
  const words = content.split(/[\s,;]+/).map(unquote);
  for (const word of content.length < 60 ? [words[0]!, words.at(-1)!] : [words[0]!]) {
    if (/^\p{Lu}[\p{Lu}\d]+s?$/u.test(word) && isShort(word) && word !== first)
      forms.push({ short: word, enough: SURE });
  }
  return forms;
}

function unquote(text: string): string {
  return text.trim().replace(/^["'“‘«\s]+|["'”’»\s]+$/g, '');
}

/** Whether a text can be a short form: letters, at most two words, no measure or statistic. */
function isShort(text: string): boolean {
  if (text.length < 1 || text.length > MAX_SHORT || !/^[\p{L}\p{N}].*[^-/]$|^\p{L}$/u.test(text)) return false;
  if (!/\p{L}/u.test(text) || /[=<>%±]/.test(text)) return false;
  if (!/\p{Lu}|\p{N}/u.test(text) && (text.length > 3 || EVERYDAY.has(text))) return false;
  if (/^\d+(?:[.,]\d+)?\s*\p{L}{0,4}$/u.test(text) && !/\p{Lu}{2}|^\d\p{Lu}$/u.test(text)) return false;
  const words = text.split(/\s+/);
  return words.length <= 2 && (words.length === 1 || /\p{Lu}/u.test(words[0]!));
}

/** Two and three letters in brackets that are words. */
const EVERYDAY = new Set(
  'a an and as at by eg et for ie if in is it no not of on or see so the to via vs was yes die der und les una'.split(
    ' ',
  ),
);

/** Where a long form cannot reach over: the end of a sentence, a semicolon, a dash, another bracket of its own. */
const BOUNDARY =
  /[.;:!?]\s+(?=[\p{Lu}\d"'“])|;\s|(?<=\p{L}{3})--|\s[–—]\s|(?<=^|\s)[([][^()[\]]*(?:[([][^()[\]]*[)\]][^()[\]]*)*[)\]][/,;-]*\s*|(?<=\s)[([]/gu;

/** The long form that ends where the bracket opens. */
function longBefore(short: string, before: string, enough: number): string | null {
  const trimmed = before.trimEnd().replace(/["'”’,]+$/, '');
  let from = 0;
  for (const match of trimmed.matchAll(BOUNDARY)) from = match.index + match[0].length;
  const limit = Math.min(short.length + 5, short.length * 2 + 1);
  const words = trimmed.slice(from).split(/(?<=\s)/);
  const window = words.slice(-limit).join('');
  return accept(short, window, false, enough);
}

/** The long form that stands in the bracket. */
function longInside(short: string, content: string): string | null {
  return accept(short, unquote(content.split(/[;,]\s/)[0]!).replace(/[([]+$/, ''), true, ENOUGH);
}

function accept(short: string, text: string, whole: boolean, usual: number): string | null {
  const singular = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  const enough = singular.length < 2 || !/[\p{Lu}\d]/u.test(singular) ? 3 : usual;
  let alignment = align(singular, text, whole);
  if (!alignment || alignment.quality < enough) alignment = alignBare(singular, text, whole);
  if (!alignment) return null;
  const long = text.slice(alignment.start).trim();
  if (long.length <= short.length || long.split(/\s+/).some((word) => word === short)) return null;
  return long;
}

/** Second chances: a number the long form lacks (Rb1, retinoblastoma), initials in another order. */
function alignBare(short: string, text: string, whole: boolean): Alignment | null {
  const bare = /^(\p{L}{2,})(?:-?\d{1,2}|-\p{Lu})$/u.exec(short)?.[1];
  if (bare !== undefined) {
    const alignment = align(bare, text, whole);
    return alignment && alignment.quality >= 1.7 ? alignment : null;
  }
  return /^\p{Lu}{2,4}$/u.test(short) ? alignInitials(short, text) : null;
}
