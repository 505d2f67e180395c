/**
 * The senses of one document, settled in the page from findings of its blocks. Definitions outrank the reader's own choice,
 * which outranks evidence. Nothing that needs evidence is settled before `complete()`, so nothing is painted and later taken back.
 * Work is done block by block: `put` and `settle` cost what their block holds, never the document.
 */
import type { BlockFindings, Evidence, Found, Sense, SettledMatch, ShortFormDefinition } from '../findings.ts';
import type { EntryKey } from '../model.ts';
import { otherNumber } from './ambiguity.ts';

/** What the document's senses need from outside. */
export interface DocumentSensesOptions {
  /** The reader's standing choices: short form → entry, or null for "never mark it". */
  always?: ReadonlyMap<string, EntryKey | null>;
}

/** Definitions and evidence of one document. */
export interface DocumentSenses {
  /** Adds or replaces a block. `order` says where it stands: any number that grows in reading order. `senses` is the batch's table. */
  put(id: number, order: number, findings: BlockFindings, senses: readonly Sense[]): void;
  remove(id: number): void;
  /** The whole document has been read: from now on matches that need evidence are settled too. */
  complete(): void;
  /** Whether the block holds matches that wait for `complete()`. */
  pending(id: number): boolean;
  /** The reader's choice for this page; null: never here; undefined takes the choice back. */
  choose(shortForm: string, entry: EntryKey | null | undefined): void;
  /** What is to be painted in a block, in order. */
  settle(id: number): readonly SettledMatch[];
  /** Blocks, in reading order, whose settled matches may differ from what `settle` last gave; settling one takes it off the list. */
  stale(): readonly number[];
}

interface Block {
  id: number;
  order: number;
  findings: BlockFindings;
  senses: readonly Sense[];
  stale: boolean;
}

interface Defined {
  order: number;
  definition: ShortFormDefinition;
  senses: readonly Sense[];
}

/** Score from which a sense is marked. */
const MARKED = 0.5;

/** The senses of a document that has not been read yet. */
export function createDocumentSenses(options: DocumentSensesOptions = {}): DocumentSenses {
  const blocks = new Map<number, Block>();
  const defined = new Map<string, Defined[]>();
  const spoken = new Map<number, { count: number; word: string }>();
  const chosen = new Map<string, EntryKey | null>();
  let whole = false;

  const needsEvidence = (block: Block, found: Found): boolean =>
    !found.senses.some((index) => block.senses[index]!.distinctive);
  const touch = (): void => {
    for (const block of blocks.values())
      block.stale ||= block.findings.found.some((found) => needsEvidence(block, found));
  };

  function account(block: Block, sign: 1 | -1): void {
    const { definitions, topics, topicWords } = block.findings;
    for (const definition of definitions) {
      const list = (defined.get(definition.shortForm) ?? []).filter(
        (item) => sign > 0 || item.definition !== definition,
      );
      if (sign > 0) list.push({ order: block.order, definition, senses: block.senses });
      list.sort((a, b) => a.order - b.order || a.definition.at - b.definition.at);
      defined.set(definition.shortForm, list);
    }
    topics.forEach((topic, i) => {
      const count = (spoken.get(topic)?.count ?? 0) + sign;
      if (count > 0) spoken.set(topic, { count, word: spoken.get(topic)?.word ?? topicWords[i]! });
      else spoken.delete(topic);
    });
    if (whole && (definitions.length > 0 || topics.length > 0)) touch();
  }

  function definitionOf(shortForm: string, order: number, at: number): Defined | null {
    const other = otherNumber(shortForm);
    const list = defined.get(shortForm)?.length ? defined.get(shortForm) : other ? defined.get(other) : undefined;
    if (!list?.length) return null;
    return (
      list.findLast((item) => item.order < order || (item.order === order && item.definition.at <= at)) ?? list[0]!
    );
  }

  function byTopic(sense: Sense): { score: number; words: string[] } {
    const words: string[] = [];
    let score = 0;
    for (const topic of sense.topics) {
      const word = spoken.get((topic & ~3) >>> 0)?.word;
      if (word === undefined) continue;
      score += (topic & 3) / 2;
      if (!words.includes(word)) words.push(word);
    }
    for (const topic of sense.against) if (spoken.has((topic & ~3) >>> 0)) score -= (topic & 3) / 2;
    return { score: Math.min(score, 5) * 0.5, words };
  }

  function settleFound(block: Block, found: Found): SettledMatch | null {
    const { start, end, shortForm } = found;
    const senses = found.senses.map((index) => block.senses[index]!);
    const settled = (sense: Sense, evidence: Evidence): SettledMatch => {
      return { start, end, outcome: 'marked', sense, others: senses.filter((one) => one !== sense), evidence };
    };
    const plain = senses.find((sense) => sense.distinctive);
    if (plain && found.partOf !== undefined)
      return { ...settled(plain, { kind: 'distinctive', partOf: found.partOf }), outcome: 'faint' };
    if (plain) return settled(plain, { kind: 'distinctive' });
    if (!whole || shortForm === undefined) return null;
    const definition = definitionOf(shortForm, block.order, start);
    if (definition) {
      const index = definition.definition.senses[0];
      return index === undefined
        ? null
        : settled(definition.senses[index]!, { kind: 'defined', longForm: definition.definition.longForm });
    }
    const choice = chosen.has(shortForm) ? chosen.get(shortForm) : options.always?.get(shortForm);
    if (choice === null) return null;
    const own =
      choice && senses.find((sense) => sense.entry === choice.entry && sense.dictionary === choice.dictionary);
    if (own) return settled(own, { kind: 'chosen' });
    let best: { sense: Sense; score: number; words: string[] } | null = null;
    senses.forEach((sense, i) => {
      const { score, words } = byTopic(sense);
      const total = score + (found.near?.[i] ?? 0);
      if (!best || total > best.score) best = { sense, score: total, words };
    });
    const winner = best as { sense: Sense; score: number; words: string[] } | null;
    return winner && winner.score >= MARKED
      ? settled(winner.sense, { kind: 'topic', words: winner.words.slice(0, 3) })
      : null;
  }

  return {
    put(id, order, findings, senses) {
      this.remove(id);
      const block = { id, order, findings, senses, stale: true };
      blocks.set(id, block);
      account(block, 1);
    },
    remove(id) {
      const block = blocks.get(id);
      if (!block) return;
      blocks.delete(id);
      account(block, -1);
    },
    complete() {
      whole = true;
      touch();
    },
    pending(id) {
      const block = blocks.get(id);
      return !whole && !!block && block.findings.found.some((found) => needsEvidence(block, found));
    },
    choose(shortForm, entry) {
      if (entry === undefined) chosen.delete(shortForm);
      else chosen.set(shortForm, entry);
      touch();
    },
    settle(id) {
      const block = blocks.get(id);
      if (!block) return [];
      block.stale = false;
      return block.findings.found.flatMap((found) => settleFound(block, found) ?? []);
    },
    stale() {
      return [...blocks.values()]
        .filter((block) => block.stale)
        .sort((a, b) => a.order - b.order)
        .map((block) => block.id);
    },
  };
}
