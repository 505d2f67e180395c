import { extension } from '../platform/dictionaries/fake-extension.ts';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HitLines } from '@/components/search/FoundLine.tsx';
import type { SearchState } from '@/components/search/Results.tsx';
import { useLines } from '@/entrypoints/own-page/use-lines.ts';
import type { FoundHit } from '@/lookup/messages.ts';

let lines: HitLines;
function Window({ search }: { search: SearchState }) {
  lines = useLines(search);
  return null;
}

interface Asked {
  numbers: number[];
  answer: () => void;
  /** Nobody answers (null), or the background cannot. */
  fail: (answer: { ok: false; error: string } | null) => void;
}

/** Every request for lines, in order; nothing is answered before a test says so. */
let asked: Asked[] = [];
const stage = document.createElement('div');

beforeEach(() => {
  asked = [];
  extension.api.runtime.sendMessage = ((message: { params: { places: { number: number }[] } }) => {
    const numbers = message.params.places.map(({ number }) => number);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const value = numbers.map((number) => ({ name: `name ${number}`, summary: `summary ${number}` }));
    asked.push({ numbers, answer: () => resolve({ ok: true, value }), fail: resolve });
    return promise;
  }) as unknown as typeof extension.api.runtime.sendMessage;
});
afterEach(() => render(null, stage));

const hit = (number: number): FoundHit => ({
  dictionary: 'x',
  entry: `X:${number}`,
  name: `name ${number}`,
  matchedName: null,
  summary: '',
  dictionaryName: 'X',
  place: { generation: 'g', number },
});
const found = (...numbers: number[]): SearchState => ({ status: 'done', hits: numbers.map(hit) });
const show = (search: SearchState) => render(<Window search={search} />, stage);
const known = () => [...lines].map(([place, line]) => [place, line?.summary]);
const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);

it('asks for what is in sight first, then for the rest, and never twice for one line', async () => {
  show(found(...upTo(23)));
  await vi.waitFor(() => expect(asked.map(({ numbers }) => numbers)).toEqual([upTo(10)]));
  asked[0]?.answer();
  await vi.waitFor(() => expect(asked[1]?.numbers).toEqual(upTo(10, 10)));
  expect(known()).toHaveLength(10);
  asked[1]?.answer();
  await vi.waitFor(() => expect(asked[2]?.numbers).toEqual(upTo(3, 20)));
  asked[2]?.answer();
  await vi.waitFor(() => expect(known()).toHaveLength(23));
  show(found(22, 40));
  await vi.waitFor(() => expect(asked[3]?.numbers).toEqual([40]));
});

it('asks for nothing while one types', async () => {
  show(found(...upTo(23)));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  show({ status: 'searching', hits: upTo(23).map(hit) });
  // Preact runs effects after a frame.
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  asked[0]?.answer();
  show(found(50));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.numbers).toEqual([50]);
});

it('puts a late answer under no other hit', async () => {
  show(found(1, 2));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  show(found(3, 4));
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer();
  asked[0]?.answer();
  await vi.waitFor(() => expect(known()).toHaveLength(2));
  expect(known()).toEqual([
    ['g 3', 'summary 3'],
    ['g 4', 'summary 4'],
  ]);
});

it('asks again where the background ended meanwhile, and reads on behind what cannot be read', async () => {
  show(found(...upTo(23)));
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.fail(null);
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.numbers).toEqual(upTo(10));
  asked[1]?.fail({ ok: false, error: 'not-ready' });
  await vi.waitFor(() => expect(asked[2]?.numbers).toEqual(upTo(10, 10)));
  asked[2]?.answer();
  await vi.waitFor(() => expect(known()).toHaveLength(10));
});
