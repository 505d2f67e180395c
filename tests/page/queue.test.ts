import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Findings, TextBlock } from '@/lookup/findings.ts';
import { fail, ok } from '@/lookup/result.ts';
import { createQueue, type MatchBlocks } from '@/page/queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const block = (id: number): TextBlock => ({ id, text: `Block ${id} speaks of glucagonoma.` });
const found = (blocks: readonly TextBlock[]): Findings => ({
  senses: [],
  blocks: blocks.map(({ id }) => ({ id, found: [], definitions: [], topics: [], topicWords: [] })),
});

/** A queue whose questions are answered by these in turn, the last one for ever. */
function queueOver(...answers: MatchBlocks[]) {
  const asked: number[][] = [];
  const heard: number[] = [];
  const match: MatchBlocks = (blocks) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(blocks.map(({ id }) => id));
    return answer?.(blocks) ?? Promise.resolve(null);
  };
  const queue = createQueue<TextBlock>(
    match,
    (some) => void heard.push(...some.map((one) => one.block.id)),
    () => undefined,
    new AbortController().signal,
  );
  return { queue, asked, heard };
}

const died: MatchBlocks = () => Promise.resolve(null);
const starting: MatchBlocks = () => Promise.resolve(fail('not-ready'));
const answers: MatchBlocks = (blocks) => Promise.resolve(ok({ findings: found(blocks), site: null }));

it('a question that the background did not live to answer is asked again, the same, until it is answered', async () => {
  const { queue, asked, heard } = queueOver(died, starting, died, answers);
  queue.push(block(1));
  queue.push(block(2));
  const drained = queue.drained();
  await vi.runAllTimersAsync();
  await drained;
  expect(asked).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(heard).toEqual([1, 2]);
});

it('a question that nobody ever answers is given up, and keeps no later one back', async () => {
  const { queue, asked, heard } = queueOver(...Array.from({ length: 6 }, () => died), answers);
  queue.push(block(1));
  await vi.runAllTimersAsync();
  queue.push(block(2));
  await vi.runAllTimersAsync();
  await queue.drained();
  expect(asked.at(-1)).toEqual([2]);
  expect(heard).toEqual([2]);
});
