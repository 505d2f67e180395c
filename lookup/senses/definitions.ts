/**
 * Abbreviation definitions in one block of text: "long form (SF)" and "SF (long form)" after Schwartz & Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text", Pac Symp Biocomput 2003.
 */

/** A short form and what it is said to stand for, as written. */
export interface DefinitionFound {
  shortForm: string;
  longForm: string;
  /** Offset of the short form. */
  at: number;
}

const BRACKETS = /[([]([^()[\]]{2,200})[)\]]/g;

/** The definitions in one block, in order. */
export function findDefinitions(text: string): DefinitionFound[] {
  const found: DefinitionFound[] = [];
  for (const match of text.matchAll(BRACKETS)) {
    const inner = match[1]!
      .split(/[;,]/)[0]!
      .trim()
      .replace(/^["'“‘]|["'”’]$/g, '');
    const before = text.slice(Math.max(0, match.index - 400), match.index).trimEnd();
    const innerAt = match.index + 1 + match[1]!.indexOf(inner);
    if (isCandidate(inner)) {
      const long = alignLongForm(inner, lastWords(before, Math.min(inner.length + 5, inner.length * 2)));
      if (long) found.push({ shortForm: inner, longForm: long, at: innerAt });
      continue;
    }
    const short = /(\S+)$/.exec(before)?.[1];
    if (short && isCandidate(short)) {
      const long = alignLongForm(short, inner);
      if (long)
        found.push({
          shortForm: short,
          longForm: long,
          at: match.index - (text.slice(0, match.index).length - before.length) - short.length,
        });
    }
  }
  return found;
}

function isCandidate(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 10 &&
    /\p{L}/u.test(text) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    text.split(/\s+/).length <= 2
  );
}

function lastWords(text: string, count: number): string {
  return text.split(/\s+/).slice(-count).join(' ');
}

/** The shortest ending of `text` whose letters, read backwards, spell the short form, its first letter beginning a word. */
function alignLongForm(short: string, text: string): string | null {
  const letters = short.toLowerCase();
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    const letter = letters[i]!;
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (at >= 0 && (lower[at] !== letter || (i === 0 && at > 0 && /[\p{L}\p{N}]/u.test(lower[at - 1]!)))) at--;
    if (at < 0) return null;
    at--;
  }
  const start = lower.lastIndexOf(' ', at + 1) + 1;
  const long = text.slice(Math.max(start, 0)).trim();
  return long.length > short.length && !long.toLowerCase().split(/\s+/).includes(letters) ? long : null;
}
