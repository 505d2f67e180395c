/** What speaks for an entry and against it: its topic features, taken from what its dictionary says of it. */
import type { DictionaryId, Entry } from '../model.ts';
import { entryFeature, featureOf, hintFeature, tokens } from './features.ts';
import { bare } from './near.ts';
import type { EverydayWords } from './vocabulary.ts';

/** Features of either kind that are kept of one entry. */
const MAX_FEATURES = 64;

/** Strengths, see `near.ts`: a word of everyday English, a word of the subject, a phrase or a name. */
const [EVERYDAY, SUBJECT, NAME] = [1, 2, 3];

/** Between the parts of a phrase; most have none, and a look is cheaper than a list. */
const DIVIDED = /[(),;]|\sand\s|\sor\s/;

/** Features with their strengths; the first mention of a feature counts. */
export class Features {
  readonly #all = new Map<number, number>();
  readonly #everyday: EverydayWords;

  constructor(everyday: EverydayWords, features: Iterable<number> = []) {
    this.#everyday = everyday;
    for (const feature of features) this.add(feature, feature - bare(feature));
  }

  add(feature: number, strength: number): void {
    if (feature !== 0 && !this.#all.has(bare(feature))) this.#all.set(bare(feature), strength);
  }

  /** A phrase, or the parts of one too long, and each of its words that everyday English does not have. */
  addPhrase(phrase: string): void {
    for (const part of DIVIDED.test(phrase) ? phrase.split(DIVIDED) : [phrase]) {
      const words = tokens(part).filter((token) => token.stem !== 0);
      if (words.length > 1) this.add(featureOf(words), NAME);
      for (const { start, end, stem } of words) {
        const everyday = this.#everyday.isFamiliar(part.slice(start, end).toLowerCase());
        if (words.length === 1 || !everyday) this.add(stem, everyday ? EVERYDAY : SUBJECT);
      }
    }
  }

  without(others: Features): this {
    for (const feature of others.#all.keys()) this.#all.delete(feature);
    return this;
  }

  list(): number[] {
    return [...this.#all].slice(0, MAX_FEATURES).map(([feature, strength]) => feature + strength);
  }
}

/** What speaks for an entry: the entry itself, what it stands beside, those of its names that mean one thing, its topics. */
export function topicsOf(
  dictionary: DictionaryId,
  entry: Entry,
  distinctive: readonly string[],
  everyday: EverydayWords,
): Features {
  const topics = new Features(everyday);
  topics.add(entryFeature(dictionary, entry.id), NAME);
  for (const id of [...entry.parents, ...entry.related]) topics.add(entryFeature(dictionary, id), SUBJECT);
  for (const id of entry.related) topics.add(hintFeature(dictionary, id), EVERYDAY);
  for (const name of distinctive) topics.addPhrase(name);
  for (const topic of entry.topics) topics.addPhrase(topic);
  return topics;
}

/** What speaks against an entry: the meanings that its short forms have elsewhere. */
export function rivalsOf(entry: Entry, everyday: EverydayWords): Features {
  const against = new Features(everyday);
  for (const { meaning } of entry.rivals) {
    against.addPhrase(meaning);
    // What a rival's meaning says of itself in brackets, "(breast MRI)", is what is spoken of where it stands.
    for (const [, hint] of meaning.matchAll(/\(([^)]*)\)/g))
      for (const { stem } of tokens(hint!)) against.add(stem, EVERYDAY);
  }
  return against;
}
