/**
 * A glance at text for the names of a small library. Nearly every page holds none of them, and nearly all of what a page costs is
 * code that has hardly run yet: so the browser's own machine code looks for words that begin like one of ours, and only the few
 * others that stand among signs and letters beyond ASCII are read as the lexicon reads them.
 *
 * Never says no where the exact judge would not.
 */
import { fold } from './characters.ts';
import { keyOf } from './key.ts';
import type { Filter, Verdict } from './open-filter.ts';
import { APOSTROPHES, BETWEEN, FOREIGN, HYPHENS, RELATED } from './pieces.ts';

/** A run of what may be a word with the possessive and the hyphen behind it, which decide what the next word may be one with. */
const PIECE = new RegExp(`[^${BETWEEN}]+(?:[${APOSTROPHES}](?:[sS](?=[${BETWEEN}]|$))?)?[${HYPHENS}]?`, 'g');
/** A letter among the first three of a piece that no pattern of ours spells, or a sign that may or may not part words. */
const STRANGE = new RegExp(
  String.raw`[${RELATED}](?<=(?:^|[${BETWEEN}])\w{0,2}.)|[^\0-\x7f${BETWEEN}${RELATED}${FOREIGN}]`,
  'g',
);
/** What the reader of words passes over wherever it stands, save before apostrophes and hyphens: a word that it ends has no possessive. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff](?=[\s!-&(-,.-_a-~]|$)/g;
const ENDS = new RegExp(`[${BETWEEN}]`);
const BEYOND_ASCII = /[^\0-\x7f]/;
/** A word that folding alone explains: Latin and Greek letters, digits of any kind, marks on them. */
const PLAIN = new RegExp(String.raw`^(?!\xad)[\0-\u02af\u0300-\u036f${RELATED}]+(?<!\xad)$`);
/** Nearly every piece: a word and nothing else. */
const BARE = /^\w+$/;
/** Joined, it may be, to what follows: with a hyphen behind it, or with what may pass for one. */
const OPEN = /[^\w]$/;
/** Several of an abbreviation: of NMEs the key is that of NME. */
const PLURAL = /^[\p{Lu}\d]{2,}s$/u;

/** Pieces remembered: about the distinct words of a long textbook. */
const REMEMBERED = 1 << 16;

/** Words that a lead reaches over: two, each of which a hyphen may part. */
const WORDS = 4;
/** Pieces that a lead and its hyphens may reach over, and as many again for signs that stand alone. */
const REACH = 8;

export interface GlanceOptions {
  /** Finds the pieces that may begin a term: see `starts.ts`. */
  pattern: string;
  /** Of a term of one word, and of two words that begin one. */
  single: (key: number) => Verdict;
  pair: (first: number, second: number) => Verdict;
  /** Whether a term of several words begins with it. */
  isFirst: (key: number) => boolean;
  /** Reads word by word. */
  exact: () => Filter;
}

/** What is known of a piece. */
interface Known {
  word: string;
  /** Folding alone explains it: the rest is known of no other. */
  plain: boolean;
  open: boolean;
  key: number;
  /** As a term of one word. */
  alone: Verdict;
  /** Whether a term may begin in it, or in what a hyphen makes of it and the next. */
  begins: boolean;
}

export function createGlance({ pattern, single, pair, isFirst, exact }: GlanceOptions): Filter {
  const candidates = new RegExp(pattern, 'g');
  const memo = new Map<string, Known>();

  function know(piece: string): Known {
    const bare = BARE.test(piece);
    const word = bare ? piece : piece.split(ENDS, 1)[0]!;
    const plain = bare || PLAIN.test(word);
    const key = plain ? wordKey(word) : 0;
    const alone = plain ? single(key) : 'no';
    const open = !bare && OPEN.test(piece);
    return { word, plain, open, key, alone, begins: !plain || open || alone !== 'no' || isFirst(key) };
  }

  function known(piece: string): Known {
    let found = memo.get(piece);
    if (found === undefined) {
      if (memo.size > REMEMBERED) memo.clear();
      memo.set(piece, (found = know(piece)));
    }
    return found;
  }

  const mayBegin = (piece: string) => known(piece).begins;

  /** What stands at a place of the text. */
  function judgeAt(text: string, at: number): Verdict {
    let words = piecesAt(text, at, 2).map(known);
    // What a hyphen may join reaches further.
    if (words.some(({ open }) => open)) words = piecesAt(text, at, WORDS).map(known);
    if (!words.every(({ plain }) => plain)) return exact().judge(piecesAt(text, at, REACH).join(' '));
    const [one, two] = words;
    if (one === undefined) return 'no';
    const verdict = goesOn(one.key, one.alone, 1);
    if (verdict === 'strong' || two === undefined || !one.open) return verdict;
    const key = wordKey(one.word + two.word);
    return stronger(verdict, goesOn(key, single(key), 2));

    function goesOn(key: number, alone: Verdict, next: number): Verdict {
      const [following, further] = [words[next], words[next + 1]];
      if (alone === 'strong' || following === undefined || !isFirst(key)) return alone;
      const both = stronger(alone, pair(key, following.key));
      if (further === undefined || !following.open) return both;
      return stronger(both, pair(key, wordKey(following.word + further.word)));
    }
  }

  return {
    judge(given) {
      let text = given;
      let verdict: Verdict = 'no';
      if (BEYOND_ASCII.test(given)) {
        text = given.replace(UNSEEN, '');
        verdict = judgeStrange(text);
      }
      if (verdict === 'strong' || text.match(candidates)?.some(mayBegin) !== true) return verdict;
      // Not `matchAll`, which makes a new expression each time.
      candidates.lastIndex = 0;
      for (let found = candidates.exec(text); found !== null; found = candidates.exec(text)) {
        if (!mayBegin(found[0])) continue;
        verdict = stronger(verdict, judgeAt(text, found.index));
        if (verdict === 'strong') break;
      }
      return verdict;
    },
  };

  function judgeStrange(text: string): Verdict {
    let verdict: Verdict = 'no';
    let judged = -1;
    STRANGE.lastIndex = 0;
    for (let found = STRANGE.exec(text); found !== null; found = STRANGE.exec(text)) {
      let start = found.index;
      while (start > judged && start > 0 && !ENDS.test(text[start - 1]!)) start--;
      if (start <= judged) continue;
      judged = found.index;
      verdict = stronger(verdict, judgeAt(text, start));
      if (verdict === 'strong') break;
    }
    return verdict;
  }
}

function stronger(one: Verdict, other: Verdict): Verdict {
  if (one === 'strong' || other === 'no') return one;
  return other;
}

function piecesAt(text: string, at: number, count: number): string[] {
  const pieces: string[] = [];
  PIECE.lastIndex = at;
  while (pieces.length < count) {
    const piece = PIECE.exec(text)?.[0];
    if (piece === undefined) break;
    pieces.push(piece);
  }
  return pieces;
}

/** Key of a plain word. */
function wordKey(word: string): number {
  const folded = fold(word);
  return keyOf(/[^a-z]s$/.test(word) && PLURAL.test(word) ? folded.slice(0, -1) : folded);
}
