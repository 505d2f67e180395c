/**
 * While a dictionary is compiled: the entries that own a name needing evidence, with their features. Whether a name made of
 * everyday words needs evidence is known only when the words of all names are counted, so such names wait.
 */
import { KINDS } from '../lexicon/segment.ts';
import type { DictionaryId, Entry } from '../model.ts';
import { release } from '../release.ts';
import { classify, isShortName } from './ambiguity.ts';
import { taken, TextChunks, WordChunks } from './chunks.ts';
import type { WordCounter } from './count-words.ts';
import { Features, rivalsOf, topicsOf } from './topics.ts';
import type { EverydayWords, JoinedVocabulary } from './vocabulary.ts';

/** Owners, in the order of their entries. */
export interface Owned {
  entries: WordChunks;
  /** Where the features of each begin, and where among them those against it. */
  starts: WordChunks;
  against: WordChunks;
  features: WordChunks;
}

function noOwners(): Owned {
  return { entries: new WordChunks(), starts: new WordChunks(), against: new WordChunks(), features: new WordChunks() };
}

export class Owners {
  readonly #dictionary: DictionaryId;
  readonly #everyday: EverydayWords;
  readonly #possible = noOwners();
  /** 1 where a short form makes it certain. */
  readonly #certain = new WordChunks();
  /** Names that wait: whose each is, what it says, and its kind. */
  readonly #waiting = { owners: new WordChunks(), texts: new TextChunks(), kinds: new WordChunks() };
  #entries = 0;

  constructor(dictionary: DictionaryId, everyday: EverydayWords) {
    this.#dictionary = dictionary;
    this.#everyday = everyday;
  }

  /** Looks at the next entry and counts the words of its names. */
  add(entry: Entry, words: WordCounter): void {
    const number = this.#entries++;
    const distinctive: string[] = [];
    let certain = false;
    let waits = false;
    for (const { text, kind } of entry.terms) {
      words.count(text);
      if (isShortName(text, kind)) certain = true;
      else if (!words.mayBeEveryday) distinctive.push(text);
      else {
        this.#waiting.owners.push(this.#certain.length);
        this.#waiting.texts.add(text);
        this.#waiting.kinds.push(KINDS.indexOf(kind));
        waits = true;
      }
    }
    if (!certain && !waits) return;
    const topics = topicsOf(this.#dictionary, entry, distinctive, this.#everyday);
    const against = rivalsOf(entry, this.#everyday);
    push(this.#possible, number, topics, against);
    this.#certain.push(certain ? 1 : 0);
  }

  /** The owners there are, all names being counted. */
  finish(vocabulary: JoinedVocabulary): Owned {
    const owned = noOwners();
    const { entries, starts, against, features } = this.#possible;
    const all = taken(features);
    const waiting = this.#waiting;
    const textOf = waiting.texts.reader();
    let next = 0;
    for (let owner = 0; owner < entries.length; owner++) {
      const from = starts.at(owner);
      const middle = against.at(owner);
      const to = owner + 1 < starts.length ? starts.at(owner + 1) : all.length;
      const topics = new Features(this.#everyday, all.subarray(from, middle));
      let certain = this.#certain.at(owner) === 1;
      for (; next < waiting.owners.length && waiting.owners.at(next) === owner; next++) {
        const text = textOf(next);
        if (classify(text, KINDS[waiting.kinds.at(next)]!, vocabulary) === 'distinctive') topics.addPhrase(text);
        else certain = true;
      }
      if (certain) push(owned, entries.at(owner), topics, new Features(this.#everyday, all.subarray(middle, to)));
    }
    for (const part of [entries, starts, against, this.#certain, waiting.owners, waiting.kinds]) part.release();
    waiting.texts.release();
    release(all);
    return owned;
  }
}

function push(owned: Owned, entry: number, topics: Features, against: Features): void {
  owned.entries.push(entry);
  owned.starts.push(owned.features.length);
  for (const feature of topics.list()) owned.features.push(feature);
  owned.against.push(owned.features.length);
  for (const feature of against.without(topics).list()) owned.features.push(feature);
}
