/**
 * The senses of one document, settled in the page from the findings of its blocks. Definitions outrank the reader's own choice,
 * which outranks evidence. What needs evidence is settled only after `complete()`, so nothing is painted and later taken back.
 *
 * Evidence is what the block itself says (`Found.near`), then its neighbours and the title, then a wider stretch, then whether
 * the entry's own name stands anywhere. Work is done block by block: `put`, `remove` and `settle` cost what a block, its
 * stretch and the uses of what it defines hold, `stale` what is stale, so a caller may stop between any two blocks. Only a
 * change of the title, which stands near every block, walks the document. Where several senses of a short form may be marked,
 * the one that leads in the document is the one weighed (`leading.ts`).
 */
import type { BlockFindings, Found, Sense, SettledMatch } from '../findings.ts';
import type { EntryKey } from '../model.ts';
import { type Bound, createDefinitions } from './bound.ts';
import { createEvidence, type Stretch } from './evidence.ts';
import { createLeading, type Weighed } from './leading.ts';

/** What the document's senses need from outside. */
export interface DocumentSensesOptions {
  /** The reader's standing choices: short form → entry, or null for "never mark it". */
  always?: ReadonlyMap<string, EntryKey | null>;
}

/** Definitions and evidence of one document. */
export interface DocumentSenses {
  /**
   * Adds or replaces a block. `order` says where it stands: any number that grows in reading order; -Infinity for the title
   * and its like, which stand near every block. `senses` is the batch's table.
   */
  put(id: number, order: number, findings: BlockFindings, senses: readonly Sense[]): void;
  remove(id: number): void;
  /** The whole document has been read: from now on matches that need evidence are settled too. */
  complete(): void;
  /** Whether the block holds matches that wait for `complete()`. */
  pending(id: number): boolean;
  /** The reader's choice for this page; null: never here; undefined takes the choice back. */
  choose(shortForm: string, entry: EntryKey | null | undefined): void;
  /** What is to be painted in a block, in order. A match that has not changed is the same object as before. */
  settle(id: number): readonly SettledMatch[];
  /** Every sense of the name at [start, end), marked or not: as defined here, as chosen, then by evidence. For looking up by hand. */
  lookUp(id: number, start: number, end: number): readonly Sense[];
  /** Blocks, in reading order, whose settled matches may differ from what `settle` last gave; settling one takes it off the list. */
  stale(): readonly number[];
}

/** A block with what the document remembers of it. */
export interface Block {
  id: number;
  order: number;
  findings: BlockFindings;
  senses: readonly Sense[];
  /** It holds names that wait for evidence. */
  waits: boolean;
  settled: readonly SettledMatch[];
}

/** From this score a sense is marked, from the next it is faint. */
const MARKED = 0.25;
const FAINT = -0.1;
/** Below this the block itself speaks of something else, whatever the short form is defined as in another. */
const ELSE = -3.5;

/** The senses of a document that has not been read yet. */
export function createDocumentSenses({ always }: DocumentSensesOptions = {}): DocumentSenses {
  const blocks = new Map<number, Block>();
  const definitions = createDefinitions();
  const evidence = createEvidence();
  const chosen = new Map<string, EntryKey | null>();
  /** Blocks by the short forms they use, without a plural's s. */
  const using = new Map<string, Set<Block>>();
  const stale = new Set<Block>();
  const leading = createLeading(usesOf, (block, found) => weighAll(block, found, () => evidence.stretch(block)), FAINT);
  let whole = false;

  /** The uses of a short form that wait for evidence. */
  function* usesOf(form: string): Generator<readonly [Block, Found]> {
    for (const block of using.get(form) ?? []) {
      if (!block.waits) continue;
      for (const found of block.findings.found) {
        if (found.shortForm !== undefined && numberless(found.shortForm) === form) yield [block, found];
      }
    }
  }

  function change(block: Block, sign: 1 | -1): void {
    definitions.change(block, sign);
    evidence.change(block, sign);
    for (const { shortForm } of block.findings.found) {
      if (shortForm === undefined) continue;
      const form = numberless(shortForm);
      const users = using.get(form) ?? new Set();
      if (sign > 0) users.add(block);
      else users.delete(block);
      using.set(form, users);
    }
    if (!whole) return;
    touch(block);
    for (const other of evidence.around(block)) {
      if (!other.waits) continue;
      stale.add(other);
      touch(other);
    }
    for (const { shortForm } of block.findings.definitions) addUsers(numberless(shortForm));
  }

  function addUsers(form: string): void {
    for (const block of using.get(form) ?? []) stale.add(block);
  }

  /** The uses in a block may speak for other senses than before. */
  function touch(block: Block): void {
    for (const found of block.findings.found) {
      if (found.shortForm !== undefined && isContested(block, found)) leading.touch(numberless(found.shortForm));
    }
  }

  /** Whether several senses that may be marked wait for evidence. */
  function isContested(block: Block, { senses }: Found): boolean {
    return senses.filter((index) => !block.senses[index]!.silent).length > 1;
  }

  function leave(block: Block): void {
    change(block, -1);
    stale.delete(block);
  }

  /** A definition elsewhere on the page does not make a mark where the words around plainly speak of another thing. */
  function speaksOfElse(block: Block, { senses, near }: Found, bound: Bound): boolean {
    const index = senses.findIndex((one) => block.senses[one]!.entry === bound.sense?.entry);
    return bound.block !== block && (near?.[index] ?? 0) < ELSE;
  }

  /** The reader's choice for a short form: for this page, else the standing one; null: never. */
  function choiceOf(shortForm: string | undefined): EntryKey | null | undefined {
    if (shortForm === undefined) return undefined;
    return chosen.has(shortForm) ? chosen.get(shortForm) : always?.get(shortForm);
  }

  function settleFound(block: Block, found: Found, stretch: () => Stretch): SettledMatch | null {
    const { start, end, shortForm, partOf } = found;
    const senses = found.senses.map((index) => block.senses[index]!);
    const settled = (
      sense: Sense,
      why: SettledMatch['evidence'],
      outcome: SettledMatch['outcome'] = 'marked',
    ): SettledMatch => {
      return {
        start,
        end,
        outcome: sense.lone ? 'faint' : outcome,
        sense,
        others: senses.filter((one) => !isSameEntry(one, sense)),
        evidence: why,
      };
    };
    // A lone word of one long list of everything (gene, severe) is for looking up, not for marking.
    if (senses[0]?.lone && !/\s/.test(senses[0].term)) return null;
    const plain = senses.find((sense) => sense.distinctive && !sense.silent);
    if (plain && partOf !== undefined) return settled(plain, { kind: 'distinctive', partOf }, 'faint');
    if (plain) return settled(plain, { kind: 'distinctive' });
    if (!whole || shortForm === undefined) return null;

    const bound = definitions.of(shortForm, block.order, start);
    if (bound)
      return bound.sense && !speaksOfElse(block, found, bound)
        ? settled(bound.sense, { kind: 'defined', longForm: bound.longForm })
        : null;

    const choice = choiceOf(shortForm);
    if (choice === null) return null;
    const own = choice && senses.find((sense) => isSameEntry(sense, choice));
    if (own) return settled(own, { kind: 'chosen' });

    const lead = isContested(block, found) ? leading.of(numberless(shortForm)) : null;
    const best = weighAll(block, found, stretch).find(
      ({ sense }) => !sense.silent && (lead === null || isSameEntry(sense, lead)),
    );
    if (!best || best.score < FAINT) return null;
    return settled(best.sense, { kind: 'topic', words: best.words }, best.score < MARKED ? 'faint' : 'marked');
  }

  /** The senses of a name with what speaks for them, best first; equals stay in their order. */
  function weighAll(block: Block, { senses, near }: Found, stretch: () => Stretch): readonly Weighed[] {
    return senses
      .map((index, i) => {
        const sense = block.senses[index]!;
        const { score, words } = stretch().weigh(sense);
        return { sense, words, score: score + (near?.[i] ?? 0) };
      })
      .sort((a, b) => b.score - a.score);
  }

  return {
    put(id, order, findings, senses) {
      const before = blocks.get(id);
      if (before) leave(before);
      const waits = findings.found.some((found) => !found.senses.some((index) => senses[index]!.distinctive));
      const block = { id, order, findings, senses, waits, settled: before?.settled ?? [] };
      blocks.set(id, block);
      stale.add(block);
      change(block, 1);
    },
    remove(id) {
      const block = blocks.get(id);
      if (!block) return;
      blocks.delete(id);
      leave(block);
    },
    complete() {
      whole = true;
      for (const block of blocks.values()) if (block.waits) stale.add(block);
    },
    pending(id) {
      const block = blocks.get(id);
      return !whole && block?.waits === true;
    },
    choose(shortForm, entry) {
      if (entry === undefined) chosen.delete(shortForm);
      else chosen.set(shortForm, entry);
      addUsers(numberless(shortForm));
    },
    settle(id) {
      const block = blocks.get(id);
      if (!block) return [];
      stale.delete(block);
      let stretch: Stretch | null = null;
      const next = block.findings.found.flatMap(
        (found) => settleFound(block, found, () => (stretch ??= evidence.stretch(block))) ?? [],
      );
      const before = block.settled;
      let at = 0;
      return (block.settled = next.map((match) => {
        while (at < before.length && before[at]!.start < match.start) at++;
        const old = before[at];
        return old && isSame(old, match) ? old : match;
      }));
    },
    lookUp(id, start, end) {
      const block = blocks.get(id);
      const found = block?.findings.found.find((one) => one.start < end && start < one.end);
      if (!block || !found) return [];
      const bound = found.shortForm === undefined ? null : definitions.of(found.shortForm, block.order, found.start);
      const weighed = weighAll(block, found, () => evidence.stretch(block)).map(({ sense }) => sense);
      const choice = choiceOf(found.shortForm);
      const chosenSense = choice && weighed.find((one) => isSameEntry(one, choice));
      const first = [bound?.sense, chosenSense].filter((one) => one !== null && one !== undefined);
      const all = [...first, ...weighed];
      return all.filter((one, i) => all.findIndex((other) => isSameEntry(one, other)) === i);
    },
    stale() {
      for (const form of leading.turned()) addUsers(form);
      return [...stale].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map((block) => block.id);
    },
  };
}

function numberless(shortForm: string): string {
  return shortForm.replace(/s$/, '');
}

function isSameEntry(a: EntryKey, b: EntryKey): boolean {
  return a.entry === b.entry && a.dictionary === b.dictionary;
}

function isSame(a: SettledMatch, b: SettledMatch): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.sense === b.sense &&
    a.outcome === b.outcome &&
    a.evidence.kind === b.evidence.kind
  );
}
