/** Which words of an index begin with what was typed, exactly or nearly: as ranges, since the words are sorted. */
import type { NameIndex } from './name-index.ts';

/** Words [from, to), `edits` away; `whole` is the word that is what was typed, or -1. */
export interface WordRange {
  from: number;
  to: number;
  edits: number;
  whole: number;
}

/** The words that begin with a prefix. */
export function exactRange(index: NameIndex, prefix: Uint8Array): WordRange {
  const from = bound(index, prefix, prefix.length, 0, false);
  const to = bound(index, prefix, prefix.length, from, true);
  const length = from < to ? index.offsets[from + 1]! - index.offsets[from]! : -1;
  const whole = length === prefix.length ? from : -1;
  return { from, to, edits: 0, whole };
}

/**
 * The words of which some beginning is at most `limit` edits (Levenshtein 1965) from the prefix. The words are walked in their
 * order; a word keeps the rows of the matrix that it shares with the one before, and a beginning that is hopeless or good
 * enough settles all the words that share it.
 */
export function nearRanges(index: NameIndex, prefix: Uint8Array, limit: number): WordRange[] {
  const { words, offsets } = index;
  const total = offsets.length - 1;
  const width = prefix.length + 1;
  const depth = prefix.length + limit + 1;
  const rows = new Uint8Array((depth + 1) * width);
  for (let column = 0; column < width; column++) rows[column] = column;
  const path = new Uint8Array(depth);
  const ranges: WordRange[] = [];
  let known = 0;
  for (let word = 0; word < total;) {
    const start = offsets[word]!;
    const length = Math.min(offsets[word + 1]! - start, depth);
    let level = 0;
    while (level < known && level < length && path[level] === words[start + level]) level++;
    let settled = 0;
    while (level < length && settled === 0) {
      const byte = words[start + level]!;
      path[level] = byte;
      level++;
      const least = row(rows, level, width, prefix, byte);
      if (rows[level * width + width - 1]! <= limit) settled = 1;
      else if (least > limit) settled = -1;
    }
    known = level;
    if (settled === 0) {
      word++;
      continue;
    }
    const end = bound(index, path, level, word, true);
    if (settled > 0) ranges.push({ from: word, to: end, edits: rows[level * width + width - 1]!, whole: -1 });
    word = end;
  }
  return ranges;
}

/** Fills one row of the matrix; gives its least number. */
function row(rows: Uint8Array, level: number, width: number, prefix: Uint8Array, byte: number): number {
  const here = level * width;
  const above = here - width;
  let least = (rows[here] = level);
  for (let column = 1; column < width; column++) {
    const same = prefix[column - 1] === byte ? 0 : 1;
    const value = Math.min(rows[above + column - 1]! + same, rows[above + column]! + 1, rows[here + column - 1]! + 1);
    rows[here + column] = value;
    if (value < least) least = value;
  }
  return least;
}

/** First word from `from` on that is not before (`past`: that is beyond) all words with the first `length` bytes of `prefix`. */
function bound(index: NameIndex, prefix: Uint8Array, length: number, from: number, past: boolean): number {
  let low = from;
  let high = index.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(index, middle, prefix, length);
    if (order < 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of a word's beginning against a prefix. */
function compare({ words, offsets }: NameIndex, word: number, prefix: Uint8Array, length: number): number {
  const start = offsets[word]!;
  const own = offsets[word + 1]! - start;
  for (let at = 0; at < length; at++) {
    if (at === own) return -1;
    const difference = words[start + at]! - prefix[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
