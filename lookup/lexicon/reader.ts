/**
 * Reads text into words, fast.
 *
 * A word is a run of letters, digits, underscores and combining marks; soft hyphens and zero-width characters inside it
 * count as nothing. A possessive ('s, or the apostrophe of Graves') belongs to no word. What stands between two words is
 * their gap: `GAP_SPACE`, `GAP_HYPHEN` (a dash with no space before it), `GAP_BROKEN` (the same, then a line break or
 * space: a word broken over lines), or a hash of its other characters.
 *
 * Most words are a few ASCII letters and a space. Their end is one look at a bit mask, their four numbers one look each, and
 * what is known of them one look at the memo, with hardly a branch that depends on the text; all others are read character by
 * character. Outside ASCII, places in the text are counted along with the bytes. Text is read in windows of `WINDOW` words,
 * so memory does not grow with it.
 */
import {
  APOSTROPHE,
  BEYOND,
  BYTE_CLASSES,
  classOf,
  HYPHEN,
  IGNORED,
  isWordAt,
  OTHER,
  SPACE,
  WORD,
} from './characters.ts';
import { mix } from './hash.ts';
import { pointAt, TextBytes, widthOf } from './text-bytes.ts';
import { firstSlot, MEMO_LIMIT, type OnSpelling, PACKED, packedA, packedB, WordMemo } from './word-memo.ts';

export const GAP_SPACE = 0;
export const GAP_HYPHEN = 1;
export const GAP_BROKEN = 2;

/** Words in one window. */
export const WINDOW = 4096;

/** Words that stand behind the end of a text, none of which is a word of it: who looks so far ahead need not ask where it ends. */
const BEYOND_END = 8;
const NO_WORD = -1;

/** Pairs of words remembered as one. */
const JOINED = 1 << 12;

/** Masks of the first `n` bytes of four, for `n` from -12 (none) to 16 (all), shifted so that none is at 0. */
const MASKS = Int32Array.from(
  { length: 29 },
  (_, at) => [0, 0xff, 0xffff, 0xffffff, -1][Math.max(0, Math.min(4, at - 12))]!,
);

/** By byte: whether an ASCII word certainly ends before it. */
const ENDS_WORD = BYTE_CLASSES.map((kind) => (kind === WORD || kind === IGNORED || kind === BEYOND ? 0 : 1));

/** Whether the words on both sides of a gap may be one word, or two words of one term whatever its own gap. */
export function isHyphen(gap: number): boolean {
  return gap === GAP_HYPHEN || gap === GAP_BROKEN;
}

export class WordReader {
  /** Words of the window: memo id, first unit, end of the word, end with its possessive, and the gap before it. */
  readonly ids = new Int32Array(WINDOW + BEYOND_END);
  readonly starts = new Int32Array(WINDOW + BEYOND_END);
  readonly ends = new Int32Array(WINDOW + BEYOND_END);
  readonly possessives = new Int32Array(WINDOW + BEYOND_END);
  readonly gaps = new Int32Array(WINDOW + BEYOND_END);
  count = 0;
  text = '';
  /** What is known of each spelling. */
  readonly memo: WordMemo;

  protected readonly source: TextBytes = new TextBytes();
  /** The next byte to read, and what to add to a place in the buffer for the place in the text. */
  private next = 0;
  private shift = 0;
  /** What was read of the gap before the next word, and whether a space was in it. */
  private gap = GAP_SPACE;
  private spaced = true;
  /** Pairs of ids and the id of both as one, three numbers each. */
  private readonly joins = new Int32Array(JOINED * 3);

  constructor(onSpelling: OnSpelling = () => {}) {
    this.memo = new WordMemo(onSpelling);
  }

  /** Starts on a text. */
  open(text: string): void {
    this.text = text;
    this.source.open(text);
    this.count = this.next = this.shift = 0;
    this.gap = GAP_SPACE;
    this.spaced = true;
  }

  /** Drops the first words of the window. */
  drop(words: number): void {
    for (const array of [this.ids, this.starts, this.ends, this.possessives, this.gaps])
      array.copyWithin(0, words, this.count);
    this.count -= words;
  }

  /** Fills the window; false when the text has come to its end. */
  fill(): boolean {
    if (this.memo.count > MEMO_LIMIT) this.forget();
    const { text, ids, starts, ends, possessives, gaps, source, memo } = this;
    const { bytes, view, runs } = source;
    let { slots } = memo;
    let { size } = source;
    let { shift, count, next: at, gap, spaced } = this;
    while (count < WINDOW) {
      if (at >= size) {
        if (!source.load()) break;
        at -= size;
        size = source.size;
        shift = source.first;
      }
      // The bits from `at` on, inverted: the lowest one is the end of the run.
      const run = ~((runs[at >>> 5]! >>> at) | ((runs[(at >>> 5) + 1]! << 1) << ~at));
      const length = 31 - Math.clz32(run & -run);
      if ((length - 1) >>> 0 < PACKED && ENDS_WORD[bytes[at + length]!] === 1) {
        const third = view.getInt32(at + 8, true) & MASKS[length + 4]!;
        const fourth = view.getInt32(at + 12, true) & MASKS[length]!;
        const a = packedA(view.getInt32(at, true) & MASKS[length + 12]!, third, fourth);
        const b = packedB(view.getInt32(at + 4, true) & MASKS[length + 8]!, third, fourth);
        const mask = slots.length - 4;
        let slot = firstSlot(a, b) & mask;
        starts[count] = at + shift;
        at += length;
        const end = (ends[count] = possessives[count] = at + shift);
        while (slots[slot] !== a || slots[slot + 1] !== b || slots[slot + 2] === 0) {
          if (slots[slot + 2] === 0) {
            slot = memo.slotOf(a, b, text, end - length, end);
            slots = memo.slots;
            break;
          }
          slot = (slot + 4) & mask;
        }
        ids[count] = slots[slot + 2]! - 1;
        gaps[count] = gap;
        count++;
        const mark = bytes[at]!;
        gap = GAP_SPACE;
        spaced = mark === 32;
        if (spaced) at++;
        else if (bytes[at + 1] === 32 && BYTE_CLASSES[mark] === OTHER) {
          gap = mix(GAP_SPACE, mark) | 4;
          spaced = true;
          at += 2;
        }
        continue;
      }
      let unit = bytes[at]!;
      let kind = BYTE_CLASSES[unit]!;
      let width = 1;
      if (kind === BEYOND) {
        unit = pointAt(bytes, at);
        kind = classOf(unit);
        width = widthOf(unit);
      }
      if (kind !== WORD) {
        let skip = 0;
        if (kind === SPACE) {
          spaced = true;
          if (gap === GAP_HYPHEN) gap = GAP_BROKEN;
        } else if (kind === APOSTROPHE && count > 0 && possessives[count - 1] === at + shift) {
          const end = possessiveEnd(text, at + shift);
          if (end > 0) {
            possessives[count - 1] = end;
            skip = end - at - shift - 1;
          } else gap = mix(gap, 39) | 4;
        } else if (kind === HYPHEN) gap = gap === GAP_SPACE && !spaced ? GAP_HYPHEN : mix(gap, 45) | 4;
        else if (kind !== IGNORED) gap = mix(gap, gapUnit(unit, kind)) | 4;
        at += width + skip;
        shift -= width - (width > 3 ? 2 : 1);
        continue;
      }
      const start = at + shift;
      for (;;) {
        at += width;
        shift -= width - (width > 3 ? 2 : 1);
        if (at >= size) {
          if (!source.load()) break;
          at = 0;
          size = source.size;
          shift = source.first;
        }
        unit = bytes[at]!;
        kind = BYTE_CLASSES[unit]!;
        width = 1;
        if (kind !== WORD) {
          if (kind !== BEYOND) break;
          unit = pointAt(bytes, at);
          if (classOf(unit) < WORD) break;
          width = widthOf(unit);
        }
      }
      const end = at + shift;
      const slot = memo.slotOfText(text, start, end);
      slots = memo.slots;
      const trim = slots[slot + 3]!;
      ids[count] = slots[slot + 2]! - 1;
      starts[count] = start;
      ends[count] = possessives[count] = end - trim;
      gaps[count] = gap;
      count++;
      // A soft hyphen that ends a word is where it was broken over lines.
      gap = trim !== 0 && text.charCodeAt(end - 1) === 0xad ? GAP_HYPHEN : GAP_SPACE;
      spaced = false;
    }
    this.count = count;
    this.next = at;
    this.shift = shift;
    this.gap = gap;
    this.spaced = spaced;
    if (at < size || !source.done) return true;
    for (let word = count; word < count + BEYOND_END; word++) {
      ids[word] = NO_WORD;
      gaps[word] = ends[word] = possessives[word] = 0;
    }
    return false;
  }

  /** Memo id of two neighbouring words written as one. */
  joined(first: number): number {
    const { text, starts, ends, ids, joins } = this;
    const [left, right] = [ids[first]!, ids[first + 1]!];
    const place = (mix(left, right) & (JOINED - 1)) * 3;
    if (joins[place] === left + 1 && joins[place + 1] === right) return joins[place + 2]!;
    const id = this.memo.idOf(text.slice(starts[first], ends[first]) + text.slice(starts[first + 1], ends[first + 1]));
    joins[place] = left + 1;
    joins[place + 1] = right;
    joins[place + 2] = id;
    return id;
  }

  /** Forgets all spellings; the words of the window are learned anew. */
  private forget(): void {
    const { text, starts, ends, ids, count } = this;
    this.memo.forget();
    this.joins.fill(0);
    for (let word = 0; word < count; word++) {
      let end = ends[word]!;
      while (end < text.length && classOf(text.charCodeAt(end)) === IGNORED) end++;
      ids[word] = this.memo.idOf(text.slice(starts[word], end));
    }
  }
}

/** End of a possessive whose apostrophe stands at `at` after a word, or 0. */
function possessiveEnd(text: string, at: number): number {
  if ((text.charCodeAt(at + 1) | 32) === 115 && !isWordAt(text, at + 2)) return at + 2;
  return (text.charCodeAt(at - 1) | 32) === 115 && !isWordAt(text, at + 1) ? at + 1 : 0;
}

/** What a character of a gap counts as: its compatibility form, so that full-width and curly punctuation are the plain ones. */
function gapUnit(point: number, kind: number): number {
  if (kind === APOSTROPHE) return 39;
  return point < 128 ? point : String.fromCodePoint(point).normalize('NFKC').charCodeAt(0);
}
