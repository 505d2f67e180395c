/** Blocks on their way to the background and back, in batches that keep either side under a frame. */
import type { BlockFindings, Findings, Sense, TextBlock } from '@/lookup/findings.ts';
import type { Result } from '@/lookup/result.ts';
import type { Block } from './blocks.ts';

export type MatchBlocks = (
  blocks: readonly TextBlock[],
) => Promise<Result<{ findings: Findings; site: string | null }, 'not-ready' | 'off'> | null>;

/** Characters of one batch: small enough to answer within a frame, large enough that a page takes a few messages. */
const BATCH_TEXT = 32 * 1024;

/** Characters of a block that may be half of a definition: a cell, a term of a list. */
const SHORT = 60;

/** Milliseconds before a batch is asked again: the background may be starting or may have died meanwhile. */
const RETRIES = [50, 200, 800, 2000, 5000];

export interface Answer<B extends TextBlock = Block> {
  block: B;
  findings: BlockFindings;
  senses: readonly Sense[];
}

export interface Queue<B extends TextBlock = Block> {
  push(block: B): void;
  /** Resolves when everything pushed so far has been answered or given up. */
  drained(): Promise<void>;
}

export function createQueue<B extends TextBlock = Block>(
  match: MatchBlocks,
  onAnswers: (answers: readonly Answer<B>[]) => void | Promise<void>,
  onOff: () => void,
  signal: AbortSignal,
): Queue<B> {
  let waiting: B[] = [];
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    // One turn later, so that a slice's worth of blocks shares a batch.
    await Promise.resolve();
    while (waiting.length > 0 && !signal.aborted) {
      const batch = takeBatch();
      const result = await ask(batch);
      if (signal.aborted) return;
      if (result === 'off') {
        waiting = [];
        onOff();
      } else if (result !== null) await onAnswers(join(batch, result));
    }
  }

  function takeBatch(): B[] {
    let text = 0;
    let count = 0;
    while (count < waiting.length && (count === 0 || text < BATCH_TEXT)) {
      text += (waiting[count] as B).text.length;
      count += 1;
    }
    // The two cells of an abbreviation row stay together: a batch ends before a short block, never after it.
    while (count > 1 && count < waiting.length && (waiting[count - 1] as B).text.length < SHORT) count -= 1;
    return waiting.splice(0, count);
  }

  async function ask(batch: readonly B[]): Promise<Findings | 'off' | null> {
    // Half a surrogate pair does not survive the browser's messages; its replacement is as long.
    const blocks = batch.map(({ id, text }) => ({ id, text: text.toWellFormed() }));
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const result = await match(blocks);
      if (result?.ok === true) return result.value.findings;
      if (result?.ok === false && result.error === 'off') return 'off';
      const delay = RETRIES[attempt];
      if (delay === undefined) return null;
      await new Promise((resolve) => {
        setTimeout(resolve, delay);
      });
    }
    return null;
  }

  return {
    push(block) {
      waiting.push(block);
      working ??= work().finally(() => {
        working = null;
      });
    },
    async drained() {
      while (working !== null) await working;
    },
  };
}

function join<B extends TextBlock>(batch: readonly B[], { blocks, senses }: Findings): Answer<B>[] {
  const byId = new Map(batch.map((block) => [block.id, block]));
  return blocks.flatMap((findings) => {
    const block = byId.get(findings.id);
    return block === undefined ? [] : [{ block, findings, senses }];
  });
}
