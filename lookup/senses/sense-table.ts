/** The senses of one batch, each once: matches and definitions point into this table by number. */
import type { Sense } from '../findings.ts';
import type { Candidate } from '../lexicon.ts';
import { classify, type NameClass } from './ambiguity.ts';
import { hintFeature } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { type Marks, marksName } from './marked-kinds.ts';
import { bare } from './near.ts';

const KIND_RANK = { preferred: 0, exact: 1, abbreviation: 1, narrow: 2, broad: 3, related: 3 } as const;

/** Collects senses and gives each a number. */
export class SenseTable {
  readonly senses: Sense[] = [];
  readonly #kin: (readonly number[])[] = [];
  readonly #classes: NameClass[] = [];
  readonly #curated: boolean[] = [];
  readonly #index = new Map<string, number>();
  readonly #knowledge: Knowledge;
  readonly #marks: Marks | undefined;

  constructor(knowledge: Knowledge, marks?: Marks) {
    this.#knowledge = knowledge;
    this.#marks = marks;
  }

  /**
   * The numbers of the senses a name may mean, best first: those that mark, preferred names before others, the reader's first
   * dictionary before the next. `shouted`: the text has it in capitals.
   */
  addAll(candidates: readonly Candidate[], shouted = false): number[] {
    const lone = this.#knowledge.isLone(candidates.map(({ dictionary }) => dictionary));
    const ranked = candidates.map((candidate) => ({
      candidate,
      silent: !marksName(candidate, this.#marks),
      rank: this.#knowledge.rank(candidate.dictionary),
    }));
    ranked.sort(
      (a, b) =>
        Number(a.silent) - Number(b.silent) ||
        KIND_RANK[a.candidate.kind] - KIND_RANK[b.candidate.kind] ||
        a.rank - b.rank,
    );
    return [...new Set(ranked.map(({ candidate, silent }) => this.#add(candidate, { lone, shouted, silent })))];
  }

  #add(candidate: Candidate, { lone, shouted, silent }: { lone: boolean; shouted: boolean; silent: boolean }): number {
    const key = [candidate.dictionary, candidate.entry, candidate.term, shouted].join('\u0000');
    const seen = this.#index.get(key);
    if (seen !== undefined) return seen;
    const known = this.#knowledge.entry(candidate.dictionary, candidate.entry);
    const nameClass = classify(candidate.term, candidate.kind, this.#knowledge.vocabulary);
    // Letters that the dictionary writes small and the text in capitals are a short form of something else.
    const distinctive = nameClass === 'distinctive' && !shouted;
    const index = this.senses.length;
    this.senses.push({
      dictionary: candidate.dictionary,
      entry: candidate.entry,
      name: known?.name ?? candidate.term,
      term: candidate.term,
      kind: candidate.kind,
      distinctive,
      approved: known?.approved ?? false,
      topics: distinctive ? [] : (known?.topics ?? []),
      against: distinctive ? [] : (known?.against ?? []),
      ...(lone ? { lone } : {}),
      ...(silent ? { silent } : {}),
    });
    this.#kin.push((known?.kin ?? []).filter((feature) => this.#knowledge.isFeature(feature)));
    this.#classes.push(nameClass);
    this.#curated.push(known?.curated ?? false);
    this.#index.set(key, index);
    return index;
  }

  /** Features that a distinctive name of this sense stands for. */
  kin(index: number): readonly number[] {
    return this.#kin[index]!;
  }

  /** Features that a short form of this sense, not yet settled, stands for. */
  hint(index: number): readonly number[] {
    const { dictionary, entry } = this.senses[index]!;
    const feature = bare(hintFeature(dictionary, entry));
    return this.#knowledge.isFeature(feature) ? [feature] : [];
  }

  /** How much the name says by itself. */
  classOf(index: number): NameClass {
    return this.#classes[index]!;
  }

  /** Whether whoever wrote the entry named its topics. */
  isCurated(index: number): boolean {
    return this.#curated[index]!;
  }

  /** The preferred name of a candidate's entry. */
  nameOf({ dictionary, entry, term }: Candidate): string {
    return this.#knowledge.entry(dictionary, entry)?.name ?? term;
  }
}
