/**
 * What the words of a block say of a short form in it: its own topics, its rivals' topics, the kind of talk, and the words
 * right beside it. Counted apart for the sentence and the rest of the block; weighed in `weights.ts`.
 */
import { joinStems, MAX_PHRASE, type Token, tokens } from './features.ts';
import { type Setting, settingOf } from './settings.ts';

/** The two low bits of a feature say how much it weighs; texts speak of features without them. */
export const STRENGTH_MASK = 3;

/** The feature itself, whatever its strength. */
export function bare(feature: number): number {
  return (feature & ~STRENGTH_MASK) >>> 0;
}

/** How much a feature weighs: 0.5 an everyday word, 1 a word of the subject, 1.5 a phrase or a name. */
export function strengthOf(feature: number): number {
  return (feature & STRENGTH_MASK) / 2;
}

/** Where a feature stands, and how the text first writes it. */
export interface Place {
  at: number[];
  word: string;
}

/** The words of a block, their features with the places where they stand, and the ends of its sentences. */
export interface BlockWords {
  text: string;
  tokens: readonly Token[];
  /** Features known to some entry → starts of their occurrences. */
  places: ReadonlyMap<number, Place>;
  /** Where words of each setting stand. */
  settings: Readonly<Record<Setting, readonly number[]>>;
  sentences: readonly number[];
}

/** Counts of what speaks for and against one sense, in the sentence and in the rest of the block. */
export interface NearCounts {
  own: boolean;
  forSentence: number;
  forBlock: number;
  againstSentence: number;
  againstBlock: number;
  clinicSentence: number;
  clinicBlock: number;
  elsewhereSentence: number;
  elsewhereBlock: number;
  /** Counted ("an NME", "two NMEs") though the name is of a thing that is not. */
  counted: boolean;
}

const SENTENCE_END = /[.!?;]["'”’)]*\s+(?=[\p{Lu}\d"'“(])|\n/gu;

/** Reads a block once for all the short forms in it. */
export function readWords(text: string, isFeature: (feature: number) => boolean): BlockWords {
  const all = tokens(text);
  const words = all.filter((token) => token.stem !== 0);
  const places = new Map<number, Place>();
  const settings: Record<Setting, number[]> = { clinic: [], elsewhere: [] };
  words.forEach((word, i) => {
    const setting = settingOf(word.stem);
    if (setting) settings[setting].push(word.start);
    let feature = word.stem;
    for (let length = 1; length <= MAX_PHRASE; length++) {
      const last = words[i + length - 1];
      if (!last) return;
      if (length > 1) feature = joinStems(feature, last.stem);
      if (!isFeature(bare(feature))) continue;
      addPlace(places, feature, word.start, text.slice(word.start, last.end));
    }
  });
  const sentences = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  return { text, tokens: all, places, settings, sentences };
}

/** Notes a feature that a distinctive name stands for. */
export function notePlace(words: BlockWords, feature: number, start: number, end: number): void {
  addPlace(words.places as Map<number, Place>, feature, start, words.text.slice(start, end));
}

function addPlace(places: Map<number, Place>, feature: number, at: number, word: string): void {
  const place = places.get(bare(feature));
  if (place) place.at.push(at);
  else places.set(bare(feature), { at: [at], word });
}

/** Counts what speaks for and against a sense around [start, end). The name's own letters do not count. */
export function countNear(
  words: BlockWords,
  span: { start: number; end: number },
  topics: readonly number[],
  against: readonly number[],
  ownFeature: number,
  name: string,
): NearCounts {
  const next = firstFrom(words.sentences, span.start + 1);
  const from = words.sentences[next - 1] ?? 0;
  const to = words.sentences[next] ?? words.text.length;
  const weigh = (features: readonly number[]): { sentence: number; block: number } => {
    let [sentence, block] = [0, 0];
    for (const feature of features) {
      const at = words.places.get(bare(feature))?.at;
      if (!at || !isOutside(at, span)) continue;
      if (hasIn(at, from, span.start) || hasIn(at, span.end, to)) sentence += strengthOf(feature);
      else block += strengthOf(feature);
    }
    return { sentence, block };
  };
  const speaking = weigh(topics);
  const opposing = weigh(against);
  const counts = { clinicSentence: 0, clinicBlock: 0, elsewhereSentence: 0, elsewhereBlock: 0 };
  for (const setting of ['clinic', 'elsewhere'] as const) {
    const { [setting]: at } = words.settings;
    const own = firstFrom(at, span.end) - firstFrom(at, span.start);
    const sentence = firstFrom(at, to) - firstFrom(at, from) - own;
    counts[`${setting}Sentence`] = sentence;
    counts[`${setting}Block`] = at.length - sentence - own;
  }
  return {
    own: isOutside(words.places.get(bare(ownFeature))?.at ?? [], span),
    forSentence: speaking.sentence,
    forBlock: speaking.block,
    againstSentence: opposing.sentence,
    againstBlock: opposing.block,
    ...counts,
    counted: isCounted(words.text, span) && isMassNoun(name),
  };
}

const COUNTED =
  /(?:^|[^\p{L}])(?:an?|another|each|every|per|which|lead|next|second|third|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s$/iu;

/** Whether the short form is counted in English: after an article or number, or in the plural. */
function isCounted(text: string, { start, end }: { start: number; end: number }): boolean {
  if (/^[-'’]/.test(text.slice(end, end + 1))) return false;
  return COUNTED.test(text.slice(Math.max(0, start - 12), start)) || /\p{Lu}s$/u.test(text.slice(start, end));
}

/** Names of states and processes are not counted: erythema, cachexia, mellitus, therapy. */
function isMassNoun(name: string): boolean {
  return (
    /(?:ema|emia|aemia|osis|itis|ism|us|ica|ia|ency|ology|apy|ance)$/iu.test(name) &&
    !/(?:embol(?:us|ism)|virus|syndrome)$/iu.test(name)
  );
}

/** Whether any of the sorted places is outside the name itself. */
function isOutside(at: readonly number[], { start, end }: { start: number; end: number }): boolean {
  return at.length > 0 && (at[0]! < start || at.at(-1)! >= end);
}

/** Whether any of the sorted places is in [from, to). */
function hasIn(at: readonly number[], from: number, to: number): boolean {
  const first = at[firstFrom(at, from)];
  return first !== undefined && first < to;
}

/** Index of the first of the sorted numbers that is not below `from`. */
function firstFrom(sorted: readonly number[], from: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
